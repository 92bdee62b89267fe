import {isAli1688Error} from '@ali1688/contracts/errors';
import {describe, expect, test} from 'vitest';
import {
  sandboxFaultKinds,
  faultDescriptions,
  startSandbox,
  type Sandbox,
  type SandboxFault,
} from '../src/index.ts';
import {
  field,
  list,
  paths,
  postSigned,
  postWithToken,
  refresh,
  refusalOf,
  topListArguments,
} from './support/client.ts';

async function withFault<Result>(
  fault: SandboxFault,
  use: (sandbox: Sandbox) => Promise<Result>,
): Promise<Result> {
  await using sandbox = await startSandbox({faults: [fault]});
  return await use(sandbox);
}

const askTopList = (sandbox: Sandbox) => postWithToken(sandbox, paths.topList, topListArguments);
const items = async (response: Response) => list(await response.json(), 'result.result.rankProductModels');

describe('refusals on request', () => {
  test.each<[SandboxFault['kind'], number, string]>([
    ['app-frequency', 400, 'gw.QosAppFrequencyLimit'],
    ['api-frequency', 400, 'gw.QosAPIFrequencyLimit'],
    ['acl-decline', 400, 'gw.APIACLDecline'],
    ['no-usage-left', 400, 'gw.NoUsageLeftError'],
    ['expired-token', 401, '401'],
  ])('%s', async (kind, status, code) => {
    const refusal = await withFault({kind}, async (sandbox) => refusalOf(await askTopList(sandbox)));

    expect(refusal).toEqual({status, code});
  });

  test('keep their place in the order of checks', async () => {
    const refusal = await withFault({kind: 'acl-decline'}, async (sandbox) =>
      refusalOf(await postSigned(sandbox, paths.topList, topListArguments)),
    );

    expect(refusal).toEqual({status: 401, code: '401'});
  });

  test('expired-token ends the token that was sent: it stays refused, a new one passes', async () => {
    await withFault({kind: 'expired-token', times: 1}, async (sandbox) => {
      const fields = {...topListArguments, access_token: sandbox.issueAccessToken().reveal()};
      const first = await postSigned(sandbox, paths.topList, fields);
      const again = await postSigned(sandbox, paths.topList, fields);

      expect([first.status, again.status, (await askTopList(sandbox)).status]).toEqual([401, 401, 200]);
    });
  });
});

describe('broken transport', () => {
  test('server-error answers the status asked for, and no JSON', async () => {
    await withFault({kind: 'server-error', httpStatus: 502}, async (sandbox) => {
      const response = await askTopList(sandbox);

      expect(response.status).toBe(502);
      expect(response.headers.get('content-type')).toContain('text/html');
    });
  });

  test('slow answers all the same', async () => {
    await withFault({kind: 'slow', delayMs: 20}, async (sandbox) => {
      expect((await askTopList(sandbox)).status).toBe(200);
      expect(sandbox.requests.list[0]?.fault).toBe('slow');
    });
  });

  test('slow and another fault strike together', async () => {
    await using sandbox = await startSandbox({faults: [{kind: 'slow', delayMs: 1}, {kind: 'html'}]});
    const response = await askTopList(sandbox);

    expect(response.headers.get('content-type')).toContain('text/html');
  });

  test.each<SandboxFault>([{kind: 'hang'}, {kind: 'slow', delayMs: 600_000}])(
    '$kind does not answer until the sandbox closes, which ends the connection',
    async (fault) => {
      const sandbox = await startSandbox({faults: [fault]});
      const pending = askTopList(sandbox).then(
        () => 'answered',
        () => 'ended',
      );
      await expect.poll(() => sandbox.requests.total).toBe(1);
      await sandbox.close();

      expect(await pending).toBe('ended');
    },
  );

  test('drop-connection ends the connection without an answer', async () => {
    await withFault({kind: 'drop-connection'}, async (sandbox) => {
      await expect(askTopList(sandbox)).rejects.toThrow('fetch failed');
    });
  });

  test('cut-body promises more than it sends', async () => {
    await withFault({kind: 'cut-body'}, async (sandbox) => {
      const response = await askTopList(sandbox);

      expect(response.status).toBe(200);
      expect(Number(response.headers.get('content-length'))).toBeGreaterThan(1000);
      await expect(response.text()).rejects.toThrow('terminated');
    });
  });

  test('html answers 200 with a web page', async () => {
    await withFault({kind: 'html'}, async (sandbox) => {
      const response = await askTopList(sandbox);

      expect(response.status).toBe(200);
      expect(await response.text()).toMatch(/^<!DOCTYPE html>/);
    });
  });

  test('redirect names a target that counts who follows', async () => {
    await withFault({kind: 'redirect', httpStatus: 307}, async (sandbox) => {
      const response = await askTopList(sandbox);
      const before = sandbox.requests.redirectsFollowed;
      await fetch(response.headers.get('location') ?? '');

      expect(response.status).toBe(307);
      expect([before, sandbox.requests.redirectsFollowed]).toEqual([0, 1]);
    });
  });

  test('huge-body sends exactly as many bytes as asked for', async () => {
    await withFault({kind: 'huge-body', bytes: 3_000_001}, async (sandbox) => {
      const text = await (await askTopList(sandbox)).text();

      expect(text.length).toBe(3_000_001);
      expect(JSON.parse(text)).toMatch(/^x+$/);
    });
  });

  test('huge-body stops when the client goes away', async () => {
    await withFault({kind: 'huge-body', bytes: 1_073_741_824}, async (sandbox) => {
      const response = await askTopList(sandbox);
      await response.body?.cancel();

      expect((await refresh(sandbox)).status).toBe(200);
    });
  });
});

describe('answers that cannot be used', () => {
  test('garbage-json ends half-way', async () => {
    await withFault({kind: 'garbage-json'}, async (sandbox) => {
      const response = await askTopList(sandbox);

      expect(response.headers.get('content-type')).toBe('application/json;charset=UTF-8');
      await expect(response.json()).rejects.toThrow(/JSON/);
    });
  });

  test('echo repeats every secret of the request, raw and encoded', async () => {
    await withFault({kind: 'echo'}, async (sandbox) => {
      const message = String(
        field(await (await refresh(sandbox, {client_secret: 'se cret+'})).json(), 'error_message'),
      );

      expect(message).toContain('client_secret=se cret+');
      expect(message).toContain('client_secret=se%20cret%2B');
      expect(message).toContain(sandbox.credentials.refreshToken.reveal());
    });
  });

  test('wrong-types keeps the envelope and spoils the data of every API', async () => {
    await withFault({kind: 'wrong-types'}, async (sandbox) => {
      const ranking: unknown = await (await askTopList(sandbox)).json();
      const time: unknown = await (await postSigned(sandbox, paths.currentTime, {})).json();
      const token: unknown = await (await refresh(sandbox)).json();
      const searched = await postWithToken(sandbox, paths.getByKeyword, {cateName: '不存在', language: 'en'});

      expect(field(ranking, 'result.success')).toBe(true);
      expect(field(list(ranking, 'result.result.rankProductModels')[0], 'title')).toEqual({
        value: expect.any(String),
      });
      expect(typeof time).toBe('object');
      expect(typeof field(token, 'access_token')).toBe('object');
      expect(field(await searched.json(), 'result.result')).toBe('none');
    });
  });

  test('missing-fields leaves products without anything in them', async () => {
    await withFault({kind: 'missing-fields'}, async (sandbox) => {
      const products = await items(await askTopList(sandbox));

      expect(products).toHaveLength(20);
      expect(
        products.every(
          (product) => field(product, 'title') === null || field(product, 'title') === undefined,
        ),
      ).toBe(true);
    });
  });

  const control = new RegExp('[\\u0000-\\u001f\\u007f-\\u009f\\u200b\\u2028\\u202e\\u2066]');
  test.each<[SandboxFault['kind'], RegExp]>([
    ['control-characters', control],
    ['terminal-escapes', new RegExp('[\\u001b\\u009b]')],
    ['spreadsheet-formulas', /^[=+\-@\t\r]/],
  ])('%s are in every title and in category names', async (kind, pattern) => {
    await withFault({kind}, async (sandbox) => {
      const products = await items(await askTopList(sandbox));
      const root = await postWithToken(sandbox, paths.getById, {categoryId: '0', language: 'en'});
      const names = list(await root.json(), 'result.result.children').map((child) =>
        String(field(child, 'chineseName')),
      );

      expect(
        products.map((product) => String(field(product, 'title'))).filter((title) => !pattern.test(title)),
      ).toEqual([]);
      expect(names.filter((name) => !pattern.test(name))).toEqual([]);
    });
  });
});

describe('which requests a fault strikes', () => {
  test('as many as it says, and then no more', async () => {
    await withFault({kind: 'html', times: 2}, async (sandbox) => {
      const types: (string | null)[] = [];
      for (let count = 0; count < 3; count += 1) {
        types.push((await askTopList(sandbox)).headers.get('content-type'));
      }

      expect(types.map((type) => type?.split(';')[0])).toEqual([
        'text/html',
        'text/html',
        'application/json',
      ]);
    });
  });

  test.each([
    'product.topList.query',
    'com.alibaba.fenxiao.crossborder:product.topList.query:1',
    'com.alibaba.fenxiao.crossborder/product.topList.query',
  ])('those to %s alone', async (api) => {
    await withFault({kind: 'server-error', api}, async (sandbox) => {
      expect([(await askTopList(sandbox)).status, (await refresh(sandbox)).status]).toEqual([503, 200]);
    });
  });

  test('the first fault that fits comes first, and a new list takes the place of the old one', async () => {
    await using sandbox = await startSandbox({faults: [{kind: 'html', times: 1}, {kind: 'server-error'}]});
    const statuses = [(await askTopList(sandbox)).status, (await askTopList(sandbox)).status];
    sandbox.setFaults([]);

    expect([...statuses, (await askTopList(sandbox)).status]).toEqual([200, 503, 200]);
    expect(sandbox.requests.list.map(({fault}) => fault)).toEqual(['html', 'server-error', undefined]);
  });
});

describe('faults that make no sense', () => {
  test.each<[string, unknown]>([
    ['no list', {kind: 'hang'}],
    ['an unknown kind', [{kind: 'sleep'}]],
    ['no object', ['hang']],
    ['an unknown API', [{kind: 'hang', api: 'product.topList'}]],
    ['an unknown field', [{kind: 'hang', apis: []}]],
    ['times 0', [{kind: 'hang', times: 0}]],
    ['a delay without slow', [{kind: 'hang', delayMs: 1}]],
    ['a status that is no error', [{kind: 'server-error', httpStatus: 200}]],
    ['a status that redirects nothing', [{kind: 'redirect', httpStatus: 304}]],
    ['bytes as text', [{kind: 'huge-body', bytes: '10'}]],
  ])('%s is refused in both languages and changes nothing', async (_name, faults) => {
    await using sandbox = await startSandbox({faults: [{kind: 'html'}]});
    const response = await fetch(`${sandbox.authUrl}/sandbox/faults`, {
      method: 'PUT',
      body: JSON.stringify(faults),
    });
    const body: unknown = await response.json();

    expect(response.status).toBe(400);
    expect(field(body, 'error.en')).toMatch(/[Ff]ault/);
    expect(field(body, 'error.zh')).toMatch(/故障/);
    expect((await askTopList(sandbox)).headers.get('content-type')).toContain('text/html');
  });

  test('are refused as an option, too', async () => {
    const error: unknown = await startSandbox({faults: [{kind: 'slow', delayMs: -1}]}).catch(
      (thrown: unknown) => thrown,
    );

    expect(isAli1688Error(error) && error.code).toBe('USAGE_INVALID');
  });
});

test('every kind of fault is listed and described in both languages', () => {
  expect(sandboxFaultKinds).toHaveLength(20);
  for (const kind of sandboxFaultKinds) {
    expect(faultDescriptions[kind].en).toMatch(/^[a-z]/);
    expect(faultDescriptions[kind].zh).toMatch(/\p{Script=Han}/u);
  }
});

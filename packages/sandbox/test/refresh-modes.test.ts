import {describe, expect, test} from 'vitest';
import {startSandbox, type Sandbox, type SandboxOptions} from '../src/index.ts';
import {field, paths, refresh} from './support/client.ts';
import {
  createClock,
  dayMs,
  daySeconds,
  postpone,
  refreshTokenOf,
  topListStatus,
  uuid,
} from './support/grants.ts';

/** Refreshes with a token and gives the one that the answer carries; empty where there is none. */
async function rotate(sandbox: Sandbox, refresh_token?: string): Promise<string> {
  return refreshTokenOf(await refresh(sandbox, refresh_token === undefined ? {} : {refresh_token}));
}

const statusOf = async (sandbox: Sandbox, refresh_token: string) =>
  (await refresh(sandbox, {refresh_token})).status;

test('by default a refresh token works again and again, and no other comes', async () => {
  await using sandbox = await startSandbox();
  const bodies: unknown[] = [];
  for (let count = 0; count < 3; count += 1) {
    bodies.push(await (await refresh(sandbox, {need_refresh_token: 'true'})).json());
  }

  expect(new Set(bodies.map((body) => field(body, 'access_token'))).size).toBe(3);
  expect(bodies.filter((body) => field(body, 'refresh_token') !== undefined)).toEqual([]);
});

describe('with rotation', () => {
  test('a refresh answers another refresh token with its end, and the earlier one stays valid', async () => {
    await using sandbox = await startSandbox({rotation: true});
    const body: unknown = await (await refresh(sandbox)).json();
    const next = String(field(body, 'refresh_token'));

    expect(next).toMatch(uuid);
    expect(next).not.toBe(sandbox.credentials.refreshToken.reveal());
    expect(field(body, 'refresh_token_timeout')).toMatch(/^\d{17}\+0800$/);
    expect([await statusOf(sandbox, next), (await refresh(sandbox)).status]).toEqual([200, 200]);
  });

  test('the other one ends when the earlier one does: only postponeToken gives time', async () => {
    const clock = createClock();
    await using sandbox = await startSandbox({clock, rotation: true, refreshTokenSeconds: 40 * daySeconds});
    clock.advance(35 * dayMs);
    const next = await rotate(sandbox);
    clock.advance(5 * dayMs - 1);
    const before = await statusOf(sandbox, next);
    clock.advance(1);

    expect([before, await statusOf(sandbox, next)]).toEqual([200, 400]);
  });

  test('whether it gets its own whole time can be switched, since nobody knows', async () => {
    const clock = createClock();
    const notEstablished = {rotatedRefreshTokenEnd: 'renewed'} as const;
    await using sandbox = await startSandbox({
      clock,
      rotation: true,
      refreshTokenSeconds: 60,
      notEstablished,
    });
    clock.advance(59_000);
    const next = await rotate(sandbox);
    clock.advance(59_000);

    expect([(await refresh(sandbox)).status, await statusOf(sandbox, next)]).toEqual([400, 200]);
  });
});

describe('with single use', () => {
  test('a refresh token works once, and its successor comes with the answer', async () => {
    await using sandbox = await startSandbox({singleUse: true});
    const first = sandbox.credentials.refreshToken.reveal();
    const second = await rotate(sandbox, first);
    const again = await refresh(sandbox, {refresh_token: first});
    const third = await rotate(sandbox, second);

    expect([second, third]).toEqual([expect.stringMatching(uuid), expect.stringMatching(uuid)]);
    expect(again.status).toBe(400);
    expect(await again.json()).toMatchObject({error: 'invalid_grant'});
    expect([await statusOf(sandbox, second), await statusOf(sandbox, third)]).toEqual([400, 200]);
  });

  test('of ten refreshes at once with the same token one succeeds', async () => {
    await using sandbox = await startSandbox({singleUse: true});
    const answers = await Promise.all(Array.from({length: 10}, () => refresh(sandbox)));

    expect(answers.filter(({status}) => status === 200)).toHaveLength(1);
    expect(sandbox.requests.byApi).toEqual({getToken: 10});
  });

  test('a request refused for its secret uses nothing up', async () => {
    await using sandbox = await startSandbox({singleUse: true});
    await refresh(sandbox, {client_secret: 'wrong'});

    expect((await refresh(sandbox)).status).toBe(200);
  });

  test('an answer that is lost on the way has used the token up all the same', async () => {
    const faults = [{kind: 'cut-body', api: 'getToken', times: 1}] as const;
    await using sandbox = await startSandbox({singleUse: true, faults});
    await expect(refresh(sandbox).then((response) => response.text())).rejects.toThrow('terminated');

    expect((await refresh(sandbox)).status).toBe(400);
  });

  test('a successor can be renewed with postponeToken in its last 30 days', async () => {
    await using sandbox = await startSandbox({singleUse: true, refreshTokenSeconds: 20 * daySeconds});
    const next = await rotate(sandbox);
    const renewed = await refreshTokenOf(await postpone(sandbox, {refresh_token: next}));

    expect([await statusOf(sandbox, next), await statusOf(sandbox, renewed)]).toEqual([400, 200]);
  });
});

describe('the earlier access token', () => {
  const successes = async (options: SandboxOptions) => {
    await using sandbox = await startSandbox(options);
    const earlier = sandbox.issueAccessToken().reveal();
    const later = field(await (await refresh(sandbox)).json(), 'access_token');
    return [await topListStatus(sandbox, earlier), await topListStatus(sandbox, later)];
  };

  test('stays valid after a refresh', async () => {
    expect(await successes({})).toEqual([200, 200]);
  });

  test('can be ended by it, since nobody knows', async () => {
    expect(await successes({notEstablished: {earlierAccessToken: 'ended'}})).toEqual([401, 200]);
  });
});

describe('faults of one OAuth call alone', () => {
  test.each(['getToken', 'postponeToken'])('%s fails and the other one works', async (api) => {
    await using sandbox = await startSandbox({
      refreshTokenSeconds: 20 * daySeconds,
      faults: [{kind: 'server-error', api}],
    });
    const statuses = {
      getToken: (await refresh(sandbox)).status,
      postponeToken: (await postpone(sandbox)).status,
    };

    expect(statuses).toEqual({getToken: 200, postponeToken: 200, [api]: 503});
  });

  test('a delay strikes under both protocols of getToken and leaves the APIs alone', async () => {
    const faults = [{kind: 'slow', api: 'getToken', delayMs: 0}] as const;
    await using sandbox = await startSandbox({faults});
    await refresh(sandbox);
    await refresh(sandbox, {}, 'param2/1/system.oauth2/getToken');
    await topListStatus(sandbox, sandbox.issueAccessToken().reveal());

    expect(sandbox.requests.list.map(({fault}) => fault)).toEqual(['slow', 'slow', undefined]);
  });

  test('a lost answer of postponeToken has ended the old refresh token', async () => {
    await using sandbox = await startSandbox({
      refreshTokenSeconds: 20 * daySeconds,
      faults: [{kind: 'cut-body', api: 'postponeToken', times: 1}],
    });
    await expect(postpone(sandbox).then((response) => response.text())).rejects.toThrow('terminated');

    expect((await refresh(sandbox)).status).toBe(400);
    expect(sandbox.requests.list.find(({api}) => api === 'postponeToken')).toMatchObject({
      fault: 'cut-body',
      httpStatus: 200,
    });
  });

  test('no fault lets a refresh token into the list of requests', async () => {
    await using sandbox = await startSandbox({
      singleUse: true,
      faults: [{kind: 'echo', api: 'postponeToken'}],
    });
    const next = await rotate(sandbox);
    await refresh(sandbox, {refresh_token: next, access_token: 'x'}, paths.postponeToken);
    const text = JSON.stringify(sandbox.requests);

    expect(text).toContain('"postponeToken"');
    expect(text).not.toContain(next);
  });
});

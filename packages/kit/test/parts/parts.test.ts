import {categoryTranslationGetById} from '@ali1688/contracts';
import {Secret} from '@ali1688/contracts/ports';
import {startSandbox} from '@ali1688/sandbox';
import {at, listAt, parseDocument, temporaryFolder} from '@ali1688/testkit';
import {readdir} from 'node:fs/promises';
import {describe, expect, test} from 'vitest';
import * as z from 'zod/mini';
import {environmentOf, runInTest} from '../support/run-in-test.ts';
import {readsMarket} from '../../src/operation/effects.ts';
import {defineOperation} from '../../src/operation/define-operation.ts';
import type {OperationContext} from '../../src/operation/operation-context.ts';
import type {OpenedParts} from '../../src/operation/parts.ts';
import {openGatewayPart} from '../../src/parts/gateway-part.ts';
import {openHostPart} from '../../src/parts/host-part.ts';
import {openStorePart} from '../../src/parts/store-part.ts';

const hostParts = {gateway: openGatewayPart, host: openHostPart, store: openStorePart};
type CommandContext = OperationContext & {readonly parts: OpenedParts<typeof hostParts>};

/** A command of the host that shows what one use of its parts gives. */
function commandOf(run: (context: CommandContext) => unknown) {
  return defineOperation({
    name: 'sample',
    summary: {en: 'Sample.', zh: '示例。'},
    effects: readsMarket,
    apis: [],
    needs: 'app',
    parts: hostParts,
    input: {},
    examples: [],
    output: () => z.object({shown: z.unknown()}),
    run: async (context) => ({shown: await run(context)}),
  });
}

/** Parameters of category.translation.getById as plain text. */
const parameters = {language: 'en', categoryId: '10166'};

describe('sign', () => {
  const path = 'param2/1/system/currentTime/1000000';
  const official = {
    stringToSign: `${path}a1b2`,
    signature: '33E54F4F7B989E3E0E912D3FBD2F1A03CA7CCE88',
  };
  const signSample = commandOf(({parts}) => parts.gateway.sign(path, Object.entries({b: '2', a: '1'})));

  test('needs the AppSecret alone and gives the official example', async () => {
    const {exitCode, stdout} = await runInTest(signSample, [], {
      environment: {ALI1688_APP_SECRET: 'test123'},
    });
    expect(exitCode).toBe(0);
    expect(at(parseDocument(stdout), 'data.shown')).toEqual(official);
  });

  test('takes another secret where one is given', async () => {
    const withOwn = commandOf(({parts}) =>
      parts.gateway.sign(path, Object.entries({b: '2', a: '1'}), new Secret('test123')),
    );
    const {stdout} = await runInTest(withOwn, []);
    expect(at(parseDocument(stdout), 'data.shown')).toEqual(official);
  });

  test('says that what it signs with is a sandbox, which a call says too', async () => {
    await using sandbox = await startSandbox();
    const {appKey, appSecret} = sandbox.credentials;
    const environment = {
      ALI1688_GATEWAY_URL: sandbox.gatewayUrl,
      ALI1688_APP_KEY: appKey,
      ALI1688_APP_SECRET: appSecret.reveal(),
    };
    for (const command of [signSample, commandOf(() => 'nothing asked')]) {
      const {stdout} = await runInTest(command, [], {environment});
      expect(at(parseDocument(stdout), 'meta.sandbox')).toBe(true);
      const own = await runInTest(command, [], {environment: environmentOf(sandbox)});
      expect(at(parseDocument(own.stdout), 'meta.sandbox')).toBe(false);
    }
  });

  test('without a secret is CREDENTIALS_MISSING', async () => {
    expect((await runInTest(signSample, [])).exitCode).toBe(3);
  });

  test('in the sandbox uses the secret of the sandbox', async () => {
    const {stdout} = await runInTest(signSample, ['--sandbox'], {
      environment: {ALI1688_APP_SECRET: 'test123'},
    });
    expect(at(parseDocument(stdout), 'data.shown.stringToSign')).toBe(official.stringToSign);
    expect(at(parseDocument(stdout), 'data.shown.signature')).not.toBe(official.signature);
  });
});

describe('callUnlisted', () => {
  const callSample = commandOf(async ({parts}) => {
    const {data} = await parts.gateway.callUnlisted(categoryTranslationGetById, parameters, {
      withToken: true,
    });
    return data;
  });

  test('gives the answer as it came, which raw prints byte for byte', async () => {
    await using sandbox = await startSandbox();
    const environment = environmentOf(sandbox);
    const {stdout} = await runInTest(callSample, [], {environment});
    expect(at(parseDocument(stdout), 'data.shown.result.result.chineseName')).toBe('女装');
    const raw = await runInTest(callSample, ['--format', 'raw'], {environment});
    expect(at(parseDocument(raw.stdout), 'result.result.chineseName')).toBe('女装');
  });

  test('ends a dry run with the request, with and without a token', async () => {
    await using sandbox = await startSandbox();
    const environment = environmentOf(sandbox);
    const withoutToken = commandOf(({parts}) =>
      parts.gateway.callUnlisted(categoryTranslationGetById, parameters, {withToken: false}),
    );
    const first = parseDocument((await runInTest(callSample, ['--dry-run'], {environment})).stdout);
    expect(at(first, 'data.request.parameters')).toMatchObject({...parameters, access_token: '[redacted]'});
    const second = parseDocument((await runInTest(withoutToken, ['--dry-run'], {environment})).stdout);
    expect(at(second, 'data.request.parameters')).not.toHaveProperty('access_token');
    expect(sandbox.requests.total).toBe(0);
  });
});

describe('a secret of this run among the parameters', () => {
  const secret = 'canary/secret+of=me';
  const values = [
    secret,
    ` ${secret} `,
    JSON.stringify({a: [{b: secret}]}),
    JSON.stringify({[secret]: 1}),
    JSON.stringify({a: secret})
      .replaceAll('/', String.raw`\/`)
      .replaceAll('=', '\\u003D'),
    encodeURIComponent(secret).toLowerCase(),
    new URLSearchParams({a: secret}).toString(),
    Buffer.from(`1000000:${secret}`).toString('base64'),
    secret.replaceAll('=', '&#61;'),
  ];

  test.each(values)('is refused before anything is sent, as %j', async (value) => {
    await using sandbox = await startSandbox();
    const call = commandOf(({parts}) =>
      parts.gateway.callUnlisted(categoryTranslationGetById, {...parameters, value}, {withToken: true}),
    );
    const sign = commandOf(({parts}) => parts.gateway.sign('a/b', [['value', value]]));
    for (const given of ['ALI1688_APP_SECRET', 'ALI1688_ACCESS_TOKEN', 'ALI1688_REFRESH_TOKEN']) {
      const environment = {...environmentOf(sandbox), [given]: secret};
      for (const command of [call, sign]) {
        const {exitCode, stdout} = await runInTest(command, [], {environment});
        expect(exitCode).toBe(2);
        expect(at(parseDocument(stdout), 'error.message')).toContain('--param value holds');
        expect(stdout).not.toContain('canary');
      }
    }
    expect(sandbox.requests.total).toBe(0);
  });

  test.each(['abc', '{"a":["abc"]}', '{"abc":1}', ' abc '])(
    'that is short is refused where it is a whole text: %j',
    async (value) => {
      const sign = commandOf(({parts}) => parts.gateway.sign('a/b', [['value', value]]));
      const environment = {ALI1688_APP_SECRET: 'abc'};
      expect((await runInTest(sign, [], {environment})).exitCode).toBe(2);
      const other = commandOf(({parts}) => parts.gateway.sign('a/b', [['value', `x${value}`]]));
      expect((await runInTest(other, [], {environment})).exitCode).toBe(0);
    },
  );
});

test('raw of a command that called nothing is refused', async () => {
  const {exitCode, stderr} = await runInTest(
    commandOf(() => 1),
    ['--format', 'raw'],
  );
  expect(exitCode).toBe(2);
  expect(stderr).toContain('--format raw is not possible here');
});

test('the store is described without being made', async () => {
  await using home = await temporaryFolder();
  const {stdout} = await runInTest(
    commandOf(({parts}) => parts.store.describeStore()),
    [],
    {
      environment: {ALI1688_HOME: home.path},
    },
  );
  expect(at(parseDocument(stdout), 'data.shown.entry')).toEqual({state: 'unidentified'});
  expect(await readdir(home.path)).toEqual([]);
});

test('a value that the command protects is printed nowhere', async () => {
  const command = commandOf((context) => {
    context.parts.host.protect(new Secret('canary-code'));
    context.note({code: 'CODE', text: {en: 'Got canary-code.', zh: '收到 canary-code。'}});
    return 'canary-code';
  });
  const {stdout, stderr} = await runInTest(command, []);
  expect(at(parseDocument(stdout), 'data.shown')).toBe('[redacted]');
  expect(listAt(parseDocument(stdout), 'meta.notes')).toEqual([{code: 'CODE', message: 'Got [redacted].'}]);
  expect(stderr).toBe('Note CODE: Got [redacted].\n');
});

test('the parts tell the version of Node.js, the settings and the application', async () => {
  const command = commandOf(async ({parts}) => ({
    nodeVersion: parts.host.nodeVersion,
    timeoutMs: parts.host.settings.timeoutMs,
    appKey: (await parts.gateway.application()).appKey,
    language: parts.host.environment.ALI1688_LANG,
  }));
  const environment = {ALI1688_APP_KEY: '1', ALI1688_APP_SECRET: 'secret', ALI1688_LANG: 'zh'};
  const {stdout} = await runInTest(command, ['--timeout', '7'], {environment});
  expect(at(parseDocument(stdout), 'data.shown')).toEqual({
    nodeVersion: process.versions.node,
    timeoutMs: 7000,
    appKey: '1',
    language: 'zh',
  });
});

test('a command may start a sandbox of its own', async () => {
  const command = commandOf(async ({parts}) => {
    await using sandbox = await parts.host.startSandbox({});
    return sandbox.gatewayUrl;
  });
  const {stdout} = await runInTest(command, []);
  expect(at(parseDocument(stdout), 'data.shown')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/openapi$/);
});

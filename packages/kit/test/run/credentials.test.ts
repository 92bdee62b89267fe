import {startSandbox} from '@ali1688/sandbox';
import {at, listAt, parseDocument, startHttpServer, temporaryFolder} from '@ali1688/testkit';
import {readdir} from 'node:fs/promises';
import {describe, expect, test} from 'vitest';
import {cliFace} from '../../src/oclif/cli-face.ts';
import {environmentOf, ownApplication, runInTest} from '../support/run-in-test.ts';
import {lookUp} from '../support/sample-operations.ts';

describe('without credentials', () => {
  test.each([
    [{}, 'ALI1688_APP_KEY and ALI1688_APP_SECRET are not set'],
    [{ALI1688_APP_KEY: '1'}, 'ALI1688_APP_SECRET is not set'],
    [{ALI1688_ACCESS_TOKEN: 'canary-token', ALI1688_APP_KEY: '1'}, 'ALI1688_APP_SECRET is not set'],
    [{ALI1688_APP_KEY: '1', ALI1688_APP_SECRET: 'secret'}, 'ALI1688_REFRESH_TOKEN is not set'],
    [{ALI1688_APP_KEY: ' ', ALI1688_APP_SECRET: 'secret'}, 'ALI1688_APP_KEY is not set'],
  ])('nothing is sent (%#)', async (given, message) => {
    await using server = await startHttpServer((_request, response) => void response.end());
    await using home = await temporaryFolder();
    const environment = {...given, ALI1688_GATEWAY_URL: server.origin, ALI1688_HOME: home.path};
    const {exitCode, stdout} = await runInTest(lookUp, ['12'], {environment});
    expect(exitCode).toBe(3);
    expect(at(parseDocument(stdout), 'error')).toEqual({
      code: 'CREDENTIALS_MISSING',
      message: expect.stringContaining(message),
      hint: expect.stringMatching(/^Run: ali1688 auth login/),
      retryable: false,
    });
    expect(server.requests).toHaveLength(0);
  });
});

describe('a profile', () => {
  test.each([
    [['--profile', 'shop-2'], {}],
    [[], {ALI1688_PROFILE: 'shop-2'}],
  ])(
    'that is not on this machine is refused, and no other is used in its place (%#)',
    async (flags, given) => {
      await using sandbox = await startSandbox();
      const environment = {...environmentOf(sandbox), ...given};
      const {exitCode, stdout} = await runInTest(lookUp, ['12', ...flags], {environment});
      expect(exitCode).toBe(3);
      expect(at(parseDocument(stdout), 'error.code')).toBe('CREDENTIALS_MISSING');
      expect(at(parseDocument(stdout), 'error.message')).toBe('There is no profile "shop-2".');
      expect(sandbox.requests.total).toBe(0);
    },
  );

  test('named default is a saved one like any other', async () => {
    await using sandbox = await startSandbox();
    const environment = environmentOf(sandbox);
    expect((await runInTest(lookUp, ['10166', '--profile', 'default'], {environment})).exitCode).toBe(3);
  });
});

test('a refresh token is exchanged once, and the token is kept in the home for the next run', async () => {
  await using sandbox = await startSandbox();
  await using home = await temporaryFolder();
  const {ALI1688_ACCESS_TOKEN: _given, ...application} = environmentOf(sandbox);
  const environment = {
    ...application,
    ALI1688_REFRESH_TOKEN: ownApplication.refreshToken.reveal(),
    ALI1688_HOME: home.path,
  };
  for (const face of [cliFace, cliFace]) {
    expect((await runInTest(lookUp, ['10166'], {environment, face})).exitCode).toBe(0);
  }
  expect(sandbox.requests.byApi['getToken']).toBe(1);
});

test('a sandbox in a process of its own marks what it answers, as --sandbox does', async () => {
  await using sandbox = await startSandbox();
  const {appKey, appSecret} = sandbox.credentials;
  const environment = {
    ALI1688_GATEWAY_URL: sandbox.gatewayUrl,
    ALI1688_APP_KEY: appKey,
    ALI1688_APP_SECRET: appSecret.reveal(),
    ALI1688_ACCESS_TOKEN: sandbox.issueAccessToken().reveal(),
  };
  const {stdout} = await runInTest(lookUp, ['10166'], {environment});
  expect(at(parseDocument(stdout), 'meta.sandbox')).toBe(true);
  const other = await runInTest(lookUp, ['10166'], {environment: environmentOf(sandbox)});
  expect(at(parseDocument(other.stdout), 'meta.sandbox')).toBe(false);
});

describe('--sandbox', () => {
  test.each([
    [['--sandbox'], {}],
    [[], {ALI1688_SANDBOX: '1'}],
  ])('needs nothing of the environment, and marks what it shows (%#)', async (flags, environment) => {
    const {exitCode, stdout, stderr} = await runInTest(lookUp, ['10166', ...flags], {environment});
    expect(exitCode).toBe(0);
    const document = parseDocument(stdout);
    expect(at(document, 'data.chineseName')).toBe('女装');
    expect(at(document, 'meta.sandbox')).toBe(true);
    expect(listAt(document, 'meta.notes').map((note) => at(note, 'code'))).toEqual(['SANDBOX']);
    expect(stderr).toMatch(/^Note SANDBOX: The data comes from the built-in sandbox/);
  });

  test('marks a table and Markdown in their first line', async () => {
    const table = await runInTest(lookUp, ['10166', '--sandbox', '--format', 'table']);
    expect(table.stdout.split('\n')[0]).toBe('SANDBOX · made-up data');
    const environment = {ALI1688_LANG: 'zh'};
    const markdown = await runInTest(lookUp, ['10166', '--sandbox', '--format', 'md'], {environment});
    expect(markdown.stdout.split('\n')[0]).toBe('> **沙箱 · 虚构数据**');
  });

  test('uses neither the credentials nor the gateway nor the home nor the proxy of the environment', async () => {
    await using foreign = await startHttpServer((_request, response) => void response.end());
    await using home = await temporaryFolder();
    const environment = {
      ALI1688_APP_KEY: '999',
      ALI1688_APP_SECRET: 'canary-secret',
      ALI1688_REFRESH_TOKEN: 'canary-refresh',
      ALI1688_ACCESS_TOKEN: 'canary-access',
      ALI1688_PROFILE: 'shop-2',
      ALI1688_GATEWAY_URL: foreign.origin,
      ALI1688_HOME: home.path,
      XDG_CONFIG_HOME: home.path,
      LOCALAPPDATA: home.path,
      HTTP_PROXY: foreign.origin,
      HTTPS_PROXY: foreign.origin,
    };
    const {exitCode, stdout} = await runInTest(lookUp, ['10166', '--sandbox'], {environment, face: cliFace});
    expect(exitCode).toBe(0);
    expect(at(parseDocument(stdout), 'data.chineseName')).toBe('女装');
    expect(foreign.requests).toHaveLength(0);
    expect(await readdir(home.path)).toEqual([]);
  });
});

test('the CLI sends through the proxy of the environment', async () => {
  await using proxy = await startHttpServer((_request, response) => void response.writeHead(502).end());
  const environment = {
    ALI1688_APP_KEY: '1',
    ALI1688_APP_SECRET: 'secret',
    ALI1688_ACCESS_TOKEN: 'token',
    ALI1688_GATEWAY_URL: 'http://localhost:9',
    HTTP_PROXY: proxy.origin,
  };
  await runInTest(lookUp, ['12', '--timeout', '0.3'], {environment, face: cliFace});
  expect(proxy.requests.length).toBeGreaterThan(0);
});

test('a proxy that is no address is refused, and the run ends in order', async () => {
  const environment = {
    ALI1688_APP_KEY: '1',
    ALI1688_APP_SECRET: 'secret',
    ALI1688_ACCESS_TOKEN: 'token',
    HTTPS_PROXY: 'no address: canary-password',
  };
  const {exitCode, stdout} = await runInTest(lookUp, ['12'], {environment, face: cliFace});
  expect(exitCode).toBe(2);
  expect(at(parseDocument(stdout), 'error.message')).toBe('HTTPS_PROXY is not the address of an HTTP proxy.');
  expect(stdout).not.toContain('canary');
});

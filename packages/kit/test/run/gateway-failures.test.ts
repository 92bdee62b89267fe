import {defineApi} from '@ali1688/contracts';
import {startSandbox, type SandboxFaultKind} from '@ali1688/sandbox';
import {answerJson, at, parseDocument, startHttpServer, temporaryFolder} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import * as z from 'zod/mini';
import type {Environment} from '../../src/settings/environment.ts';
import {defineOperation} from '../../src/operation/define-operation.ts';
import {environmentOf, ownApplication, runInTest} from '../support/run-in-test.ts';
import {lookUp} from '../support/sample-operations.ts';
import {readsMarket} from '../../src/operation/effects.ts';

const faults: readonly (readonly [SandboxFaultKind, string, number, boolean])[] = [
  ['acl-decline', 'PERMISSION_DENIED', 4, false],
  ['no-usage-left', 'QUOTA_EXHAUSTED', 4, false],
  ['app-frequency', 'RATE_LIMITED', 5, true],
  ['api-frequency', 'RATE_LIMITED', 5, true],
  ['expired-token', 'TOKEN_REJECTED', 3, false],
  ['server-error', 'GATEWAY_UNAVAILABLE', 6, true],
  ['drop-connection', 'NETWORK', 6, true],
  ['hang', 'TIMEOUT', 6, true],
  ['html', 'RESPONSE_INVALID', 1, false],
  ['redirect', 'RESPONSE_INVALID', 1, false],
  ['garbage-json', 'RESPONSE_INVALID', 1, false],
  ['wrong-types', 'RESPONSE_INVALID', 1, false],
  ['echo', 'API_REJECTED', 1, false],
];

/** Seconds for one request; a call takes at most three times as long, and these go on until then. */
const timeLimits: Readonly<Partial<Record<SandboxFaultKind, string>>> = {
  'app-frequency': '1',
  'api-frequency': '1',
  hang: '0.3',
};

/** Faults after which there is no answer of the gateway to repeat. */
const saysNothing: ReadonlySet<SandboxFaultKind> = new Set(['hang', 'drop-connection']);

describe('every way in which the gateway fails has its code and its exit status', () => {
  test.concurrent.each(faults)('%s is %s, exit %i', async (kind, code, exitCode, retryable) => {
    await using sandbox = await startSandbox({faults: [{kind}]});
    const environment = {...environmentOf(sandbox), ALI1688_TIMEOUT: timeLimits[kind] ?? '30'};
    const run = await runInTest(lookUp, ['10166'], {environment});
    expect(run.exitCode).toBe(exitCode);
    const error = at(parseDocument(run.stdout), 'error');
    expect(error).toMatchObject({
      code,
      message: expect.stringMatching(/\S/),
      hint: expect.stringMatching(/\S/),
      retryable,
    });
    const saidByGateway = saysNothing.has(kind) ? [] : ['gateway'];
    expect(Object.keys(Object(error))).toEqual(['code', 'message', 'hint', 'retryable', ...saidByGateway]);
    expect(sandbox.requests.redirectsFollowed).toBe(0);
  });

  type Change = (environment: Environment) => Environment;
  test.concurrent.each<[string, number, Change]>([
    ['SIGNATURE_REJECTED', 3, (given) => ({...given, ALI1688_APP_SECRET: 'another-secret'})],
    ['APP_KEY_UNKNOWN', 3, (given) => ({...given, ALI1688_APP_KEY: '4040404'})],
    ['TOKEN_REJECTED', 3, (given) => ({...given, ALI1688_ACCESS_TOKEN: 'not-a-token'})],
    ['NETWORK', 6, (given) => ({...given, ALI1688_GATEWAY_URL: 'http://127.0.0.1:9/openapi'})],
    ['USAGE_INVALID', 2, (given) => ({...given, ALI1688_APP_KEY: '../up'})],
  ])('%s has exit status %i', async (code, exitCode, change) => {
    await using sandbox = await startSandbox();
    const environment = change(environmentOf(sandbox));
    const run = await runInTest(lookUp, ['10166'], {environment});
    expect(at(parseDocument(run.stdout), 'error.code')).toBe(code);
    expect(run.exitCode).toBe(exitCode);
  });

  test('a withdrawn grant is REFRESH_REJECTED, exit 3', async () => {
    await using sandbox = await startSandbox();
    await using home = await temporaryFolder();
    const {ALI1688_ACCESS_TOKEN: _given, ...application} = environmentOf(sandbox);
    sandbox.revokeRefreshTokens();
    const refreshToken = ownApplication.refreshToken.reveal();
    const environment = {...application, ALI1688_REFRESH_TOKEN: refreshToken, ALI1688_HOME: home.path};
    const run = await runInTest(lookUp, ['10166'], {environment});
    expect(at(parseDocument(run.stdout), 'error.code')).toBe('REFRESH_REJECTED');
    expect(run.exitCode).toBe(3);
    expect(sandbox.requests.byApi).toEqual({getToken: 1});
  });

  test('an API that 1688 does not have is API_UNSUPPORTED, exit 1', async () => {
    const nowhere = defineApi({
      namespace: 'com.alibaba.sample',
      name: 'no.such',
      version: 1,
      title: {en: 'None', zh: '无'},
      needsToken: false,
      wire: {},
      envelope: 'bare',
      request: () => z.object({}),
      response: () => z.unknown(),
      source: {page: 'none', asOf: '2026-11-22', confidence: []},
    });
    const operation = defineOperation({
      name: 'nowhere',
      summary: {en: 'Nowhere.', zh: '无。'},
      effects: readsMarket,
      apis: [nowhere],
      input: {},
      examples: [],
      output: () => z.unknown(),
      run: (context) => context.call(nowhere, {}),
    });
    await using sandbox = await startSandbox();
    const run = await runInTest(operation, [], {environment: environmentOf(sandbox)});
    expect(at(parseDocument(run.stdout), 'error.code')).toBe('API_UNSUPPORTED');
    expect(run.exitCode).toBe(1);
  });
});

describe('the failure document', () => {
  test('of a refusal says what the gateway said, field by field', async () => {
    await using sandbox = await startSandbox({faults: [{kind: 'acl-decline'}]});
    const {stdout, stderr} = await runInTest(lookUp, ['10166'], {environment: environmentOf(sandbox)});
    expect(stderr).toBe('');
    expect(parseDocument(stdout)).toEqual({
      ok: false,
      error: {
        code: 'PERMISSION_DENIED',
        message:
          'This application may not call category.translation.getById: gw.APIACLDecline: AppKey is not allowed(acl)',
        hint: expect.stringMatching(/Two steps .*跨境大客户寻源通, 1703167397970/),
        retryable: false,
        gateway: {
          httpStatus: 400,
          errorCode: 'gw.APIACLDecline',
          errorMessage: 'AppKey is not allowed(acl)',
        },
      },
    });
  });

  test('is text on standard error where somebody watches, in the language of the user', async () => {
    await using sandbox = await startSandbox({faults: [{kind: 'acl-decline'}]});
    const environment = {...environmentOf(sandbox), ALI1688_LANG: 'zh', NO_COLOR: '1'};
    const {exitCode, stdout, stderr} = await runInTest(lookUp, ['10166'], {environment, isTerminal: true});
    expect([exitCode, stdout]).toEqual([4, '']);
    expect(stderr.split('\n')).toEqual([
      '错误 PERMISSION_DENIED：当前应用没有调用 category.translation.getById 的权限：gw.APIACLDecline: AppKey is not allowed(acl)',
      '网关：HTTP 400 · gw.APIACLDecline · AppKey is not allowed(acl)',
      expect.stringMatching(/^下一步：.*跨境大客户寻源通.*1703167397970.*已授权接口列表/),
      '',
    ]);
  });

  test('has no colour behind a pipe, in any format', async () => {
    const {stderr} = await runInTest(lookUp, ['abc', '--format', 'csv']);
    expect(stderr).toMatch(/^Error USAGE_INVALID: CATEGORY_ID "abc" is not allowed\./);
    expect(stderr).not.toContain('\u001b');
  });
});

test('an answer with hostile text is shown without acting characters in every format', async () => {
  await using sandbox = await startSandbox({faults: [{kind: 'terminal-escapes'}]});
  const environment = environmentOf(sandbox);
  for (const format of ['json', 'table', 'csv', 'ndjson', 'md']) {
    const {exitCode, stdout} = await runInTest(lookUp, ['10166', '--format', format], {environment});
    expect(exitCode).toBe(0);
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
  }
});

test('a request that gets no answer in the time of --timeout ends as TIMEOUT', async () => {
  await using server = await startHttpServer(() => undefined);
  await using sandbox = await startSandbox();
  const environment = {
    ...environmentOf(sandbox),
    ALI1688_GATEWAY_URL: server.origin,
    ALI1688_TIMEOUT: '3600',
  };
  const {exitCode, stdout} = await runInTest(lookUp, ['10166', '--timeout', '0.3'], {environment});
  expect(exitCode).toBe(6);
  expect(at(parseDocument(stdout), 'error.code')).toBe('TIMEOUT');
  expect(at(parseDocument(stdout), 'error.message')).toContain('within 0.3 s');
});

test('fields that the gateway leaves out are left out', async () => {
  await using server = await startHttpServer((_request, response) =>
    answerJson(response, 200, {result: {success: true, result: {categoryId: '12', chineseName: null}}}),
  );
  await using sandbox = await startSandbox();
  const environment = {...environmentOf(sandbox), ALI1688_GATEWAY_URL: server.origin};
  const {stdout} = await runInTest(lookUp, ['12'], {environment});
  expect(at(parseDocument(stdout), 'data')).toEqual({categoryId: '12', children: []});
});

import {isAli1688Error} from '@ali1688/contracts/errors';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {startSandbox, type Sandbox, type SandboxOptions} from '../src/index.ts';
import {field, list, refresh} from './support/client.ts';
import {
  authorize,
  callback,
  daySeconds,
  exchange,
  obtainCode,
  postpone,
  refreshTokenOf,
  topListStatus,
} from './support/grants.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({today});
});
afterEach(() => sandbox.close());

const control = (path: string, init?: RequestInit) => fetch(`${sandbox.authUrl}/sandbox/${path}`, init);
const put = (body: unknown) => control('options', {method: 'PUT', body: JSON.stringify(body)});

const today = '2026-11-26';
const defaults = {
  today,
  consent: 'ask',
  rotation: false,
  singleUse: false,
  accessTokenSeconds: 36_000,
  refreshTokenSeconds: 180 * daySeconds,
  codeSeconds: 120,
};

describe('GET /sandbox/options', () => {
  test('answers every option with its default', async () => {
    expect(await (await control('options')).json()).toEqual(defaults);
  });

  test('shows what the sandbox was started with, as the handle and GET /sandbox do', async () => {
    await using other = await startSandbox({today, consent: 'always', singleUse: true, codeSeconds: 7});
    const expected = {...defaults, consent: 'always', singleUse: true, codeSeconds: 7};

    expect(await (await fetch(`${other.authUrl}/sandbox/options`)).json()).toEqual(expected);
    expect(other.options).toEqual(expected);
    expect(field(await (await fetch(`${other.authUrl}/sandbox`)).json(), 'options')).toEqual(expected);
  });
});

describe('PUT /sandbox/options', () => {
  test('changes what is named and answers all of it', async () => {
    const first = await put({rotation: true, codeSeconds: 5});
    const second = await put({consent: 'always'});
    const expected = {...defaults, rotation: true, codeSeconds: 5};

    expect([first.status, await first.json()]).toEqual([200, expected]);
    expect(await second.json()).toEqual({...expected, consent: 'always'});
  });

  test.each([
    ['consent', 'never'],
    ['consent', true],
    ['rotation', 'true'],
    ['singleUse', 1],
    ['accessTokenSeconds', 0],
    ['accessTokenSeconds', '60'],
    ['refreshTokenSeconds', 1.5],
    ['refreshTokenSeconds', 1e12],
    ['codeSeconds', -1],
    ['codeSeconds', null],
    ['port', 1],
    ['toString', 1],
    ['__proto__', 1],
  ])('refuses %s = %j, naming it in both languages, and changes nothing', async (name, value) => {
    const body = `{"rotation": true, "${name}": ${JSON.stringify(value)}}`;
    const response = await control('options', {method: 'PUT', body});
    const refusal: unknown = await response.json();

    expect(response.status).toBe(400);
    expect(field(refusal, 'error.en')).toContain(name);
    expect(field(refusal, 'error.zh')).toContain(name);
    expect(field(refusal, 'hint.zh')).toMatch(/codeSeconds/);
    expect(sandbox.options).toEqual(defaults);
  });

  test.each(['', 'consent=always', '[]', 'null', '"ask"'])('refuses the body %j', async (body) => {
    const response = await control('options', {method: 'PUT', body});

    expect(response.status).toBe(400);
    expect(field(await response.json(), 'error.en')).toMatch(/JSON object/);
  });

  test('consent, code, both tokens and their ends follow it', async () => {
    await put({consent: 'always', accessTokenSeconds: 60, refreshTokenSeconds: 20 * daySeconds});
    const body: unknown = await (await exchange(sandbox, await obtainCode(sandbox))).json();
    const refresh_token = String(field(body, 'refresh_token'));

    expect(field(body, 'expires_in')).toBe('60');
    expect((await postpone(sandbox, {refresh_token})).status).toBe(200);
  });

  test('a refresh token that was issued keeps its end, and its renewal gets the new one', async () => {
    await put({consent: 'always', refreshTokenSeconds: 20 * daySeconds});
    const issued = await refreshTokenOf(await exchange(sandbox, await obtainCode(sandbox)));
    await put({refreshTokenSeconds: 180 * daySeconds});
    const renewed = await refreshTokenOf(await postpone(sandbox, {refresh_token: issued}));

    expect(renewed).not.toBe('');
    expect((await postpone(sandbox, {refresh_token: renewed})).status).toBe(400);
  });

  test('the grant that the application is defined with follows it', async () => {
    const early = await postpone(sandbox);
    await put({refreshTokenSeconds: 20 * daySeconds});

    expect([early.status, (await postpone(sandbox)).status]).toEqual([400, 200]);
  });

  test('rotation and single use begin and end with it', async () => {
    await put({singleUse: true});
    const second = await refreshTokenOf(await refresh(sandbox));
    await put({singleUse: false});
    const statuses = [
      (await refresh(sandbox)).status,
      (await refresh(sandbox, {refresh_token: second})).status,
      (await refresh(sandbox, {refresh_token: second})).status,
    ];

    expect(statuses).toEqual([400, 200, 200]);
  });
});

describe('ending tokens over HTTP', () => {
  test('DELETE /sandbox/access-tokens ends access tokens alone', async () => {
    const token = sandbox.issueAccessToken().reveal();
    const response = await control('access-tokens', {method: 'DELETE'});

    expect(response.status).toBe(200);
    expect([await topListStatus(sandbox, token), (await refresh(sandbox)).status]).toEqual([401, 200]);
  });

  test('DELETE /sandbox/refresh-tokens ends refresh tokens alone', async () => {
    const token = sandbox.issueAccessToken().reveal();
    await control('refresh-tokens', {method: 'DELETE'});

    expect([await topListStatus(sandbox, token), (await refresh(sandbox)).status]).toEqual([200, 400]);
  });
});

test('GET /sandbox/requests counts token requests by kind of grant, and keeps no code', async () => {
  await put({consent: 'always'});
  const code = await obtainCode(sandbox);
  await authorize(sandbox, {client_id: sandbox.credentials.appKey, redirect_uri: callback});
  await exchange(sandbox, code);
  await refresh(sandbox);
  await refresh(sandbox, {refresh_token: 'wrong'});
  await postpone(sandbox);
  const response = await control('requests');
  const text = await response.text();
  const seen: unknown = JSON.parse(text);

  expect(field(seen, 'byApi')).toEqual({getToken: 3, postponeToken: 1});
  expect(
    list(seen, 'list').map((request) => [
      field(request, 'arguments.grant_type'),
      field(request, 'httpStatus'),
    ]),
  ).toEqual([
    ['authorization_code', 200],
    ['refresh_token', 200],
    ['refresh_token', 400],
    [undefined, 400],
  ]);
  expect(text).not.toContain(code);
});

test.each<[string, SandboxOptions]>([
  ['a code that lives for nothing', {codeSeconds: 0}],
  ['a lifetime that no date can hold', {refreshTokenSeconds: Number.MAX_SAFE_INTEGER}],
])('a sandbox does not start with %s', async (_name, options) => {
  const thrown: unknown = await startSandbox(options).catch((error: unknown) => error);

  expect(isAli1688Error(thrown) && thrown.code).toBe('USAGE_INVALID');
});

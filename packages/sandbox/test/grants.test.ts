import {Secret} from '@ali1688/contracts/ports';
import {describe, expect, test} from 'vitest';
import {startSandbox, type Sandbox} from '../src/index.ts';
import {field, paths, post, postSigned, refresh, topListArguments} from './support/client.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const day = 24 * 60 * 60 * 1000;

function createClock() {
  let timeMs = Date.UTC(2026, 10, 22);
  return {now: () => timeMs, advance: (durationMs: number) => void (timeMs += durationMs)};
}

async function topListStatus(sandbox: Sandbox, token: unknown): Promise<number> {
  const fields = {...topListArguments, access_token: String(token)};
  return (await postSigned(sandbox, paths.topList, fields)).status;
}

async function authorize(sandbox: Sandbox, query: Record<string, string>): Promise<Response> {
  const address = `${sandbox.authUrl}/oauth/authorize?${new URLSearchParams(query).toString()}`;
  return fetch(address, {redirect: 'manual'});
}

async function obtainCode(sandbox: Sandbox, redirectUri = 'http://127.0.0.1:1/callback'): Promise<string> {
  const query = {client_id: sandbox.credentials.appKey, site: '1688', redirect_uri: redirectUri, state: 's'};
  const location = (await authorize(sandbox, query)).headers.get('location') ?? '';
  return new URL(location).searchParams.get('code') ?? '';
}

function exchange(sandbox: Sandbox, code: string, more: Record<string, string> = {}): Promise<Response> {
  const fields = {grant_type: 'authorization_code', code, redirect_uri: 'http://127.0.0.1:1/callback'};
  return refresh(sandbox, {...fields, need_refresh_token: 'true', ...more});
}

describe('refreshing', () => {
  test.each(['http/1/system.oauth2/getToken', 'param2/1/system.oauth2/getToken'])(
    '%s answers an access token, its seconds as text, and no refresh token',
    async (path) => {
      await using sandbox = await startSandbox();
      const response = await refresh(sandbox, {}, path);
      const body: unknown = await response.json();

      expect(response.status).toBe(200);
      expect(Object.keys(body ?? {}).sort()).toEqual([
        'access_token',
        'aliId',
        'expires_in',
        'memberId',
        'resource_owner',
      ]);
      expect(body).toMatchObject({access_token: expect.stringMatching(uuid), expires_in: '36000'});
      expect(await topListStatus(sandbox, field(body, 'access_token'))).toBe(200);
    },
  );

  test('accepts the spelling refreshToken and ignores a signature', async () => {
    await using sandbox = await startSandbox();
    const {appKey, appSecret, refreshToken} = sandbox.credentials;
    const response = await post(sandbox, `${paths.getToken}/${appKey}`, {
      grant_type: 'refresh_token',
      client_id: appKey,
      client_secret: appSecret.reveal(),
      refreshToken: refreshToken.reveal(),
      _aop_signature: 'wrong',
    });

    expect(response.status).toBe(200);
  });

  test.each([
    ['an unknown refresh token', {refresh_token: 'unknown'}, 'invalid_grant'],
    ['a wrong secret', {client_secret: 'wrong'}, 'invalid_client'],
    ['the client_id of another application', {client_id: '1'}, 'invalid_client'],
    ['a grant type that does not exist', {grant_type: 'password'}, 'unsupported_grant_type'],
  ])('refuses %s with status 400', async (_name, fields, error) => {
    await using sandbox = await startSandbox();
    const response = await refresh(sandbox, fields);

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({error});
  });

  test('names a missing argument as the gateway does', async () => {
    await using sandbox = await startSandbox();
    const response = await post(sandbox, `${paths.getToken}/${sandbox.credentials.appKey}`, {});

    expect(await response.json()).toMatchObject({
      error_code: 'gw.ParamMissing',
      error_message: 'Required argument grant_type : expect [type: String]',
    });
  });

  test('an unknown AppKey is the gateway’s refusal, not OAuth’s', async () => {
    await using sandbox = await startSandbox();
    const response = await post(sandbox, `${paths.getToken}/404`, {});

    expect(await response.json()).toMatchObject({error_code: 'gw.AppKeyNotFound'});
  });

  test('a revoked refresh token is refused', async () => {
    await using sandbox = await startSandbox();
    sandbox.revokeRefreshTokens();

    expect((await refresh(sandbox)).status).toBe(400);
  });
});

describe('an access token', () => {
  test('ends with its lifetime', async () => {
    const clock = createClock();
    await using sandbox = await startSandbox({clock, accessTokenSeconds: 60});
    const token = sandbox.issueAccessToken().reveal();
    clock.advance(59_999);
    const before = await topListStatus(sandbox, token);
    clock.advance(1);

    expect([before, await topListStatus(sandbox, token)]).toEqual([200, 401]);
  });

  test('ends when it is revoked', async () => {
    await using sandbox = await startSandbox();
    const token = sandbox.issueAccessToken().reveal();
    sandbox.revokeAccessTokens();

    expect(await topListStatus(sandbox, token)).toBe(401);
  });

  test('opens nothing for another application', async () => {
    const other = {appKey: '2', appSecret: new Secret('other')};
    await using sandbox = await startSandbox({applications: [other]});
    const token = sandbox.issueAccessToken(other.appKey).reveal();

    expect(await topListStatus(sandbox, token)).toBe(401);
  });
});

describe('authorizing', () => {
  test('sends the browser back with a code and the state as it was', async () => {
    await using sandbox = await startSandbox();
    const {appKey} = sandbox.credentials;
    const redirectUri = 'http://localhost:8080/callback?keep=1';
    const response = await authorize(sandbox, {client_id: appKey, redirect_uri: redirectUri, state: 'a b+c'});
    const location = new URL(response.headers.get('location') ?? '');

    expect(response.status).toBe(302);
    expect(location.href).toMatch(/^http:\/\/localhost:8080\/callback\?/);
    expect(Object.fromEntries(location.searchParams)).toMatchObject({keep: '1', state: 'a b+c'});
    expect(location.searchParams.get('code')).toMatch(uuid);
  });

  test.each([
    ['no redirect_uri', {client_id: '1688001'}, '缺少必要参数'],
    ['no client_id', {redirect_uri: 'http://127.0.0.1/'}, '缺少必要参数'],
    [
      'a host that is not registered',
      {client_id: '1688001', redirect_uri: 'https://example.com/'},
      '非法请求',
    ],
    ['no address', {client_id: '1688001', redirect_uri: 'callback'}, '非法请求'],
    ['an unknown application', {client_id: '404', redirect_uri: 'http://127.0.0.1/'}, '非法请求'],
  ])('shows a page for %s', async (_name, query, text) => {
    await using sandbox = await startSandbox();
    const response = await authorize(sandbox, query);

    expect(response.headers.get('location')).toBeNull();
    expect(await response.text()).toContain(text);
  });

  test('a code gives both tokens, and the refresh token works', async () => {
    const clock = createClock();
    await using sandbox = await startSandbox({clock});
    const body: unknown = await (await exchange(sandbox, await obtainCode(sandbox))).json();
    const refreshToken = String(field(body, 'refresh_token'));

    expect(refreshToken).toMatch(uuid);
    expect(field(body, 'refresh_token_timeout')).toBe('20270521080000000+0800');
    expect(await topListStatus(sandbox, field(body, 'access_token'))).toBe(200);
    expect((await refresh(sandbox, {refresh_token: refreshToken})).status).toBe(200);
  });

  test('no refresh token comes unless it is asked for', async () => {
    await using sandbox = await startSandbox();
    const response = await exchange(sandbox, await obtainCode(sandbox), {need_refresh_token: 'false'});

    expect(await response.json()).not.toHaveProperty('refresh_token');
  });

  test('a code works once', async () => {
    await using sandbox = await startSandbox();
    const code = await obtainCode(sandbox);
    const statuses = [(await exchange(sandbox, code)).status, (await exchange(sandbox, code)).status];

    expect(statuses).toEqual([200, 400]);
  });

  test('a code ends after two minutes', async () => {
    const clock = createClock();
    await using sandbox = await startSandbox({clock});
    const code = await obtainCode(sandbox);
    clock.advance(120_000);

    expect((await exchange(sandbox, code)).status).toBe(400);
  });

  test('a code is refused with another redirect_uri and accepted with the word default', async () => {
    await using sandbox = await startSandbox();
    const wrong = await exchange(sandbox, await obtainCode(sandbox), {
      redirect_uri: 'http://127.0.0.1:1/other',
    });
    const word = await exchange(sandbox, await obtainCode(sandbox), {redirect_uri: 'default'});

    expect([wrong.status, word.status]).toEqual([400, 200]);
  });
});

describe('postponing the refresh token', () => {
  function postpone(sandbox: Sandbox, accessToken = sandbox.issueAccessToken().reveal()): Promise<Response> {
    const more = {access_token: accessToken};
    return refresh(sandbox, more, paths.postponeToken);
  }

  test('is refused before its last 30 days', async () => {
    await using sandbox = await startSandbox();

    expect((await postpone(sandbox)).status).toBe(400);
  });

  test('gives a new refresh token in the last 30 days and ends the old one', async () => {
    const clock = createClock();
    await using sandbox = await startSandbox({clock});
    clock.advance(151 * day);
    const body: unknown = await (await postpone(sandbox)).json();

    expect(field(body, 'refresh_token')).toMatch(uuid);
    expect(field(body, 'refresh_token_timeout')).toMatch(/^\d{17}\+0800$/);
    expect((await refresh(sandbox)).status).toBe(400);
    expect((await refresh(sandbox, {refresh_token: String(field(body, 'refresh_token'))})).status).toBe(200);
  });

  test('is refused with a wrong access token or a wrong secret', async () => {
    await using sandbox = await startSandbox({refreshTokenSeconds: 60});
    const {appKey, refreshToken} = sandbox.credentials;
    const access_token = sandbox.issueAccessToken().reveal();
    const fields = {
      client_id: appKey,
      client_secret: 'wrong',
      refresh_token: refreshToken.reveal(),
      access_token,
    };
    const wrongSecret = await post(sandbox, `${paths.postponeToken}/${appKey}`, fields);

    expect((await postpone(sandbox, 'wrong')).status).toBe(401);
    expect(wrongSecret.status).toBe(400);
  });
});

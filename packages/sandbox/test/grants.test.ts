import {Secret} from '@ali1688/contracts/ports';
import {describe, expect, test} from 'vitest';
import {startSandbox} from '../src/index.ts';
import {field, paths, post, refresh} from './support/client.ts';
import {
  createClock,
  dayMs,
  daySeconds,
  postpone,
  refreshTokenOf,
  topListStatus,
  uuid,
} from './support/grants.ts';

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

describe('postponing the refresh token', () => {
  test('is refused before its last 30 days', async () => {
    await using sandbox = await startSandbox();

    expect((await postpone(sandbox)).status).toBe(400);
  });

  test('gives a new refresh token in the last 30 days and ends the old one', async () => {
    const clock = createClock();
    await using sandbox = await startSandbox({clock});
    clock.advance(151 * dayMs);
    const body: unknown = await (await postpone(sandbox)).json();

    expect(field(body, 'refresh_token')).toMatch(uuid);
    expect(field(body, 'refresh_token_timeout')).toMatch(/^\d{17}\+0800$/);
    expect((await refresh(sandbox)).status).toBe(400);
    expect((await refresh(sandbox, {refresh_token: String(field(body, 'refresh_token'))})).status).toBe(200);
  });

  test('works with exactly 30 days left and not a millisecond before', async () => {
    const clock = createClock();
    await using sandbox = await startSandbox({clock});
    clock.advance(150 * dayMs - 1);
    const early = await postpone(sandbox);
    clock.advance(1);

    expect([early.status, (await postpone(sandbox)).status]).toEqual([400, 200]);
  });

  test('gives the new refresh token its whole time: it cannot be renewed at once', async () => {
    const clock = createClock();
    await using sandbox = await startSandbox({clock});
    clock.advance(179 * dayMs);
    const refresh_token = await refreshTokenOf(await postpone(sandbox));

    expect((await postpone(sandbox, {refresh_token})).status).toBe(400);
    clock.advance(150 * dayMs);
    expect((await postpone(sandbox, {refresh_token})).status).toBe(200);
  });

  test('works once: the token that was renewed is gone', async () => {
    await using sandbox = await startSandbox({refreshTokenSeconds: 20 * daySeconds});
    const responses = [await postpone(sandbox), await postpone(sandbox)];

    expect(responses.map(({status}) => status)).toEqual([200, 400]);
    expect(await responses[1]?.json()).toMatchObject({error: 'invalid_grant'});
  });

  test.each([
    ['an unknown refresh token', {refresh_token: 'unknown'}, 400, 'invalid_grant'],
    ['a wrong secret', {client_secret: 'wrong'}, 400, 'invalid_client'],
    ['the client_id of another application', {client_id: '1'}, 400, 'invalid_client'],
    ['a wrong access token', {access_token: 'wrong'}, 401, 'invalid_grant'],
  ])('refuses %s and leaves the grant as it was', async (_name, fields, status, error) => {
    await using sandbox = await startSandbox({refreshTokenSeconds: 20 * daySeconds});
    const response = await postpone(sandbox, fields);

    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({error});
    expect((await refresh(sandbox)).status).toBe(200);
  });
});

import {existsSync} from 'node:fs';
import {startOfTest} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {createTokenSource, refreshNow} from '../../src/index.ts';
import {httpTransport} from '../support/http-transport.ts';
import {authCommands} from '../support/login-scene.ts';
import {createScene, errorOf, hourMs, type Scene} from '../support/scene.ts';

function optionsOf(scene: Scene) {
  const {credentials, profile} = authCommands(scene).resolve();
  return {
    gatewayUrl: scene.server.gatewayUrl,
    credentials,
    profile,
    state: scene.home,
    clock: scene.clock,
    transport: httpTransport,
    timeoutMs: 30_000,
    log: scene.log,
  };
}

describe('a login without a refresh token', () => {
  it('lacks nothing while it lasts, and says when it ends', async () => {
    await using scene = await createScene();
    scene.server.answerAlways(200, {access_token: 'all-there-is', expires_in: '36000'});
    const commands = authCommands(scene);
    expect(await commands.logIn()).toMatchObject({
      hasRefreshToken: false,
      expiresAt: startOfTest + 10 * hourMs,
    });
    const {missing, endWarning} = commands.explain();
    expect(missing).toStrictEqual([]);
    expect(endWarning?.en).toContain('This login has no refresh token: it ends at ');
    const token = await createTokenSource(optionsOf(scene)).getToken();
    expect(token.reveal()).toBe('all-there-is');
  });

  it('lacks a refresh token once it has ended, for every judge', async () => {
    await using scene = await createScene();
    scene.server.answerAlways(200, {access_token: 'all-there-is', expires_in: '36000'});
    const commands = authCommands(scene);
    await commands.logIn();
    scene.clock.jump(11 * hourMs);
    expect(commands.explain().missing).toStrictEqual(['refreshToken']);
    const error = await errorOf(createTokenSource(optionsOf(scene)).getToken());
    expect([error.code, error.hint.en]).toStrictEqual([
      'CREDENTIALS_MISSING',
      expect.stringContaining('auth login'),
    ]);
    expect(error.text.en).toContain('has no refresh token');
    expect(error.text.en).not.toContain('ALI1688_REFRESH_TOKEN');
  });

  it('cannot be refreshed, which is told with its end', async () => {
    await using scene = await createScene();
    scene.server.answerAlways(200, {access_token: 'all-there-is', expires_in: '36000'});
    await authCommands(scene).logIn();
    expect((await errorOf(refreshNow(optionsOf(scene)))).text.en).toMatch(
      /\d{4}-\d\d-\d\d \d\d:\d\d \(UTC\+8\)/,
    );
  });

  it.each(['0', 0, 'forever', -1])('and without a life (%j) is no login', async (expiresIn) => {
    await using scene = await createScene();
    scene.server.answerAlways(200, {access_token: 'all-there-is', expires_in: expiresIn});
    const commands = authCommands(scene);
    expect((await errorOf(commands.logIn())).code).toBe('RESPONSE_INVALID');
    expect(existsSync(commands.profilesPath)).toBe(false);
  });
});

describe('a login with a refresh token', () => {
  it('is one whatever the life of its access token', async () => {
    await using scene = await createScene();
    scene.server.answerAlways(200, {access_token: 'used-once', expires_in: '0', refresh_token: 'granted'});
    const commands = authCommands(scene);
    expect(await commands.logIn()).toMatchObject({hasRefreshToken: true, expiresAt: undefined});
    expect(commands.explain()).toMatchObject({missing: [], endWarning: undefined});
  });

  it('that could not be read back is told, and the profiles stay as they were', async () => {
    await using scene = await createScene();
    scene.server.answerAlways(200, {access_token: 'a', expires_in: '36000', refresh_token: 'granted'});
    const commands = authCommands(scene);
    await commands.logIn();
    scene.server.answerAlways(200, {access_token: 'a', expires_in: 1, refresh_token: '牌'.repeat(8191)});
    await commands.logIn('second');
    scene.server.answerAlways(200, {access_token: 'a', expires_in: 1, refresh_token: '令'.repeat(8191)});
    expect((await errorOf(commands.logIn('third'))).code).toBe('STATE_UNUSABLE');
    expect(commands.resolve().credentials.refreshToken?.reveal()).toBe('granted');
  });
});

describe('a refresh whose answer names a successor and no life', () => {
  it('keeps the successor', async () => {
    await using scene = await createScene();
    scene.server.answerAlways(200, {access_token: 'once', expires_in: '0', refresh_token: 'the-next'});
    await scene.source().getToken();
    expect(scene.stored()).toMatchObject({refreshToken: 'the-next'});
    await scene.source().getToken();
    expect(scene.server.refreshTokens().at(-1)).toBe('the-next');
  });
});

import {Ali1688Error} from '@ali1688/contracts/errors';
import {Secret} from '@ali1688/contracts/ports';
import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {logIn, type LoginOptions} from '../../src/index.ts';
import {httpTransport} from '../support/http-transport.ts';
import {answerWhole, authCommands} from '../support/login-scene.ts';
import {createScene, credentials, errorOf, tokenOf, type Scene} from '../support/scene.ts';

const refused = new Ali1688Error({
  code: 'TOKEN_REJECTED',
  text: {en: 'Refused.', zh: '拒绝。'},
  hint: {en: 'Look.', zh: '查看。'},
});

function logInTo(scene: Scene, changes: Partial<LoginOptions>): ReturnType<typeof logIn> {
  const {home, clock, log} = scene;
  return logIn({
    gatewayUrl: scene.server.gatewayUrl,
    home,
    clock,
    log,
    application: {appKey: credentials.appKey, appSecret: credentials.appSecret},
    code: new Secret('code-CANARY'),
    redirectUri: 'https://example.com/back',
    transport: httpTransport,
    timeoutMs: 30_000,
    profile: 'default',
    saveSecret: true,
    onGranted: () => undefined,
    prove: () => Promise.resolve(undefined),
    ...changes,
  });
}

describe('a login', () => {
  it('is on the disk before its token is proved', async () => {
    await using scene = await createScene();
    answerWhole(scene, 'granted', 180);
    const commands = authCommands(scene);
    let seen: string | undefined;
    await logInTo(scene, {
      prove: () => {
        seen = commands.resolve().credentials.refreshToken?.reveal();
        return Promise.resolve(undefined);
      },
    });
    expect(seen).toBe('granted');
  });

  it('that is refused leaves nothing where nothing was', async () => {
    await using scene = await createScene();
    answerWhole(scene, 'granted', 180);
    const slot = join(scene.folder, 'slot.json');
    expect((await errorOf(logInTo(scene, {slot, prove: () => Promise.reject(refused)}))).code).toBe(
      'TOKEN_REJECTED',
    );
    expect(existsSync(authCommands(scene).profilesPath)).toBe(false);
    expect(readdirSync(scene.tokens).filter((name) => !name.endsWith('.lock'))).toStrictEqual([]);
    expect(existsSync(slot)).toBe(false);
  });

  it.each([
    ['with a refresh token', {refresh_token: 'granted'}],
    ['without one', {refresh_token: undefined}],
  ])('that is refused puts the former one %s back in force', async (_name, more) => {
    await using scene = await createScene();
    const commands = authCommands(scene);
    scene.server.answerAlways(200, {access_token: 'former', expires_in: '36000', ...more});
    await logInTo(scene, {});
    scene.server.answerAlways(200, {access_token: 'later', expires_in: '36000', ...more});
    await errorOf(logInTo(scene, {prove: () => Promise.reject(refused)}));
    const {credentials: found, profile} = commands.resolve();
    expect(found.refreshToken?.reveal()).toBe(more.refresh_token);
    expect(await tokenOf(scene.source({credentials: found, profile}))).toBe('former');
  });

  it('stays when the person does not wait for the proof', async () => {
    await using scene = await createScene();
    answerWhole(scene, 'granted', 180);
    const interrupted = new Ali1688Error({code: 'INTERRUPTED', text: refused.text, hint: refused.hint});
    const {doubt} = await logInTo(scene, {prove: () => Promise.reject(interrupted)});
    expect(doubt?.code).toBe('INTERRUPTED');
    expect(authCommands(scene).resolve().credentials.refreshToken?.reveal()).toBe('granted');
  });
});

import {canSwitchUser, isClosedToOthers, startOfTest} from '@ali1688/testkit';
import {chmodSync, chownSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {Secret} from '@ali1688/contracts/ports';
import {describe, expect, it} from 'vitest';
import {entryFileName, grantOf} from '../../src/entries/entry-identity.ts';
import {answerWhole, authCommands, inDays} from '../support/login-scene.ts';
import {
  createScene,
  credentials,
  errorOf,
  hourMs,
  parseRecord,
  tokenOf,
  type Scene,
} from '../support/scene.ts';

const entryOf = (scene: Scene, refreshToken: string) =>
  join(scene.tokens, entryFileName({...scene.identity, grant: grantOf(new Secret(refreshToken))}));
const readJson = (path: string) => parseRecord(readFileSync(path, 'utf8'));

describe('the exchange of a code', () => {
  it('sends everything in the body and asks for a refresh token', async () => {
    await using scene = await createScene();
    answerWhole(scene, 'granted', 180);
    const {token, obtainedAt} = await authCommands(scene).exchange();
    expect([token.refreshToken?.reveal(), token.refreshExpiresAt, obtainedAt]).toStrictEqual([
      'granted',
      inDays(180),
      startOfTest,
    ]);
    const [request] = scene.server.requests;
    expect([request?.path, Object.fromEntries(request?.form ?? [])]).toStrictEqual([
      '/openapi/http/1/system.oauth2/getToken/1000000',
      {
        client_id: '1000000',
        client_secret: credentials.appSecret.reveal(),
        grant_type: 'authorization_code',
        need_refresh_token: 'true',
        redirect_uri: 'https://example.com/back',
        code: 'code-CANARY',
      },
    ]);
    expect(readdirSync(scene.tokens)).toStrictEqual([]);
  });

  it.each([
    ['a used code', 400, {error: 'invalid_grant'}, 'REFRESH_REJECTED', /authorization code/],
    ['an echo of the code', 400, {error: 'code-CANARY'}, 'REFRESH_REJECTED', /authorization code/],
    ['a wrong secret', 400, {error: 'invalid_client'}, 'REFRESH_REJECTED', /AppKey or AppSecret/],
    ['a page', 200, '<html>', 'RESPONSE_INVALID', /A web page came back/],
  ])('tells of %s without repeating it', async (_name, status, body, code, text) => {
    await using scene = await createScene();
    scene.server.answerAlways(status, body);
    const error = await errorOf(authCommands(scene).exchange());
    expect([error.code, error.text.en]).toStrictEqual([code, expect.stringMatching(text)]);
    expect(JSON.stringify(error) + error.text.en + error.hint.en).not.toContain('CANARY');
  });

  it.each([
    ['the home is a file', (scene: Scene) => writeFileSync(scene.location.path ?? '', '')],
    [
      'the profiles are of a newer version',
      (scene: Scene) => {
        mkdirSync(scene.location.path ?? '');
        writeFileSync(join(scene.location.path ?? '', 'profiles.json'), '{"v":2}', {mode: 0o600});
      },
    ],
    [
      'everybody may write to the home',
      (scene: Scene) => {
        mkdirSync(scene.location.path ?? '');
        chmodSync(scene.location.path ?? '', 0o777);
      },
    ],
  ])('spends no code if %s', async (_name, spoil) => {
    await using scene = await createScene();
    spoil(scene);
    const error = await errorOf(authCommands(scene).exchange());
    expect([error.code, error.exitCode]).toStrictEqual(['STATE_UNUSABLE', 8]);
    expect(scene.server.requests).toHaveLength(0);
  });

  it.runIf(canSwitchUser)('spends no code if tokens/ belongs to another user', async () => {
    await using scene = await createScene();
    await scene.store({});
    chownSync(scene.tokens, 65_534, 65_534);
    expect((await errorOf(authCommands(scene).exchange())).code).toBe('STATE_UNUSABLE');
    expect(scene.server.requests).toHaveLength(0);
  });
});

describe('a saved login', () => {
  it('is found by every program of the user, and is private', async () => {
    await using scene = await createScene();
    answerWhole(scene, 'granted', 180);
    const commands = authCommands(scene);
    const login = await commands.logIn();
    expect(login).toMatchObject({
      profile: 'default',
      profilesFile: '~/home/profiles.json',
      hasSavedSecret: true,
    });
    const resolved = commands.resolve();
    expect(await tokenOf(scene.source({credentials: resolved.credentials}))).toBe('access-of-granted');
    expect(scene.server.requests).toHaveLength(1);
    expect(readJson(entryOf(scene, 'granted'))).not.toHaveProperty('refreshToken');
    expect(isClosedToOthers(commands.profilesPath)).toBe(true);
    expect(JSON.stringify(login)).not.toMatch(/CANARY|granted/);
  });

  it('leaves the secret out if told to', async () => {
    await using scene = await createScene();
    answerWhole(scene, 'granted', 180);
    const commands = authCommands(scene);
    await commands.logIn('shop', {saveSecret: false});
    expect(readFileSync(commands.profilesPath, 'utf8')).not.toContain('CANARY');
    expect(commands.resolve('shop').credentials.appSecret).toBeUndefined();
  });

  it('moves a broken profile file aside, never over it', async () => {
    await using scene = await createScene();
    answerWhole(scene, 'granted', 180);
    const commands = authCommands(scene);
    mkdirSync(scene.location.path ?? '', {mode: 0o700});
    writeFileSync(commands.profilesPath, 'broken', {mode: 0o600});
    await commands.logIn();
    const moved = readdirSync(scene.location.path ?? '').find((name) => name.endsWith('.moved')) ?? '';
    expect(readFileSync(join(scene.location.path ?? '', moved), 'utf8')).toBe('broken');
    expect(commands.resolve().credentials.appKey).toBe('1000000');
  });

  it('is offered to the older skills with its refresh token', async () => {
    await using scene = await createScene();
    answerWhole(scene, 'granted', 180);
    const slot = join(scene.folder, 'slot.json');
    await authCommands(scene).logIn('default', {slot});
    expect(readJson(slot)).toMatchObject({
      access_token: 'access-of-granted',
      refresh_token: 'granted',
      app_key: '1000000',
    });
  });

  it('without a refresh token keeps its access token under the name of the profile', async () => {
    await using scene = await createScene();
    scene.server.answerAlways(200, {access_token: 'long-lived', expires_in: 30 * 24 * 3600});
    const commands = authCommands(scene);
    await commands.logIn('shop');
    const {credentials: found, profile} = commands.resolve('shop');
    expect(await tokenOf(scene.source({credentials: found, profile}))).toBe('long-lived');
    expect(commands.explain('shop').accessToken.find((row) => row.isInForce)?.source).toBe('entry');
    scene.clock.jump(31 * 24 * hourMs);
    const error = await errorOf(tokenOf(scene.source({credentials: found, profile})));
    expect(error.code).toBe('CREDENTIALS_MISSING');
  });
});

describe('a logout', () => {
  it('removes tokens, failures, leftovers and the profile, keeps locks, and names what remains', async () => {
    await using scene = await createScene();
    answerWhole(scene, 'granted', 180);
    const commands = authCommands(scene, {ALI1688_APP_SECRET: 'still set', ALI1688_LANG: 'zh'});
    const slot = join(scene.folder, 'slot.json');
    await commands.logIn('default', {slot});
    const entry = entryOf(scene, 'granted');
    writeFileSync(entry.replace('.json', '.err'), '{}');
    writeFileSync(`${entry}.1.abc.tmp`, '{}');
    await scene.store({});
    const logout = await commands.logOut(undefined, slot);
    expect(logout.removedFiles).toHaveLength(3);
    expect(logout).toMatchObject({
      removedProfile: 'default',
      isSlotCleared: true,
      remainingVariables: ['ALI1688_APP_SECRET'],
    });
    expect([existsSync(entry), existsSync(slot), existsSync(scene.entryPath)]).toStrictEqual([
      false,
      false,
      true,
    ]);
    expect(readFileSync(commands.profilesPath, 'utf8')).not.toMatch(/granted|CANARY/);
    expect(existsSync(entry.replace('.json', '.lock'))).toBe(true);
  });

  it('leaves a slot that holds the token of somebody else, and a store that holds nothing', async () => {
    await using scene = await createScene();
    const slot = join(scene.folder, 'slot.json');
    const content = {access_token: 'python', refresh_token: null, expires_at: 1, app_key: '1000000'};
    writeFileSync(slot, JSON.stringify(content));
    const environment = {ALI1688_APP_KEY: '1000000', ALI1688_REFRESH_TOKEN: 'r'};
    const logout = await authCommands(scene, environment).logOut(undefined, slot);
    expect(logout).toStrictEqual({
      removedFiles: [],
      removedProfile: undefined,
      isSlotCleared: false,
      remainingVariables: ['ALI1688_APP_KEY', 'ALI1688_REFRESH_TOKEN'],
    });
    expect(readJson(slot)).toStrictEqual(content);
  });

  it('after a renewal removes the entries of both grants', async () => {
    await using scene = await createScene();
    answerWhole(scene, 'granted', 10);
    const commands = authCommands(scene);
    await commands.logIn();
    answerWhole(scene, 'renewed', 180);
    await commands.renew();
    await commands.logOut();
    expect(readdirSync(scene.tokens).filter((name) => !name.endsWith('.lock'))).toStrictEqual([]);
  });
});

import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {defaultGatewayUrl, Secret} from '@ali1688/contracts/ports';
import {answerJson, startOfTest} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {locateSlot} from '../../src/index.ts';
import {grantOf} from '../../src/entries/entry-identity.ts';
import {writeEntryText} from '../../src/entries/entry.ts';
import {
  createScene,
  credentials,
  errorOf,
  hourMs,
  minuteMs,
  parseRecord,
  tokenOf,
  type Scene,
} from '../support/scene.ts';

const seconds = (moment: number) => moment / 1000;

/** Puts a slot into the scene as the Python tool writes it. */
function writeSlot(scene: Scene, changes: Record<string, unknown> = {}): string {
  const folder = join(scene.folder, 'skills');
  mkdirSync(folder, {recursive: true});
  const path = join(folder, '.1688_token_cache.json');
  const content = {
    access_token: 'python-token',
    refresh_token: null,
    expires_at: seconds(startOfTest + 9 * hourMs) + 0.25,
    app_key: '1000000',
    ...changes,
  };
  writeFileSync(path, JSON.stringify(content, null, 2), {mode: 0o644});
  return path;
}

describe('the place of the slot', () => {
  const userFolder = '/home/li';
  const usual = '/home/li/.openclaw/workspace/skills/.1688_token_cache.json';
  const gatewayUrl = defaultGatewayUrl;
  const loopback = 'http://127.0.0.1:9/openapi';

  it.each([
    ['the usual one', {}, {gatewayUrl, userFolder}, usual],
    ['the usual one for the profile default', {}, {gatewayUrl, userFolder, profile: 'default'}, usual],
    ['none with another gateway', {}, {gatewayUrl: loopback, userFolder}, undefined],
    ['none with a named profile', {}, {gatewayUrl, userFolder, profile: 'shop'}, undefined],
    ['none when switched off', {ALI1688_LEGACY_CACHE: 'off'}, {gatewayUrl, userFolder}, undefined],
    [
      'that given, for any gateway',
      {ALI1688_LEGACY_CACHE: '/x/slot'},
      {gatewayUrl: loopback, userFolder},
      '/x/slot',
    ],
    [
      'none with a named profile, even if given',
      {ALI1688_LEGACY_CACHE: '/x'},
      {gatewayUrl, userFolder, profile: 'shop'},
      undefined,
    ],
  ])('is %s', (_name, environment, options, path) => {
    expect(locateSlot(environment, options)).toBe(path);
  });

  it('is refused if it is relative, in both languages', async () => {
    const error = await errorOf(
      Promise.resolve().then(() => locateSlot({ALI1688_LEGACY_CACHE: 'slot'}, {gatewayUrl})),
    );
    expect([error.code, error.exitCode]).toStrictEqual(['USAGE_INVALID', 2]);
    expect(error.text.zh).toContain('绝对路径');
  });
});

describe('a token of the older skills', () => {
  it('is used without a request and without being copied', async () => {
    await using scene = await createScene();
    const slot = writeSlot(scene);
    expect(await tokenOf(scene.source({slot}))).toBe('python-token');
    expect(scene.server.requests).toHaveLength(0);
    expect(existsSync(scene.entryPath)).toBe(false);
    expect(statSync(slot).mode & 0o777).toBe(0o644);
  });

  it('serves even without a refresh token; without the slot that is missing', async () => {
    await using scene = await createScene();
    const slot = writeSlot(scene);
    const {refreshToken: _none, ...application} = credentials;
    expect(await tokenOf(scene.source({slot, credentials: application}))).toBe('python-token');
    const error = await errorOf(tokenOf(scene.source({credentials: application})));
    expect(error.code).toBe('CREDENTIALS_MISSING');
  });

  it.each([
    ['of another application', {app_key: '2000000'}],
    ['that has ended', {expires_at: seconds(startOfTest + 4 * minuteMs)}],
    ['with an expiry that is text', {expires_at: '2026'}],
    ['with a token that is a number', {access_token: 5}],
    ['from a wrong clock', {expires_at: seconds(startOfTest + 30 * hourMs)}],
  ])('%s is not used', async (_name, changes) => {
    await using scene = await createScene();
    expect(await tokenOf(scene.source({slot: writeSlot(scene, changes)}))).toBe('access-1');
  });

  it('is looked at four times if the file is empty, as while it is being written', async () => {
    await using scene = await createScene();
    const slot = writeSlot(scene);
    writeFileSync(slot, '');
    await tokenOf(scene.source({slot}));
    expect(scene.clock.sleepsMs).toStrictEqual([5, 15, 35]);
  });

  it('is not used once the gateway refused it', async () => {
    await using scene = await createScene();
    const slot = writeSlot(scene);
    const source = scene.source({slot});
    expect(await tokenOf(source, await tokenOf(source))).toBe('access-1');
  });

  it('is used instead of an entry that ends sooner', async () => {
    await using scene = await createScene();
    await scene.store({obtainedAt: startOfTest - 590 * minuteMs, expiresAt: startOfTest + 10 * minuteMs});
    expect(await tokenOf(scene.source({slot: writeSlot(scene)}))).toBe('python-token');
    expect(scene.server.requests).toHaveLength(0);
  });

  it('is not used while another account of the application is known, until a day after its token ended', async () => {
    await using scene = await createScene();
    const other = {...scene.identity, grant: grantOf(new Secret('other'))};
    const entry = {
      accessToken: new Secret('of the other'),
      obtainedAt: startOfTest - 34 * hourMs,
      expiresAt: startOfTest - 23 * hourMs,
    };
    await scene.store({});
    writeFileSync(join(scene.tokens, 't-x-0000000000000000.json'), writeEntryText(entry, other), {
      mode: 0o600,
    });
    const slot = writeSlot(scene, {expires_at: seconds(startOfTest + 9 * hourMs)});
    const {refreshToken: _none, ...rest} = credentials;
    const changed = {...rest, refreshToken: new Secret('changed')};
    expect(await tokenOf(scene.source({slot, credentials: changed}))).toBe('access-1');
    const {entryPath} = scene;
    writeFileSync(entryPath, '{}');
    scene.clock.jump(2 * hourMs);
    const third = {...rest, refreshToken: new Secret('third')};
    writeSlot(scene, {expires_at: seconds(startOfTest + 11 * hourMs)});
    // The entry of the changed grant is alive, so the slot stays out of use.
    expect(await tokenOf(scene.source({slot, credentials: third}))).toBe('access-2');
  });
});

describe('the mirror', () => {
  const mirrored = (path: string) => parseRecord(readFileSync(path, 'utf8'));

  it('holds exactly four keys, in ASCII, private, with what the answer carried', async () => {
    await using scene = await createScene();
    const slot = writeSlot(scene, {expires_at: 1});
    scene.server.answerAlways(200, {access_token: '令牌', expires_in: '36000', refresh_token: 'next'});
    await tokenOf(scene.source({slot}));
    const text = readFileSync(slot, 'latin1');
    expect(text).toMatch(/^[\x20-\x7e]+$/);
    expect(mirrored(slot)).toStrictEqual({
      access_token: '令牌',
      refresh_token: 'next',
      expires_at: seconds(startOfTest + 10 * hourMs),
      app_key: '1000000',
    });
    expect(statSync(slot).mode & 0o777).toBe(0o600);
  });

  it('never holds a stored refresh token', async () => {
    await using scene = await createScene();
    const slot = writeSlot(scene, {expires_at: 1});
    await scene.store({expiresAt: startOfTest, refreshToken: new Secret('stored')});
    await tokenOf(scene.source({slot}));
    expect(mirrored(slot)).toMatchObject({access_token: 'access-1', refresh_token: null});
  });

  it('leaves a living token of another application, with a line for diagnosis', async () => {
    await using scene = await createScene();
    const slot = writeSlot(scene, {app_key: '2000000', expires_at: seconds(startOfTest + 301_000)});
    await tokenOf(scene.source({slot}));
    expect(mirrored(slot)).toMatchObject({access_token: 'python-token'});
    expect(scene.log.debugLines.join('\n')).toContain('LEGACY_OTHER_APP');
    expect(scene.log.notes).toStrictEqual([]);
    writeSlot(scene, {app_key: '2000000', expires_at: seconds(startOfTest + 300_000)});
    await tokenOf(scene.source({slot, refreshToken: 'another'}));
    expect(mirrored(slot)).toMatchObject({access_token: 'access-2', app_key: '1000000'});
  });

  it('is not made where the older skills are not installed', async () => {
    await using scene = await createScene();
    await tokenOf(scene.source({slot: join(scene.folder, 'missing', 'slot.json')}));
    expect(readdirSync(scene.folder)).toStrictEqual(['home']);
  });

  it('follows and replaces no link, and no folder', async () => {
    await using scene = await createScene();
    const victim = join(scene.folder, 'victim');
    writeFileSync(victim, 'victim');
    const slot = join(scene.folder, 'slot.json');
    symlinkSync(victim, slot);
    await tokenOf(scene.source({slot}));
    expect([lstatSync(slot).isSymbolicLink(), readFileSync(victim, 'utf8')]).toStrictEqual([true, 'victim']);
    const folder = join(scene.folder, 'folder.json');
    mkdirSync(folder);
    await tokenOf(scene.source({slot: folder, refreshToken: 'another'}));
    expect(statSync(folder).isDirectory()).toBe(true);
  });

  it('of two accounts by turns never gives the token of the other', async () => {
    await using scene = await createScene();
    scene.server.answerWith(({form}, response) =>
      answerJson(response, 200, {access_token: `of ${form.get('refresh_token')}`, expires_in: '36000'}),
    );
    const slot = writeSlot(scene, {expires_at: 1});
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await tokenOf(scene.source({slot, refreshToken: 'one'}))).toBe('of one');
      expect(await tokenOf(scene.source({slot, refreshToken: 'two'}))).toBe('of two');
    }
    expect(scene.server.requests).toHaveLength(2);
  });
});

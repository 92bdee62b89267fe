import {canSwitchUser, otherUserId} from '@ali1688/testkit';
import {chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {runGetToken} from '../support/get-token-program.ts';
import {createScene, tokenOf, type Scene} from '../support/scene.ts';

if (!canSwitchUser)
  console.info('Skipped: tests of other owners and of permissions need root to act as two users.');

const inMemory = ['access-1', 'access-1'];

/** Hands the whole scene to a user without rights, so that permissions bite. */
function giveAway(scene: Scene): void {
  const home = scene.location.path ?? '';
  mkdirSync(home, {recursive: true});
  for (const path of [
    scene.folder,
    home,
    ...(statSync(scene.tokens, {throwIfNoEntry: false}) ? [scene.tokens, scene.entryPath] : []),
  ]) {
    chownSync(path, otherUserId, otherUserId);
  }
}

describe.runIf(canSwitchUser)('an owner who is not the user', () => {
  it('of the entry makes it a miss that is replaced, with a note', async () => {
    await using scene = await createScene();
    await scene.store({});
    chownSync(scene.entryPath, otherUserId, otherUserId);
    expect(await tokenOf(scene.source())).toBe('access-1');
    expect(scene.log.notes[0]).toMatchObject({
      code: 'STORE_FOREIGN',
      text: {en: /Fix: sudo chown -R \$USER ~\/home/, zh: /sudo chown -R \$USER ~\/home/},
    });
    expect(statSync(scene.entryPath).uid).toBe(0);
  });

  it('of the folder keeps tokens in memory, with a note', async () => {
    await using scene = await createScene();
    await scene.store({});
    chownSync(scene.tokens, otherUserId, otherUserId);
    const before = readFileSync(scene.entryPath);
    const source = scene.source();
    expect([await tokenOf(source), await tokenOf(source)]).toStrictEqual(inMemory);
    expect(scene.log.codes()).toStrictEqual(['STORE_FOREIGN']);
    expect(readFileSync(scene.entryPath)).toStrictEqual(before);
  });

  it('as after sudo, is told to a user who is not root', async () => {
    await using scene = await createScene();
    await scene.store({});
    giveAway(scene);
    chownSync(scene.tokens, 0, 0);
    const {output, stderr} = await runGetToken(scene, {userId: otherUserId});
    expect(output).toMatchObject({
      tokens: inMemory,
      codes: ['STORE_FOREIGN'],
      description: {tokensFolder: 'foreign', isWritable: false, entry: {state: 'unusable'}},
    });
    expect(stderr).toBe('');
  });
});

describe.runIf(canSwitchUser)('a lock of another user', () => {
  it('is not used: the refresh goes on without one', async () => {
    await using scene = await createScene();
    mkdirSync(scene.tokens, {recursive: true, mode: 0o700});
    const lockPath = scene.entryPath.replace('.json', '.lock');
    writeFileSync(lockPath, '', {mode: 0o600});
    chownSync(lockPath, otherUserId, otherUserId);
    expect(await tokenOf(scene.source())).toBe('access-1');
    expect(scene.log.debugLines.join('\n')).toContain('LOCK_UNAVAILABLE');
    expect(scene.log.notes).toStrictEqual([]);
    expect(statSync(lockPath).uid).toBe(otherUserId);
  });
});

describe.runIf(canSwitchUser)('a store that cannot be written', () => {
  it.each([
    ['a home without write permission', (scene: Scene) => chmodSync(scene.location.path ?? '', 0o555)],
    [
      'a folder without write permission',
      (scene: Scene) => {
        mkdirSync(scene.tokens);
        chownSync(scene.tokens, otherUserId, otherUserId);
        chmodSync(scene.tokens, 0o500);
      },
    ],
    ['a home that nobody may enter', (scene: Scene) => chmodSync(scene.location.path ?? '', 0)],
  ])('(%s) costs a request per process and a note', async (_name, spoil) => {
    await using scene = await createScene();
    giveAway(scene);
    spoil(scene);
    const {output, stderr} = await runGetToken(scene, {userId: otherUserId});
    expect(output).toMatchObject({
      tokens: inMemory,
      codes: ['STORE_READONLY'],
      description: {isWritable: false},
    });
    expect(stderr).toBe('');
  });

  it.each([
    ['home', (scene: Scene) => scene.location.path ?? '', 0o555],
    ['tokens folder', (scene: Scene) => scene.tokens, 0o500],
  ])('still gives the warm token: %s', async (_name, place, mode) => {
    await using scene = await createScene();
    await scene.store({});
    giveAway(scene);
    chmodSync(place(scene), mode);
    const {output} = await runGetToken(scene, {userId: otherUserId});
    expect(output).toMatchObject({tokens: ['stored-token', 'stored-token'], codes: []});
  });

  it('above a writable folder for tokens does not matter', async () => {
    await using scene = await createScene();
    giveAway(scene);
    const home = join(scene.folder, 'ali1688');
    const tokens = join(home, 'tokens');
    mkdirSync(tokens, {recursive: true, mode: 0o700});
    chownSync(tokens, otherUserId, otherUserId);
    chmodSync(home, 0o555);
    const {output} = await runGetToken(scene, {
      userId: otherUserId,
      env: {ALI1688_HOME: '', XDG_CONFIG_HOME: scene.folder},
    });
    expect(output).toMatchObject({tokens: inMemory, codes: [], description: {isWritable: true}});
    expect(readdirSync(home)).toStrictEqual(['tokens']);
    const entry = basename(scene.entryPath);
    expect(readdirSync(tokens).toSorted()).toStrictEqual([entry, entry.replace('.json', '.lock')]);
  });
});

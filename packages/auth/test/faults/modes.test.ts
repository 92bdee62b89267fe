import {tellSkipped} from '@ali1688/testkit';
import {chmodSync, mkdirSync, rmSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {runGetToken} from '../support/get-token-program.ts';
import {createScene, tokenOf} from '../support/scene.ts';

const modeOf = (path: string) => (statSync(path).mode & 0o7777).toString(8);
const hasModes = tellSkipped(process.platform !== 'win32', 'modes of files: Windows has none.');

describe.runIf(hasModes)('modes', () => {
  it.each(['000', '022', '777'])('are 0700 and 0600 under umask %s', async (umask) => {
    await using scene = await createScene();
    const home = join(scene.folder, 'deep', 'home');
    const {output, stderr} = await runGetToken(scene, {env: {TEST_UMASK: umask, ALI1688_HOME: home}});
    expect([output['tokens'], output['codes'], stderr]).toStrictEqual([['access-1', 'access-1'], [], '']);
    const folders = [join(scene.folder, 'deep'), home, join(home, 'tokens')];
    expect(folders.map((path) => modeOf(path))).toStrictEqual(['700', '700', '700']);
    expect(modeOf(join(home, '.gitignore'))).toBe('600');
    const entry = join(home, 'tokens', scene.entryPath.slice(scene.tokens.length + 1));
    expect(modeOf(entry)).toBe('600');
  });

  it('of an entry that others can read are tightened, with a note', async () => {
    await using scene = await createScene();
    await scene.store({});
    chmodSync(scene.entryPath, 0o644);
    expect(await tokenOf(scene.source())).toBe('stored-token');
    expect(modeOf(scene.entryPath)).toBe('600');
    expect(scene.log.notes).toMatchObject([
      {code: 'STORE_TIGHTENED', text: {en: /authorize again/, zh: /权限/}},
    ]);
  });

  it('of a folder that others can read are tightened on reading, with a note', async () => {
    await using scene = await createScene();
    await scene.store({});
    chmodSync(scene.tokens, 0o777);
    expect(await tokenOf(scene.source())).toBe('stored-token');
    expect(modeOf(scene.tokens)).toBe('700');
    expect(scene.log.codes()).toStrictEqual(['STORE_TIGHTENED']);
  });

  it('of a given home and of what lies above are never changed', async () => {
    await using scene = await createScene();
    const home = scene.location.path ?? '';
    mkdirSync(home);
    chmodSync(scene.folder, 0o755);
    chmodSync(home, 0o755);
    const {output} = await runGetToken(scene, {env: {HOME: home}});
    expect(output).toMatchObject({tokens: ['access-1', 'access-1'], codes: [], description: {home: '~'}});
    expect([modeOf(scene.folder), modeOf(home), modeOf(scene.tokens)]).toStrictEqual(['755', '755', '700']);
  });

  it.each(['the home', 'the folder above it'])(
    'that let everybody into %s keep tokens in memory',
    async (which) => {
      await using scene = await createScene();
      const home = scene.location.path ?? '';
      mkdirSync(home, {mode: 0o700});
      chmodSync(which === 'the home' ? home : scene.folder, 0o777);
      const source = scene.source();
      expect([await tokenOf(source), await tokenOf(source)]).toStrictEqual(['access-1', 'access-1']);
      expect(scene.log.notes[0]).toMatchObject({code: 'STORE_FOREIGN', text: {en: /~\/home.*chmod o-w/}});
      expect(() => statSync(scene.tokens)).toThrow('ENOENT');
    },
  );

  it('with a sticky bit above the home are in order, as in the temporary folder of the system', async () => {
    await using scene = await createScene();
    chmodSync(scene.folder, 0o1777);
    await tokenOf(scene.source());
    expect(scene.stored()).toMatchObject({accessToken: 'access-1'});
    expect(scene.log.notes).toStrictEqual([]);
  });

  it('that are group-writable, usual under umask 002, are in order', async () => {
    await using scene = await createScene();
    const home = scene.location.path ?? '';
    mkdirSync(home);
    chmodSync(home, 0o775);
    rmSync(scene.tokens, {recursive: true, force: true});
    await tokenOf(scene.source());
    expect(scene.stored()).toMatchObject({accessToken: 'access-1'});
  });
});

import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {expectSuccess} from './support/documents.ts';
import {installSkill} from './support/installed-skill.ts';
import {openScene} from './support/scene.ts';
import {writtenFiles} from './support/written-files.ts';

const topList = ['top-list', '1111', '--limit', '1'];
/** The tests run without a cache, unless they are about it. */
const withCache = {NODE_DISABLE_COMPILE_CACHE: undefined};

describe.concurrent('the compiled code of a skill script', () => {
  test('is kept from the second start on, in a folder for the user alone, and changes no answer', async () => {
    await using scene = await openScene(withCache);
    const skill = await installSkill(scene, '1688-ranking');
    const first = expectSuccess(await skill.run(topList));
    expect((await writtenFiles(scene.home)).map(({path}) => path)).not.toContain('compile-cache');
    const later = [await skill.run(topList), await skill.run(topList)].map((run) => expectSuccess(run));
    const files = await writtenFiles(scene.home);
    expect(files.find(({path}) => path === 'compile-cache')).toMatchObject({mode: 0o700, isFolder: true});
    // The queries, the engine and zod.
    expect(files.filter(({path, isFolder}) => path.startsWith('compile-cache') && !isFolder)).toHaveLength(3);
    for (const {data} of later) expect(data).toEqual(first.data);
  });

  test('is not made by help, by the sandbox, or before there is a token', async () => {
    await using scene = await openScene(withCache);
    const skill = await installSkill(scene, '1688-ranking');
    const before = await writtenFiles(scene.path);
    for (const words of [['--help'], ['types'], [...topList, '--sandbox'], [...topList, '--dry-run']])
      expect((await skill.run(words)).exitCode).toBe(0);
    expect(await writtenFiles(scene.path)).toEqual(before);
  });

  test.each(['0', 'false', ''])(
    'is kept where ALI1688_SANDBOX is "%s", which means no sandbox',
    async (value) => {
      await using scene = await openScene({...withCache, ALI1688_SANDBOX: value});
      const skill = await installSkill(scene, '1688-ranking');
      for (let run = 0; run < 2; run += 1) expectSuccess(await skill.run(topList));
      expect((await writtenFiles(scene.home)).map(({path}) => path)).toContain('compile-cache');
    },
  );

  test.each([
    ['NODE_DISABLE_COMPILE_CACHE', '1', false],
    ['NODE_COMPILE_CACHE', 'elsewhere', true],
  ])('is left to Node where %s is set', async (name, value, isKeptElsewhere) => {
    await using scene = await openScene(withCache);
    const skill = await installSkill(scene, '1688-ranking');
    const variables = {[name]: join(scene.path, value)};
    for (let run = 0; run < 2; run += 1) expectSuccess(await skill.run(topList, variables));
    expect((await writtenFiles(scene.home)).map(({path}) => path)).not.toContain('compile-cache');
    const elsewhere = (await writtenFiles(scene.path)).filter(({path}) => path.startsWith('elsewhere'));
    expect(elsewhere.length > 0).toBe(isKeptElsewhere);
  });
});

import {fetchNode, runProgram, type ProgramRun} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {binPath} from './support/bin-path.ts';
import {expectFailure} from './support/documents.ts';
import {installSkill} from './support/installed-skill.ts';
import {openPlace} from './support/place.ts';
import {openScene} from './support/scene.ts';

/** The slowest step is fetching another Node for the first time. */
const limitMs = 180_000;

/** Also without the number of calls: the first of two runs asks for the token. */
const withoutTime = ({stdout, exitCode}: ProgramRun) => ({
  exitCode,
  stdout: stdout.replace(/"(?:fetchedAt": "[^"]+"|calls": \d+)/g, ''),
});

/** The document of a program that does not start on this Node.js. */
function expectOldNode(run: ProgramRun, version: string): void {
  const {message} = expectFailure(run, 'UNEXPECTED');
  expect(message).toContain(`is needed; this is ${version}.`);
  expect(run.stderr).toBe('');
}

describe('the CLI', {timeout: limitMs}, () => {
  test.for(['12.22.12', '18.20.8', '22.2.0'])(
    'says in one line which Node.js it needs, on %s, and gives a document where one is asked for',
    async (version, context) => {
      const node = await fetchNode(version);
      if (node === undefined) return context.skip(`Node ${version} cannot be fetched from npm`);
      await using place = await openPlace();
      const run = (...words: readonly string[]) =>
        runProgram(node, {args: [binPath, ...words], env: place.environment(), cwd: place.workFolder});
      const {exitCode, stdout, stderr} = await run('ranking', 'types');
      expect({exitCode, stdout}).toEqual({exitCode: 1, stdout: ''});
      expect(stderr).toBe(
        `Node.js 20.19, or 22.3 or newer, is needed; this is ${version}. · 需要 Node.js 20.19，或 22.3 及更高版本；当前为 ${version}。\n`,
      );
      expectOldNode(await run('ranking', 'types', '--json'), version);
      expectOldNode(await run('ranking', 'types', '--format', 'json'), version);
      expectOldNode(await run('ranking', 'types', '--format=json'), version);
    },
  );
});

describe('the skill script', {timeout: limitMs}, () => {
  test.for(['12.22.12', '14.21.3', '18.20.8', '22.2.0'])(
    'says in one line which Node.js it needs, on %s',
    async (version, context) => {
      const node = await fetchNode(version);
      if (node === undefined) return context.skip(`Node ${version} cannot be fetched from npm`);
      await using scene = await openScene();
      const skill = await installSkill(scene, '1688-ranking');
      const {exitCode, stdout, stderr} = await skill.run(['types'], {}, node);
      expect({exitCode, stdout}).toEqual({exitCode: 1, stdout: ''});
      expect(stderr).toBe(
        `Node.js 20.19, or 22.3 or newer, is needed; this is ${version}. · 需要 Node.js 20.19，或 22.3 及更高版本；当前为 ${version}。\n`,
      );
    },
  );

  test.for(['18.20.8', '22.2.0'])(
    'gives a document on %s where one is asked for',
    async (version, context) => {
      const node = await fetchNode(version);
      if (node === undefined) return context.skip(`Node ${version} cannot be fetched from npm`);
      await using scene = await openScene();
      const skill = await installSkill(scene, '1688-ranking');
      expectOldNode(await skill.run(['types', '--json'], {}, node), version);
    },
  );

  test.for(['20.19.0', '22.13.0'])('gives the same on %s as on this Node.js', async (version, context) => {
    const node = await fetchNode(version);
    if (node === undefined) return context.skip(`Node ${version} cannot be fetched from npm`);
    await using scene = await openScene();
    const skill = await installSkill(scene, '1688-ranking');
    for (const words of [
      ['top-list', '10166', '--type', 'hot', '--limit', '3'],
      ['top-list', '999999999'],
      ['top-keyword', '10166', '--format', 'csv'],
      ['categories', '10166'],
      ['auth', 'profiles'],
      ['top-list', '10166', '--sandbox', '--format', 'table'],
    ]) {
      const [older, present] = [await skill.run(words, {}, node), await skill.run(words)];
      expect(withoutTime(older)).toEqual(withoutTime(present));
      expect(older.stderr).toBe(present.stderr);
    }
  });
});

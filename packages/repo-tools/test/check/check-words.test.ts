import {runProgram} from '@ali1688/testkit';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {repositoryRoot} from '../../src/workspace/repository-root.ts';

const main = join(repositoryRoot, 'packages/repo-tools/src/check/main.ts');

function start(...words: readonly string[]) {
  const env = {HOME: repositoryRoot, NODE_DISABLE_COMPILE_CACHE: '1'};
  return runProgram(process.execPath, {args: [main, ...words], env, cwd: repositoryRoot});
}

test.each(['--help', '-h'])('%s prints the checks and runs none', async (word) => {
  const {stdout, exitCode} = await start(word);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('Usage: pnpm check');
  expect(stdout).toContain('changesets');
});

test.each([
  {words: ['--fast'], unknown: '--fast'},
  {words: ['types'], unknown: 'types'},
  {words: ['--help', 'types'], unknown: 'types'},
])('$words is refused, and no check runs', async ({words, unknown}) => {
  const {stdout, stderr, exitCode} = await start(...words);
  expect(exitCode).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(`"${unknown}" is unknown here.`);
  expect(stderr).toContain('Usage: pnpm check');
});

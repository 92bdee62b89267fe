import {join} from 'node:path';
import {runProgram, type ProgramRun} from '@ali1688/testkit';
import {expect} from 'vitest';
import {runTool} from '../../src/workspace/run-tool.ts';

/** Runs a program of the repository tools with the Node.js of this process, in a copy of the repository. */
export async function runCopied(
  copy: string,
  program: string,
  args: readonly string[] = [],
): Promise<ProgramRun> {
  return runProgram(process.execPath, {
    args: ['--conditions=@ali1688/source', join(copy, 'packages/repo-tools/src', program), ...args],
    cwd: copy,
    env: {HOME: copy, NODE_DISABLE_COMPILE_CACHE: '1'},
    killAfterMs: 180_000,
  });
}

/** Builds packages of a copy, one after the other, as `pnpm build` would. */
export async function buildCopied(copy: string, folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const isOclif = folder === 'cli' || folder.startsWith('plugin-');
    const cwd = join(copy, 'packages', folder);
    const run = isOclif
      ? await runProgram(process.execPath, {
          args: [join(copy, 'packages/repo-tools/src/build/oclif-package.ts')],
          cwd,
        })
      : await runTool('tsc', ['-p', 'tsconfig.json'], cwd);
    expectDone(run, `the build of ${folder}`);
  }
}

/** Runs the tests of one package of a copy. */
export async function testCopied(copy: string, ...paths: readonly string[]): Promise<ProgramRun> {
  return runTool('vitest', ['run', ...paths, '--maxWorkers=1', '--reporter=default'], copy);
}

/** Expects that a program ended well, and shows what it printed otherwise. */
export function expectDone(run: ProgramRun, what: string): void {
  expect(run.exitCode, `${what}: ${run.stdout}${run.stderr}`).toBe(0);
}

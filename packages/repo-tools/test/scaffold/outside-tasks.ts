import {cp, mkdir, symlink} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {runProgram, type ProgramRun} from '@ali1688/testkit';
import {repositoryRoot} from '../../src/workspace/repository-root.ts';
import {expectDone} from './copied-tasks.ts';

/** Where the commands of the guide are typed. */
export type Shell = {
  /** The working folder. */
  cwd: string;
  /** The copy of the repository. */
  readonly copy: string;
  /** What the program `ali1688` of somebody who has only installed it printed, by command line. */
  readonly printed: Map<string, string>;
};

/**
 * What stands for a command that is typed outside the repository. `ali1688` is the program that is built here,
 * which does not know the new skill.
 */
export async function performOutside(shell: Shell, line: string): Promise<void> {
  const [program = '', ...words] = line.split(' ');
  const {cwd, copy} = shell;
  switch (program) {
    case 'mkdir':
      for (const path of words) await mkdir(join(cwd, path));
      break;
    case 'cp': {
      const [, ...paths] = words;
      const target = join(cwd, paths.pop() ?? '');
      for (const path of paths) await cp(join(cwd, path), join(target, basename(path)), {recursive: true});
      break;
    }
    case 'cd':
      shell.cwd = join(cwd, words[0] ?? '');
      break;
    case 'npm':
      for (const name of words.slice(2)) await install(shell, name);
      break;
    default: {
      const [file = '', ...args] = program === 'node' ? words : [bin, ...words];
      const run = await runHere(copy, cwd, [file, ...args]);
      expectDone(run, line);
      shell.printed.set(line, run.stdout);
    }
  }
}

const bin = join(repositoryRoot, 'packages/cli/bin/run.js');

function runHere(copy: string, cwd: string, args: readonly string[]): Promise<ProgramRun> {
  const home = join(dirname(copy), 'home');
  const env = {
    HOME: home,
    ALI1688_HOME: join(home, 'ali1688'),
    NODE_DISABLE_COMPILE_CACHE: '1',
    npm_config_offline: 'true',
  };
  return runProgram(process.execPath, {args, env, cwd, killAfterMs: 60_000});
}

/** Puts a package where npm would, from the copy and from what is installed here: nothing is downloaded. */
async function install({copy, cwd}: Shell, name: string): Promise<void> {
  const ours = /^@ali1688\/(.+)$/.exec(name)?.[1];
  const near = {'@oclif/core': 'packages/cli/node_modules', zod: 'packages/kit/node_modules'}[name];
  const place =
    ours === undefined ? join(repositoryRoot, near ?? 'node_modules', name) : join(copy, 'packages', ours);
  const link = join(cwd, 'node_modules', name);
  await mkdir(dirname(link), {recursive: true});
  await symlink(place, link);
}

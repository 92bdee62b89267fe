import {join} from 'node:path';
import {runProgram, type ProgramRun} from '@ali1688/testkit';
import {repositoryRoot} from './repository-root.ts';

/** Where the development tools of the repository are, whatever folder they are used on. */
const toolFolder = join(repositoryRoot, 'node_modules/.bin');

const longestRunMs = 180_000;

/**
 * Runs a development tool of this repository by its absolute path, never one that the
 * PATH or a registry offers under the same name.
 *
 * @param name file name under `node_modules/.bin`
 * @param input what it reads on standard input
 * @throws Error when the tool is not installed
 */
export function runTool(
  name: string,
  args: readonly string[],
  cwd: string,
  input?: string,
): Promise<ProgramRun> {
  return runCommand(join(toolFolder, name), args, cwd, input);
}

/** Runs a program with the environment of this process and without colours, as its output is read. */
export function runCommand(
  command: string,
  args: readonly string[],
  cwd: string,
  input = '',
): Promise<ProgramRun> {
  return runProgram(command, {args, cwd, input, env: toolEnvironment(), killAfterMs: longestRunMs});
}

function toolEnvironment(): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'FORCE_COLOR',
  );
  // The tools are shell scripts that look `node` up: it has to be the one that runs this.
  const path = `${toolFolder}:${process.env['PATH'] ?? ''}`;
  return {...Object.fromEntries(inherited), PATH: path, NO_COLOR: '1'};
}

import {runProgram, tellSkipped, type ProgramRun} from '@ali1688/testkit';
import {spawnSync} from 'node:child_process';
import {binPath} from './bin-path.ts';
import type {Place, Variables} from './place.ts';
import {takeTurn} from './turns.ts';

/** A program that gives another one a terminal. */
export type TerminalProvider = 'script' | 'python3';

/**
 * What this machine has to make a terminal; undefined if nothing, and then it is told that tests are left out.
 * Only util-linux's `script` takes a command.
 */
export function findTerminalProvider(): TerminalProvider | undefined {
  if (spawnSync('script', ['--version'], {encoding: 'utf8'}).stdout?.includes('util-linux')) return 'script';
  const hasPython = spawnSync('python3', ['-c', 'import pty']).status === 0;
  return tellSkipped(hasPython, 'tests on a terminal: need script (util-linux) or python3 to make one.')
    ? 'python3'
    : undefined;
}

const pythonProgram =
  'import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(["/bin/sh", "-c", sys.argv[1]])))';

/**
 * What has to be started so that `ali1688` runs on a terminal of 120 columns.
 *
 * @param words as one line for a shell
 * @param afterwards a command for the shell that runs on the same terminal once the program has ended
 */
export function terminalCommand(
  provider: TerminalProvider,
  place: Place,
  words: string,
  variables?: Variables,
  afterwards = ':',
): {readonly args: readonly string[]; readonly env: Readonly<Record<string, string>>} {
  const line = `stty cols 120; "$NODE_PATH_OF_TEST" "$BIN_PATH_OF_TEST" ${words}; status=$?; ${afterwards}; exit $status`;
  return {
    args: provider === 'script' ? ['-qec', line, '/dev/null'] : ['-c', pythonProgram, line],
    env: {
      ...place.environment(variables),
      SHELL: '/bin/sh',
      TERM: 'xterm-256color',
      NODE_PATH_OF_TEST: process.execPath,
      BIN_PATH_OF_TEST: binPath,
    },
  };
}

/**
 * Runs `ali1688` on a terminal. What it prints is in `stdout`, with the line ends of the text itself;
 * both streams of the program arrive there.
 *
 * @param words as one line for a shell
 */
export async function runOnTerminal(
  provider: TerminalProvider,
  place: Place,
  words: string,
  variables?: Variables,
): Promise<ProgramRun> {
  const {args, env} = terminalCommand(provider, place, words, variables);
  const run = await takeTurn(() => runProgram(provider, {args, env, cwd: place.workFolder}));
  // The terminal puts a carriage return before each line feed.
  return {...run, stdout: run.stdout.replaceAll('\r\n', '\n')};
}

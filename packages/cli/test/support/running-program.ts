import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {text} from 'node:stream/consumers';
import {binPath} from './bin-path.ts';
import type {Place, Variables} from './place.ts';

/** How a program ended. */
export type Ending = {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** A program that still runs. */
export type RunningProgram = AsyncDisposable & {
  /** Standard output up to the first text in which the predicate finds what it looks for. */
  outputUntil(isEnough: (output: string) => boolean): Promise<string>;
  /** Sends SIGINT, as Ctrl-C does. */
  interrupt(): void;
  readonly ended: Promise<Ending>;
};

/**
 * Starts `ali1688` and does not wait for its end. It is killed when it is disposed of, and after
 * `killAfterMs` at the latest, so that a test that hangs leaves no process.
 */
export function startProgram(
  place: Place,
  args: readonly string[],
  variables?: Variables,
  killAfterMs = 20_000,
): RunningProgram {
  const child = spawn(process.execPath, [binPath, ...args], {
    cwd: place.workFolder,
    env: {PATH: process.env['PATH'] ?? '', ...place.environment(variables)},
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: killAfterMs,
    killSignal: 'SIGKILL',
  });
  let seen = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (chunk: string) => {
    seen += chunk;
  });
  const stderr = text(child.stderr);
  const end = once(child, 'close');
  const ended = end.then(async () => ({
    exitCode: child.exitCode,
    signal: child.signalCode,
    stdout: seen,
    stderr: await stderr,
  }));
  return {
    async outputUntil(isEnough) {
      while (!isEnough(seen)) await Promise.race([once(child.stdout, 'data'), ended.then(refuseEnd)]);
      return seen;
    },
    interrupt: () => void child.kill('SIGINT'),
    ended,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function refuseEnd({exitCode, stdout, stderr}: Ending): never {
  throw new Error(
    `The program ended with ${exitCode} before it printed what was waited for.\n${stdout}${stderr}`,
  );
}

import {spawn} from 'node:child_process';
import {once} from 'node:events';
import type {Readable} from 'node:stream';
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
  /** The same for standard error. */
  errorsUntil(isEnough: (output: string) => boolean): Promise<string>;
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
    // Standard input stays open and silent: nothing may wait for it.
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: killAfterMs,
    killSignal: 'SIGKILL',
  });
  const output = recordStream(child.stdout);
  const errors = recordStream(child.stderr);
  const ended = once(child, 'close').then(() => ({
    exitCode: child.exitCode,
    signal: child.signalCode,
    stdout: output.seen(),
    stderr: errors.seen(),
  }));
  const failed = ended.then(refuseEnd);
  // Whoever waits for a text hears of the end; if nobody does, it is none of a failure.
  failed.catch(() => undefined);
  return {
    outputUntil: (isEnough) => output.until(isEnough, failed),
    errorsUntil: (isEnough) => errors.until(isEnough, failed),
    interrupt: () => void child.kill('SIGINT'),
    ended,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function recordStream(stream: Readable) {
  let seen = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    seen += chunk;
  });
  return {
    seen: () => seen,
    async until(isEnough: (text: string) => boolean, failed: Promise<never>): Promise<string> {
      while (!isEnough(seen)) await Promise.race([once(stream, 'data'), failed]);
      return seen;
    },
  };
}

function refuseEnd({exitCode, stdout, stderr}: Ending): never {
  throw new Error(
    `The program ended with ${exitCode} before it printed what was waited for.\n${stdout}${stderr}`,
  );
}

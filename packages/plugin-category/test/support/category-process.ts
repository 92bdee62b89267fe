import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';

/** What a process ended with. */
export type Ended = {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
};

/** A running process; it can be sent a signal. */
export type CategoryProcess = {
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<Ended>;
};

/** Starts an operation of this package as a process of its own. */
export function startCategory(
  argv: readonly string[],
  environment: Readonly<Record<string, string>>,
): CategoryProcess {
  const program = join(import.meta.dirname, '..', 'programs', 'run-category.ts');
  const child = spawn(process.execPath, ['--conditions=@ali1688/source', program, ...argv], {
    env: {PATH: process.env['PATH'] ?? '', ...environment},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  return {
    kill: (signal) => void child.kill(signal),
    ended: once(child, 'close').then(() => ({
      exitCode: child.exitCode,
      signal: child.signalCode,
      stdout: Buffer.concat(chunks).toString('utf8'),
    })),
  };
}

import {interruption} from '@ali1688/contracts/errors';
import {unreadPipe, unusablePlace} from './place-failure.ts';

/** How often it is looked whether a reader has come. In milliseconds. */
const pauseMs = 50;

/** Bytes that are handed over in one go. Between two of them the wait for the reader begins anew. */
const partLength = 65_536;

/** How long somebody waits for a reader. */
export type Patience = {
  /** Aborted when nobody waits any more. */
  readonly signal: AbortSignal;
  /** `--timeout`, for the reader to come, and for each part to be taken. */
  readonly timeoutMs: number;
};

/** Whether a path leads to a pipe, which is written into instead of being replaced. */
export function isPipe(path: string): boolean {
  try {
    return process.getBuiltinModule('node:fs').statSync(path, {throwIfNoEntry: false})?.isFIFO() === true;
  } catch {
    return false;
  }
}

/**
 * Opens a pipe as soon as somebody reads from it. An ordinary opening would wait where no signal and no time limit
 * reaches it.
 *
 * @returns its file descriptor, of the kind that never waits
 * @throws `STATE_UNUSABLE` when no reader comes or it cannot be written, `INTERRUPTED`
 */
export async function openPipe(path: string, {signal, timeoutMs}: Patience): Promise<number> {
  const fs = process.getBuiltinModule('node:fs');
  const {setTimeout: pause} = process.getBuiltinModule('node:timers/promises');
  for (let waitedMs = 0; ; waitedMs += pauseMs) {
    if (signal.aborted) throw interruption(signal);
    try {
      return fs.openSync(path, fs.constants.O_WRONLY | fs.constants.O_NONBLOCK);
    } catch (error) {
      if (!isWithoutReader(error)) throw unusablePlace(path, error);
    }
    if (waitedMs >= timeoutMs) throw unreadPipe(path);
    await pause(pauseMs, undefined, {signal}).catch(() => undefined);
  }
}

function isWithoutReader(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENXIO';
}

/**
 * Writes into an opened pipe, part after part, as its reader takes them.
 *
 * @returns whether the reader took everything; one that has seen enough (`head -1`) is no failure
 * @throws `STATE_UNUSABLE` when it takes nothing any more without going, `INTERRUPTED`
 */
export async function writeToPipe(
  descriptor: number,
  content: string | Uint8Array,
  {path, signal, timeoutMs}: Patience & {readonly path: string},
): Promise<boolean> {
  const {Socket} = process.getBuiltinModule('node:net');
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const pipe = new Socket({fd: descriptor, readable: false, writable: true});
  const ended = new Promise<'gone' | 'done'>((resolve, reject) => {
    const fail = (error: unknown): void => {
      pipe.destroy();
      reject(error);
    };
    pipe.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EPIPE' ? resolve('gone') : fail(unusablePlace(path, error)),
    );
    pipe.on('finish', () => resolve('done'));
    pipe.setTimeout(timeoutMs, () => fail(unreadPipe(path)));
    signal.addEventListener('abort', () => fail(interruption(signal)), {once: true});
    const hand = (start: number): void => {
      if (start >= bytes.length) pipe.end();
      else pipe.write(bytes.subarray(start, start + partLength), () => hand(start + partLength));
    };
    hand(0);
  });
  try {
    return (await ended) === 'done';
  } finally {
    pipe.destroy();
  }
}

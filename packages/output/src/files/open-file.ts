import type {Log} from '@ali1688/contracts/ports';
import {assertWritable, writeFileAtomically} from './write-file-atomically.ts';
import {isPipe, openPipe, writeToPipe, type Patience} from './write-to-pipe.ts';

/** What writes a file, all of it or nothing; a pipe as far as its reader wants it. */
export type WriteFile = (content: string | Uint8Array) => Promise<boolean>;

/**
 * Checks, before anything is sent, that a result can be written to a file. A pipe is opened then, too, as soon as
 * somebody reads from it.
 *
 * @returns what writes the file; it gives whether everything was taken
 * @throws `STATE_UNUSABLE` when it cannot be written, `INTERRUPTED`
 */
export async function openFile(
  file: string,
  {log, ...patience}: Patience & {readonly log: Log},
): Promise<WriteFile> {
  assertWritable(file);
  const pipe = isPipe(file) ? await openPipe(file, patience) : undefined;
  return async (content) => {
    const isTaken =
      pipe === undefined
        ? writeWhole(file, content)
        : await writeToPipe(pipe, content, {path: file, ...patience});
    log.debug('result written', {file});
    return isTaken;
  };
}

function writeWhole(file: string, content: string | Uint8Array): boolean {
  writeFileAtomically(file, content);
  return true;
}

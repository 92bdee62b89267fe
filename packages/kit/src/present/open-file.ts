import {Ali1688Error} from '@ali1688/contracts/errors';
import type {Log} from '@ali1688/contracts/ports';
import type {Format} from '../format/format.ts';
import {assertWritable, writeFileAtomically} from './write-file-atomically.ts';
import {isPipe, openPipe, writeToPipe, type Patience} from './write-to-pipe.ts';

export {writtenText} from './tell-written.ts';
export {growFile, isPlace, type GrowingFile} from './write-file-atomically.ts';

/** What writes a file, all of it or nothing; a pipe as far as its reader wants it. */
export type WriteFile = (content: string | Uint8Array) => Promise<boolean>;

/**
 * Checks, before anything is sent, that a result can be written to a file. A pipe is opened then, too, as soon as
 * somebody reads from it.
 *
 * @returns what writes the file; it gives whether everything was taken
 * @throws `USAGE_INVALID` when the format needs a file and none is named, `STATE_UNUSABLE` when it cannot be written,
 *   `INTERRUPTED`
 */
export async function openFile(
  {name, fileEnding = ''}: Format,
  file: string | undefined,
  {log, ...patience}: Patience & {readonly log: Log},
): Promise<WriteFile> {
  if (file === undefined) {
    throw new Ali1688Error({
      code: 'USAGE_INVALID',
      text: {
        en: `--format ${name} makes a file, and no file is named.`,
        zh: `--format ${name} 生成的是文件，但未指定文件。`,
      },
      hint: {en: `Add --output FILE${fileEnding}`, zh: `请加上 --output FILE${fileEnding}`},
    });
  }
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

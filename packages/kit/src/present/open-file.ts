import {Ali1688Error} from '@ali1688/contracts/errors';
import type {Log} from '@ali1688/contracts/ports';
import type {Format} from '../format/format.ts';
import {assertWritable, writeFileAtomically} from './write-file-atomically.ts';

/**
 * Checks, before anything is sent, that a result can be written to a file.
 *
 * @returns what writes the file, all of it or nothing
 * @throws `USAGE_INVALID` when the format needs a file and none is named, `STATE_UNUSABLE` when it cannot be written
 */
export function openFile(
  {name, fileEnding = ''}: Format,
  file: string | undefined,
  log: Log,
): (content: string | Uint8Array) => void {
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
  return (content) => {
    writeFileAtomically(file, content);
    log.debug('result written', {file});
  };
}

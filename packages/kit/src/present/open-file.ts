import {Ali1688Error} from '@ali1688/contracts/errors';
import type {Log} from '@ali1688/contracts/ports';
import type {Format} from '../format/format.ts';
import type {TargetOptions, Writing} from './target.ts';
import {writtenText} from './tell-written.ts';
import {
  assertWritable,
  growFile,
  isPlace,
  writeFileAtomically,
  type GrowingFile,
} from './write-file-atomically.ts';
import {isPipe, openPipe, writeToPipe, type Patience} from './write-to-pipe.ts';

/** What writes a file, all of it or nothing; a pipe as far as its reader wants it. */
export type WriteFile = (content: string | Uint8Array) => Promise<boolean>;

/**
 * Gets a file ready to take a result, whole or in pieces, and tells on standard error when it lies there.
 *
 * @throws `USAGE_INVALID` when the format needs a file and none is named, and what {@link openFile} throws
 */
export async function openFileWriting(options: TargetOptions): Promise<Writing> {
  const {file, format, host, language, log, guard, timeoutMs} = options;
  if (file === undefined) throw fileMissing(format);
  const writeAll = await openFile(file, {log, signal: host.interrupted, timeoutMs});
  let growing: GrowingFile | undefined;
  return {
    async write(content, result) {
      growing?.append(content);
      growing?.finish();
      if (growing === undefined && !(await writeAll(content))) return;
      host.stderr.write(guard.redact(`${writtenText(result, format, file)[language]}\n`));
    },
    // A pipe and a device take no file in their place.
    append: isPlace(file) ? (content) => (growing ??= growFile(file)).append(content) : undefined,
    abandon: () => growing?.abandon(),
  };
}

function fileMissing({name, fileEnding = ''}: Format): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `--format ${name} makes a file, and no file is named.`,
      zh: `--format ${name} 生成的是文件，但未指定文件。`,
    },
    hint: {en: `Add --output FILE${fileEnding}`, zh: `请加上 --output FILE${fileEnding}`},
  });
}

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

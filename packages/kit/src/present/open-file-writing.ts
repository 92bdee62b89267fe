import {Ali1688Error} from '@ali1688/contracts/errors';
import type {Format} from '@ali1688/output';
import {growFile, isPlace, openFile, writtenText, type GrowingFile} from '@ali1688/output/files';
import type {TargetOptions, Writing} from './target.ts';

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

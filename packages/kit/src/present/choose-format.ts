import {Ali1688Error} from '@ali1688/contracts/errors';
import {
  allFormatNames,
  fileEndings,
  formatOfFile,
  shownWord,
  type AnyFormatName,
  type OwnFormatName,
} from '@ali1688/output';
import {flagWords} from '@ali1688/start';

/**
 * The form in which a failure is reported. It looks at the raw words, because reading the command
 * line may be what failed: json when asked for, or when nothing was asked for and nobody watches. A file asks for
 * its format by its ending.
 */
export function wantsJson(argv: readonly string[], isTerminal: boolean): boolean {
  const words = flagWords(argv);
  if (words.includes('--json')) return true;
  const format = valueOf(words, '--format');
  if (format !== undefined && allFormatNames.some((known) => known === format)) return format === 'json';
  const ofFile = format === undefined ? formatOfFile(valueOf(words, '--output') ?? '') : undefined;
  return !isTerminal && (ofFile ?? 'json') === 'json';
}

function valueOf(words: readonly string[], flag: string): string | undefined {
  const start = `${flag}=`;
  return words
    .map((word, index) => {
      if (word === flag) return words[index + 1];
      return word.startsWith(start) ? word.slice(start.length) : undefined;
    })
    .find((value) => value !== undefined);
}

/**
 * The form of the result: `--json`, `--format`, the ending of the file, else table on a terminal and json elsewhere. A
 * file without an ending, as a pipe or a device is, holds json.
 *
 * @param options.show how a message repeats the name of the file
 * @param options.own formats that the operation has beside the usual ones
 * @throws `USAGE_INVALID` for an ending that stands for no format
 */
export function chooseFormat(
  flags: {
    readonly format?: AnyFormatName | undefined;
    readonly json: boolean;
    readonly output?: string | undefined;
  },
  isTerminal: boolean,
  {
    show = shownWord,
    own = [],
  }: {readonly show?: ((word: string) => string) | undefined; readonly own?: readonly OwnFormatName[]} = {},
): AnyFormatName {
  if (flags.json) return 'json';
  if (flags.format !== undefined) return flags.format;
  if (flags.output === undefined) return isTerminal ? 'table' : 'json';
  const format = formatOfFile(flags.output, own) ?? (hasEnding(flags.output) ? undefined : 'json');
  if (format !== undefined) return format;
  throw new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `The ending of --output "${show(flags.output)}" stands for no format. Allowed: ${fileEndings(own).join(', ')}.`,
      zh: `无法从 --output 的文件名“${show(flags.output)}”判断格式。允许的扩展名：${fileEndings(own).join('、')}。`,
    },
    hint: {
      en: 'Give the file one of these endings, or name the format as well, such as --format csv.',
      zh: '请使用上述扩展名之一，或另外指定格式，例如 --format csv。',
    },
  });
}

function hasEnding(file: string): boolean {
  return process.getBuiltinModule('node:path').extname(file).length > 1;
}

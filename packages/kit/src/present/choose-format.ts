import {allFormatNames, type AnyFormatName} from '../format/formats.ts';

/**
 * The form in which a failure is reported. It looks at the raw words, because reading the command
 * line may be what failed: json when asked for, or when nothing was asked for and nobody watches.
 */
export function wantsJson(argv: readonly string[], isTerminal: boolean): boolean {
  const end = argv.indexOf('--');
  const words = end === -1 ? argv : argv.slice(0, end);
  if (words.includes('--json')) return true;
  const format = words
    .map((word, index) => (word === '--format' ? words[index + 1] : word.match(/^--format=(.*)$/)?.[1]))
    .find((value) => value !== undefined);
  if (format === undefined || !allFormatNames.some((known) => known === format)) return !isTerminal;
  return format === 'json';
}

/** The form of the result: `--json`, `--format`, else table on a terminal and json elsewhere. */
export function chooseFormat(
  flags: {
    readonly format?: AnyFormatName | undefined;
    readonly json: boolean;
    readonly output?: string | undefined;
  },
  isTerminal: boolean,
): AnyFormatName {
  if (flags.json) return 'json';
  return flags.format ?? (isTerminal && flags.output === undefined ? 'table' : 'json');
}

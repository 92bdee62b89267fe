import {Ali1688Error} from '@ali1688/contracts/errors';
import type {Config} from '@oclif/core/interfaces';

/**
 * The failure for a topic with flags but without a command (`ali1688 ranking --json`). oclif would
 * print help and call it a success, which a script takes for an answer.
 *
 * @param argv the words of the program
 * @returns undefined when help is what was asked for
 */
export function commandMissing(
  topic: string,
  argv: readonly string[],
  {bin, commands}: Config,
): Ali1688Error | undefined {
  const flags = argv.filter((word) => word.startsWith('-'));
  if (flags.length === 0 || flags.includes('--help') || flags.includes('-h')) return undefined;
  const names = commands
    .filter(({id, hidden}) => !hidden && id.startsWith(`${topic}:`))
    .map(({id}) => id.replaceAll(':', ' '));
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `"${topic}" needs a command. Allowed: ${names.join(', ')}.`,
      zh: `“${topic}”之后缺少命令。可用：${names.join('、')}。`,
    },
    hint: {en: `See: ${bin} ${topic} --help`, zh: `查看用法：${bin} ${topic} --help`},
  });
}

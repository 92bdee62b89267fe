import {Ali1688Error, commandName} from '@ali1688/contracts/errors';
import {nearestWord, shownWord} from '@ali1688/kit';
import type {Config} from '@oclif/core/interfaces';

/** The failure for words that name neither a command nor a topic, with the nearest one as a suggestion. */
export function unknownCommand(id: string, {commands, topics}: Config): Ali1688Error {
  const words = id.replaceAll(':', ' ');
  const known = [
    ...commands.filter(({hidden}) => !hidden).map((command) => command.id),
    ...topics.map(({name}) => name),
  ].map((name) => name.replaceAll(':', ' '));
  const typed = typedCommand(words.split(' '), known);
  const suggestion = nearestWord(words, known);
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {en: `There is no command "${typed}".`, zh: `没有“${typed}”这个命令。`},
    hint:
      suggestion === undefined
        ? {en: `All commands: ${commandName('--help')}`, zh: `全部命令：${commandName('--help')}`}
        : {
            en: `Did you mean "${commandName(suggestion)}"? All commands: ${commandName('--help')}`,
            zh: `是否想用“${commandName(suggestion)}”？全部命令：${commandName('--help')}`,
          },
  });
}

/**
 * The words up to the first that is not known. What follows belongs to a command that does not exist, and may
 * be an authorization code; below `auth` that word itself may be one.
 */
function typedCommand(words: readonly string[], known: readonly string[]): string {
  const isKnown = (beginning: string): boolean =>
    known.some((name) => `${name} `.startsWith(`${beginning} `));
  const end = words.findIndex((_word, index) => !isKnown(words.slice(0, index + 1).join(' ')));
  if (end === -1) return words.join(' ');
  const before = words.slice(0, end);
  return [...before, before[0] === 'auth' ? '…' : shownWord(words[end] ?? '')].join(' ');
}

import {Ali1688Error} from '@ali1688/contracts/errors';
import {nearestWord} from '@ali1688/kit';
import type {Config} from '@oclif/core/interfaces';

/** The failure for words that name neither a command nor a topic, with the nearest one as a suggestion. */
export function unknownCommand(id: string, {commands, topics}: Config): Ali1688Error {
  const words = id.replaceAll(':', ' ');
  // What follows a mistyped auth command may be an authorization code.
  const typed = words.startsWith('auth') ? 'auth …' : words;
  const ids = [
    ...commands.filter(({hidden}) => !hidden).map(({id: known}) => known),
    ...topics.map(({name}) => name),
  ];
  const suggestion = nearestWord(
    words,
    ids.map((known) => known.replaceAll(':', ' ')),
  );
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {en: `There is no command "${typed}".`, zh: `没有“${typed}”这个命令。`},
    hint:
      suggestion === undefined
        ? {en: 'All commands: ali1688 --help', zh: '全部命令：ali1688 --help'}
        : {
            en: `Did you mean "ali1688 ${suggestion}"? All commands: ali1688 --help`,
            zh: `是否想用“ali1688 ${suggestion}”？全部命令：ali1688 --help`,
          },
  });
}

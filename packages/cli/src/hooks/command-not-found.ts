import {Ali1688Error} from '@ali1688/contracts/errors';
import {nearestWord} from '@ali1688/kit';
import {reportFailure} from '@ali1688/kit/oclif';
import {ExitError} from '@oclif/core/errors';
import type {Hook} from '@oclif/core/interfaces';

/**
 * An unknown command is a usage failure like any other: text or JSON, exit 2, and the nearest
 * command as a suggestion. It never asks a question, so that no script hangs.
 */
const commandNotFound: Hook.CommandNotFound = function ({argv, config, id}) {
  const typed = id.replaceAll(':', ' ');
  const ids = [
    ...config.commands.filter(({hidden}) => !hidden).map(({id: known}) => known),
    ...config.topics.map(({name}) => name),
  ];
  const suggestion = nearestWord(
    typed,
    ids.map((known) => known.replaceAll(':', ' ')),
  );
  const failure = new Ali1688Error({
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
  throw new ExitError(reportFailure(failure, argv ?? [], config.bin));
};

export default commandNotFound;

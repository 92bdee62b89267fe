import {reportFailure} from '@ali1688/kit/oclif';
import {ExitError} from '@oclif/core/errors';
import type {Hook} from '@oclif/core/interfaces';
import {unknownCommand} from '../start/unknown-command.ts';

/**
 * An unknown command is a usage failure like any other: text or JSON, exit 2, and the nearest
 * command as a suggestion. It never asks a question, so that no script hangs.
 */
const commandNotFound: Hook.CommandNotFound = async function ({argv, config, id}) {
  throw new ExitError(await reportFailure(unknownCommand(id, config), argv ?? [], config.bin));
};

export default commandNotFound;

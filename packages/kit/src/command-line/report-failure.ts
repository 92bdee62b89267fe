import type {Ali1688Error, Language} from '@ali1688/contracts/errors';
import {wantsJson} from '../present/choose-format.ts';
import {writeFailure} from '../present/write-failure.ts';
import {createRunGuard, type RunGuard} from '../secrets/run-guard.ts';
import {messageLanguage} from '../settings/language.ts';
import type {Host} from '../terminal/host.ts';
import {toFailure} from './to-failure.ts';

/**
 * Reports a failure that happened outside an operation (an unknown command, a fault in loading)
 * in the same form as every other.
 *
 * @returns the exit status
 */
export async function reportFailure(thrown: unknown, argv: readonly string[], host: Host): Promise<number> {
  const language = messageLanguage(host.environment);
  return tellFailure(toFailure(thrown), {argv, host, language, ...createRunGuard(host.environment, argv)});
}

type Telling = RunGuard & {
  readonly argv: readonly string[];
  readonly host: Host;
  readonly language: Language;
};

/**
 * Writes a failure in the form that the words ask for.
 *
 * @returns the exit status
 */
export async function tellFailure(failure: Ali1688Error, telling: Telling): Promise<number> {
  const {argv, host, language, guard, guardStored} = telling;
  guardStored();
  const json = wantsJson(argv, host.stdout.isTerminal);
  await writeFailure({failure, json, host, language, guard});
  return failure.exitCode;
}

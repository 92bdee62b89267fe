import {wantsJson} from '../present/choose-format.ts';
import {writeFailure} from '../present/write-failure.ts';
import {guardEnvironment} from '../secrets/guard-environment.ts';
import {guardTyped} from '../secrets/guard-typed.ts';
import {createSecretGuard} from '../secrets/secret-guard.ts';
import {createStoredGuard} from '../secrets/stored-guard.ts';
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
  const failure = toFailure(thrown);
  const guard = createSecretGuard();
  guardEnvironment(guard, host.environment);
  guardTyped(guard, argv);
  createStoredGuard(guard, host.environment, argv)();
  const json = wantsJson(argv, host.stdout.isTerminal);
  await writeFailure({failure, json, host, language: messageLanguage(host.environment), guard});
  return failure.exitCode;
}

import {createSecretGuard} from '../secrets/secret-guard.ts';
import {toFailure} from '../failure/to-failure.ts';
import {guardEnvironment} from '../secrets/guard-environment.ts';
import {guardTyped} from '../secrets/guard-typed.ts';
import {processHost} from '../terminal/process-host.ts';
import {wantsJson} from '../present/choose-format.ts';
import {writeFailure} from '../present/write-failure.ts';
import {messageLanguage} from '../settings/language.ts';

/**
 * Reports a failure that happened outside an operation (an unknown command, a fault in loading)
 * in the same form as every other.
 *
 * @returns the exit status
 */
export async function reportFailure(
  thrown: unknown,
  argv: readonly string[],
  programName: string,
): Promise<number> {
  const failure = toFailure(thrown);
  const host = processHost(programName);
  const guard = createSecretGuard();
  guardEnvironment(guard, host.environment);
  guardTyped(guard, argv);
  // Loaded here and not above: every start comes by this file, and few of them fail.
  const {createStoredGuard} = await import('../secrets/stored-guard.ts');
  createStoredGuard(guard, host.environment, argv)();
  await writeFailure({
    failure,
    json: wantsJson(argv, host.stdout.isTerminal),
    host,
    language: messageLanguage(host.environment),
    guard,
  });
  return failure.exitCode;
}

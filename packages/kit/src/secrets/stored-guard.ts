import {readStoredSecrets} from '@ali1688/auth';
import {locateStore} from '@ali1688/home';
import type {Environment} from '../settings/environment.ts';
import {asksForSandbox} from '@ali1688/start';
import type {SecretGuard} from './secret-guard.ts';

/**
 * Makes what protects the secrets that are stored in the home from being printed, whether or not this run uses
 * them. They are read each time it is called, as a run may have stored new ones: before a result or a failure is
 * written, and before anything else that may repeat what was typed or what was stored. It changes nothing and
 * never throws. With the sandbox nothing of the home is read.
 *
 * @param argv the words of the command line
 */
export function createStoredGuard(
  guard: SecretGuard,
  environment: Environment,
  argv: readonly string[],
): () => void {
  // Known before the words are checked, as what is wrong with them is told, too.
  if (asksForSandbox(argv, environment.ALI1688_SANDBOX)) return () => undefined;
  return () => {
    for (const secret of storedSecrets(environment)) guard.protect(secret);
  };
}

function storedSecrets(environment: Environment): ReturnType<typeof readStoredSecrets> {
  try {
    const {path} = locateStore(environment);
    return path === undefined ? [] : readStoredSecrets(path);
  } catch {
    // Where the home is given wrongly nothing can be stored.
    return [];
  }
}

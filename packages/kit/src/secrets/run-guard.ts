import type {Environment} from '../settings/environment.ts';
import {guardEnvironment} from './guard-environment.ts';
import {guardTyped} from './guard-typed.ts';
import {createSecretGuard, type SecretGuard} from './secret-guard.ts';
import {createStoredGuard} from './stored-guard.ts';

/** What keeps secrets out of everything that a run from a command line writes. */
export type RunGuard = {
  /** Knows what the environment holds and what was typed. */
  readonly guard: SecretGuard;
  /** Protects what is stored in the home, before something is written that may repeat it. */
  readonly guardStored: () => void;
};

/** @param argv the words behind the command */
export function createRunGuard(environment: Environment, argv: readonly string[]): RunGuard {
  const guard = createSecretGuard();
  guardEnvironment(guard, environment);
  guardTyped(guard, argv);
  return {guard, guardStored: createStoredGuard(guard, environment, argv)};
}

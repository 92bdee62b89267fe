import type {Environment} from '../host/environment.ts';

/** Colors: never with `NO_COLOR`, always with `FORCE_COLOR` (but `0`), else on a terminal. */
export function colorWanted(environment: Environment, isTerminal: boolean): boolean {
  if (environment.NO_COLOR !== undefined) return false;
  if (environment.FORCE_COLOR !== undefined) return environment.FORCE_COLOR !== '0';
  return isTerminal;
}

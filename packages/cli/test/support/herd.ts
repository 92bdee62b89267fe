import {runProgram, type ProgramRun} from '@ali1688/testkit';
import {binPath} from './bin-path.ts';
import type {Place, Variables} from './place.ts';

/** Runs the same command in many processes that start together, without waiting for a turn. */
export function runHerd(
  place: Place,
  count: number,
  args: readonly string[],
  variables?: Variables,
): Promise<readonly ProgramRun[]> {
  const options = {args: [binPath, ...args], env: place.environment(variables), cwd: place.workFolder};
  return Promise.all(Array.from({length: count}, () => runProgram(process.execPath, options)));
}

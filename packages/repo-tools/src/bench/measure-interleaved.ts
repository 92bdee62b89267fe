import {measureProcess, type MeasuredProgram} from './measure-process.ts';

/** Durations in milliseconds by program name, one for each round. */
export type Rounds = ReadonlyMap<string, readonly number[]>;

/**
 * Measures programs by turns: each round runs every program once, so that a slow moment of the machine
 * hits all of them and not one.
 *
 * @param rounds at least 1
 * @throws Error when a run fails
 */
export async function measureInterleaved(
  programs: readonly MeasuredProgram[],
  rounds: number,
): Promise<Rounds> {
  const durations = new Map<string, number[]>(programs.map(({name}) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const program of programs) {
      const {durationMs} = await measureProcess(program);
      durations.get(program.name)?.push(durationMs);
    }
  }
  return durations;
}

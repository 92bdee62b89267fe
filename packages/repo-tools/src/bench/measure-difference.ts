import {measureProcess, type MeasuredProgram} from './measure-process.ts';
import {median} from './median.ts';

/**
 * How much longer one program takes than another: the median of the differences of pairs that ran
 * right after each other, in milliseconds. Which of the two goes first changes from pair to pair, so
 * that neither is always the one that finds the machine as the other left it.
 *
 * @param pairs at least 1
 * @throws Error when a run fails
 */
export async function measureDifference(
  program: MeasuredProgram,
  comparedWith: MeasuredProgram,
  pairs: number,
): Promise<number> {
  const differencesMs: number[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const isFirst = pair % 2 === 0;
    const first = await measureProcess(isFirst ? program : comparedWith);
    const second = await measureProcess(isFirst ? comparedWith : program);
    const differenceMs = first.durationMs - second.durationMs;
    differencesMs.push(isFirst ? differenceMs : -differenceMs);
  }
  return median(differencesMs);
}

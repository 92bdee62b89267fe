import type {Rounds} from './measure-interleaved.ts';
import {median} from './median.ts';

/** Names of what is measured, as printed. */
export const programNames = {
  bare: 'node -e 0',
  minimal: 'minimal client',
  topList: 'ranking top-list',
  topListScript: 'top-list of the skill script',
  givenToken: 'the script, token given',
  help: '--help',
  version: '--version',
  listTools: 'tools/list of the MCP server',
} as const;

type ProgramName = (typeof programNames)[keyof typeof programNames];

/** A promise about start-up: one program takes at most so many times as long as another. */
export type StartUpLimit = {
  readonly program: ProgramName;
  readonly comparedWith: ProgramName;
  readonly atMost: number;
};

/** Ratios instead of milliseconds, so that a slow machine breaks no promise. */
export const startUpLimits: readonly StartUpLimit[] = [
  {program: programNames.topList, comparedWith: programNames.minimal, atMost: 2.5},
  {program: programNames.topListScript, comparedWith: programNames.minimal, atMost: 1.3},
  // What it costs to read a stored token, where it is used: in a signed request.
  {program: programNames.topListScript, comparedWith: programNames.givenToken, atMost: 1.1},
  {program: programNames.help, comparedWith: programNames.bare, atMost: 3},
  {program: programNames.version, comparedWith: programNames.bare, atMost: 4},
  {program: programNames.listTools, comparedWith: programNames.bare, atMost: 6},
];

/** A promise about the work inside a cold process: its median is at most so many milliseconds. */
export const searchLimitMs = 30;

/** A limit with what was measured. */
export type StartUpRatio = StartUpLimit & {readonly ratio: number; readonly isWithin: boolean};

/**
 * Compares what was measured with the limits: the median of the ratios within each round. A machine that
 * runs now slower, now faster changes both programs of a round alike, and the medians of each by chance.
 *
 * @throws Error when a program of a limit was not measured
 */
export function judgeStartUp(rounds: Rounds, limits: readonly StartUpLimit[]): readonly StartUpRatio[] {
  return limits.map((limit) => {
    const durationsMs = rounds.get(limit.program);
    const basesMs = rounds.get(limit.comparedWith);
    if (durationsMs === undefined || basesMs === undefined) {
      throw new Error(`${limit.program} and ${limit.comparedWith} were not both measured.`);
    }
    const ratio = median(durationsMs.map((durationMs, round) => durationMs / (basesMs[round] ?? Number.NaN)));
    return {...limit, ratio, isWithin: ratio <= limit.atMost};
  });
}

/** Names of what is measured, as printed. */
export const programNames = {
  bare: 'node -e 0',
  minimal: 'minimal client',
  topList: 'ranking top-list',
  version: '--version',
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
  {program: programNames.topList, comparedWith: programNames.minimal, atMost: 4.5},
  {program: programNames.version, comparedWith: programNames.bare, atMost: 4},
];

/** A limit with what was measured. */
export type StartUpRatio = StartUpLimit & {readonly ratio: number; readonly isWithin: boolean};

/**
 * Compares medians with the limits.
 *
 * @throws Error when a program of a limit was not measured
 */
export function judgeStartUp(
  medians: ReadonlyMap<string, number>,
  limits: readonly StartUpLimit[],
): readonly StartUpRatio[] {
  return limits.map((limit) => {
    const durationMs = medians.get(limit.program);
    const baseMs = medians.get(limit.comparedWith);
    if (durationMs === undefined || baseMs === undefined) {
      throw new Error(`${limit.program} and ${limit.comparedWith} were not both measured.`);
    }
    const ratio = durationMs / baseMs;
    return {...limit, ratio, isWithin: ratio <= limit.atMost};
  });
}

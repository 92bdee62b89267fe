/** Whether the tests run in full size: `ALI1688_STRESS=1`. */
const isStress = process.env['ALI1688_STRESS'] === '1';

/** A number for the ordinary run and one for the full size. */
export function sized(ordinary: number, full: number): number {
  return isStress ? full : ordinary;
}

/** Time limit of a test that starts many processes, in milliseconds. */
export const herdLimitMs = sized(60_000, 600_000);

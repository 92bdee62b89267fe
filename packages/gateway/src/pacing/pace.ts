/** The pace: one call each `intervalMs`, after a burst of four. */
export type Pace = {readonly intervalMs: number};

/** Calls that may go out at once when the bucket is full. */
const burst = 4;

/** Less than a call a day is no pace anybody wants, and far larger numbers could not be kept in a file. */
const longestIntervalMs = 86_400_000;

/**
 * The pace of so many calls a second.
 *
 * @param requestsPerSecond greater than 0; less than one a day counts as one a day
 */
export function paceOf(requestsPerSecond: number): Pace {
  return {intervalMs: Math.min(1000 / requestsPerSecond, longestIntervalMs)};
}

/** How far the arrival time may run ahead before a call has to wait, in milliseconds. */
export function burstToleranceMs({intervalMs}: Pace): number {
  return (burst - 1) * intervalMs;
}

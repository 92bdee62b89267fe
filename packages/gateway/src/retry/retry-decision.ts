import type {Ali1688Error} from '@ali1688/contracts/errors';

/** What has failed so far in one call. */
export type Failures = {
  /** Connections, time limits, gateway or service failures. */
  readonly transient: number;
  /** Refusals for frequency. */
  readonly frequency: number;
};

/** Whether to try again, and after how many milliseconds. */
export type RetryDecision = {readonly kind: 'stop'} | {readonly kind: 'retry'; readonly waitMs: number};

/** Waits before the first and the second repeat after a transient failure, in milliseconds. */
const transientWaitsMs: readonly number[] = [300, 1000];
const frequencyTries = 5;
const longestFrequencyWaitMs = 60_000;

const stop: RetryDecision = {kind: 'stop'};

/**
 * Decides after a failed attempt of a call that may be repeated: twice after a transient failure,
 * up to five tries in all after refusals for frequency, with waits of 1, 2, 4, 8 s and up to
 * 20 % more. `Retry-After` wins over both. Everything else is final. (gateway.md section 9)
 *
 * @param failures including the one at hand
 * @param random a number from 0 to below 1, for the jitter
 */
export function decideRetry(
  error: Pick<Ali1688Error, 'code' | 'retryable' | 'details'>,
  failures: Failures,
  {mayRepeat, random}: {readonly mayRepeat: boolean; readonly random: number},
): RetryDecision {
  if (!mayRepeat || !error.retryable || failures.transient + failures.frequency >= frequencyTries) {
    return stop;
  }
  if (error.code === 'RATE_LIMITED') {
    return {kind: 'retry', waitMs: error.details.retryAfterMs ?? frequencyWaitMs(failures.frequency, random)};
  }
  const waitMs = transientWaitsMs[failures.transient - 1];
  return waitMs === undefined
    ? stop
    : {kind: 'retry', waitMs: error.details.retryAfterMs ?? Math.round(waitMs * (0.8 + 0.4 * random))};
}

/**
 * The pause after the n-th refusal for frequency in a row, in milliseconds: 1 s doubled each
 * time, 60 s at most, plus up to 20 %. (gateway.md section 9, token-store.md section 10)
 */
export function frequencyWaitMs(refusals: number, random: number): number {
  const waitMs = Math.min(1000 * 2 ** (refusals - 1), longestFrequencyWaitMs);
  return Math.round(waitMs * (1 + 0.2 * random));
}

import type {Clock} from '@ali1688/contracts/ports';
import {startOfTest} from '@ali1688/testkit';

/** The time of one run: work takes as long as it takes, and waiting takes none. */
export type HastyClock = Clock & {
  /** How long the run has waited, in milliseconds. */
  waitedMs(): number;
};

/** Starts one at the time of the tests. */
export function createHastyClock(): HastyClock {
  const startedAt = performance.now();
  let waitedMs = 0;
  const monotonic = (): number => performance.now() - startedAt + waitedMs;
  return {
    waitedMs: () => waitedMs,
    now: () => Math.floor(startOfTest + monotonic()),
    monotonic,
    async sleep(durationMs, signal) {
      signal?.throwIfAborted();
      waitedMs += durationMs;
      await new Promise<void>((resolve) => void setImmediate(resolve));
      signal?.throwIfAborted();
    },
  };
}

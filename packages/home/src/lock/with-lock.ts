import type {Clock} from '@ali1688/contracts/ports';
import {createKernelLock} from './kernel-lock.ts';

/** First pause between two tries, how it grows, and its limit: longer pauses slow down recovery after a crash. */
const firstPauseMs = 12;
const pauseGrowth = 1.3;
const maxPauseMs = 40;

/** Whether the work runs under the lock, and if not, why. */
export type LockHold =
  | {readonly kind: 'held'}
  /** The limit has passed. */
  | {readonly kind: 'busy'}
  | {readonly kind: 'unavailable'; readonly reason: string};

/** How {@link withLock} waits. */
export type LockWait<Result> = {
  readonly clock: Clock;
  /** Longest wait, in milliseconds of the steady clock. 0: try once. */
  readonly limitMs: number;
  /** Looked at after each busy try; a result ends the wait, and the work does not run. May throw. */
  readonly poll?: () => Promise<{readonly result: Result} | undefined>;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Runs `work` under the lock, waiting for it up to a limit. Whoever cannot have the lock runs `work`
 * all the same and is told: what that means is the caller's to decide. The lock is released when the
 * work ends, well or badly. (token-store.md section 6, step 4)
 *
 * @throws what `work` and `poll` throw, and the reason of the signal
 */
export async function withLock<Result>(
  path: string,
  wait: LockWait<Result>,
  work: (hold: LockHold) => Result | Promise<Result>,
): Promise<Result> {
  const {clock, limitMs, poll, signal} = wait;
  const lock = createKernelLock(path);
  const endsAt = clock.monotonic() + limitMs;
  let pauseMs = firstPauseMs;
  for (;;) {
    signal?.throwIfAborted();
    const attempt = lock.tryOnce();
    if (attempt.kind === 'held') {
      try {
        return await work({kind: 'held'});
      } finally {
        attempt.release();
      }
    }
    if (attempt.kind === 'unavailable') return work(attempt);
    const found = await poll?.();
    if (found !== undefined) return found.result;
    const leftMs = endsAt - clock.monotonic();
    if (leftMs <= 0) return work({kind: 'busy'});
    await clock.sleep(Math.min(leftMs, maxPauseMs, pauseMs * (1 + Math.random())), signal);
    pauseMs = Math.min(maxPauseMs, pauseMs * pauseGrowth);
  }
}

import {startOfTest} from '@ali1688/testkit';
import type {Clock} from '@ali1688/contracts/ports';

/** A clock on which nobody wakes up until the test says so. */
export type HeldClock = Clock & {
  /** Ends every sleep that is going on, as if its time had passed. */
  passAll(): void;
  /** How long each sleep was asked to be, in milliseconds. */
  readonly sleepsMs: readonly number[];
  /** How many sleeps are going on. */
  asleep(): number;
};

export function createHeldClock(): HeldClock {
  const sleepsMs: number[] = [];
  const waking = new Set<() => void>();
  return {
    sleepsMs,
    now: () => startOfTest,
    monotonic: () => 1000,
    asleep: () => waking.size,
    passAll: () => {
      for (const wake of waking) wake();
    },
    sleep: (durationMs, signal) => {
      sleepsMs.push(durationMs);
      return new Promise((resolve, reject) => {
        const wake = () => {
          waking.delete(wake);
          resolve();
        };
        const stop = () => {
          waking.delete(wake);
          reject(signal?.reason);
        };
        if (signal?.aborted) {
          stop();
          return;
        }
        waking.add(wake);
        signal?.addEventListener('abort', stop, {once: true});
      });
    },
  };
}

import type {Clock} from '@ali1688/contracts/ports';

/** A clock that moves only when somebody sleeps or pushes it. */
export type FakeClock = Clock & {
  /** Every sleep so far, in milliseconds. */
  readonly sleeps: number[];
  advance(durationMs: number): void;
  /** Moves the wall clock alone, as a correction of the system time does. */
  jump(durationMs: number): void;
};

export const startOfTest = Date.UTC(2026, 10, 22, 3, 4, 5);

export function createFakeClock(): FakeClock {
  let now = startOfTest;
  let monotonic = 1000;
  const sleeps: number[] = [];
  const advance = (durationMs: number): void => {
    now += durationMs;
    monotonic += durationMs;
  };
  return {
    sleeps,
    advance,
    jump: (durationMs) => {
      now += durationMs;
    },
    now: () => now,
    monotonic: () => monotonic,
    sleep: (durationMs, signal) => {
      if (signal?.aborted === true) return Promise.reject(signal.reason);
      sleeps.push(durationMs);
      advance(durationMs);
      return Promise.resolve();
    },
  };
}

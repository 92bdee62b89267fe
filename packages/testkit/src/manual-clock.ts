import type {Clock} from '@ali1688/contracts/ports';

/** A clock that stands still until told otherwise. Sleeping moves it on and takes no time. */
export type ManualClock = Clock & {
  /** Moves the wall clock only, as a user or a time server does. */
  jump(durationMs: number): void;
  /** How long each sleep was asked to be, in milliseconds. */
  readonly sleepsMs: readonly number[];
};

export const startOfTest = Date.UTC(2026, 10, 22, 3, 4, 5, 678);

export function createManualClock(
  startsAt = startOfTest,
  whileAsleep: () => void = () => undefined,
): ManualClock {
  const sleepsMs: number[] = [];
  let wallMs = startsAt;
  let steadyMs = 1000;
  return {
    sleepsMs,
    now: () => wallMs,
    monotonic: () => steadyMs,
    sleep: (durationMs) => {
      sleepsMs.push(durationMs);
      wallMs += durationMs;
      steadyMs += durationMs;
      whileAsleep();
      return Promise.resolve();
    },
    jump: (durationMs) => {
      wallMs += durationMs;
    },
  };
}

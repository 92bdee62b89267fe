import {setTimeout as sleep} from 'node:timers/promises';
import type {Clock} from '@ali1688/contracts/ports';

/** The clock of the machine. The wall clock may be set apart, as on a machine whose time is wrong. */
export function createSteadyClock(wallOffsetMs = 0): Clock {
  return {
    now: () => Date.now() + wallOffsetMs,
    monotonic: () => performance.now(),
    sleep: async (durationMs, signal) => {
      await sleep(durationMs, undefined, {signal});
    },
  };
}

import {setTimeout as sleep} from 'node:timers/promises';
import type {Clock} from '@ali1688/contracts/ports';

/**
 * The clock of the machine. The wall clock may be set apart, as on a machine whose time is wrong.
 *
 * @param wallOffsetMs how far it is set apart from the start
 * @param jumpMs how far somebody sets it during the first wait
 */
export function createSteadyClock(wallOffsetMs = 0, jumpMs = 0): Clock {
  let offsetMs = wallOffsetMs;
  return {
    now: () => Date.now() + offsetMs,
    monotonic: () => performance.now(),
    sleep: async (durationMs, signal) => {
      offsetMs = wallOffsetMs + jumpMs;
      await sleep(durationMs, undefined, {signal});
    },
  };
}

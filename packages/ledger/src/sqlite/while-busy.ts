import type {Clock} from '@ali1688/contracts/ports';
import {sqliteCode} from '@ali1688/home';

/** SQLite's codes for what is locked: by another connection, or by this one. (sqlite.org/rescode.html) */
const busyCodes: readonly (number | undefined)[] = [5, 6];

/** First pause between two tries, how it grows, and its limit, in milliseconds. */
const firstPauseMs = 3;
const pauseGrowth = 1.4;
const maxPauseMs = 8;

/** How {@link whileBusy} waits. */
export type BusyWait = {
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  /** Longest wait, in milliseconds of the steady clock. */
  readonly limitMs: number;
  /** The failure after it. */
  readonly tooLong: () => Error;
};

/**
 * Tries what SQLite refuses because another connection is at it, until it is let. The waits between are timers:
 * SQLite's own wait would hold up everything else of this process. The signal ends the wait alone: what is free is done,
 * so that work that is interrupted can still say how far it came.
 *
 * @throws what `work` throws otherwise, `tooLong`, and the reason of the signal where it would have to wait
 */
export async function whileBusy<Result>(work: () => Result, wait: BusyWait): Promise<Result> {
  const {clock, signal, limitMs, tooLong} = wait;
  const endsAt = clock.monotonic() + limitMs;
  let pauseMs = firstPauseMs;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!busyCodes.includes(sqliteCode(error))) throw error;
    }
    signal?.throwIfAborted();
    if (clock.monotonic() >= endsAt) throw tooLong();
    await clock.sleep(Math.min(maxPauseMs, pauseMs * (1 + Math.random())), signal);
    pauseMs = Math.min(maxPauseMs, pauseMs * pauseGrowth);
  }
}

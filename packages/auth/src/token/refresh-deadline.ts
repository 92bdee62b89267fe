import type {Clock} from '@ali1688/contracts/ports';

/** Longest time the requests of a refresh may take in all, whatever the limit of a call is. (token-store.md section 6, step 6) */
export const maxRefreshMs = 10_000;

/** An end that several requests share. */
export type Deadline = {
  /** Reading of `clock.monotonic()` at which it is over. */
  readonly endsAt: number;
  /** The whole span, for the message. */
  readonly timeoutMs: number;
};

/** The end of a refresh that begins now. */
export function refreshDeadline(options: {readonly clock: Clock; readonly timeoutMs: number}): Deadline {
  const timeoutMs = Math.min(options.timeoutMs, maxRefreshMs);
  return {endsAt: options.clock.monotonic() + timeoutMs, timeoutMs};
}

/** Time, as far as the suite needs it. Tests pass their own. */
export type Clock = {
  /** Milliseconds since 1970. May jump. */
  now(): number;
  /** Milliseconds since some fixed moment. Never jumps; every limit on waiting uses it. */
  monotonic(): number;
  /** Resolves after that many milliseconds. Rejects with the signal's reason when it is aborted first. */
  sleep(durationMs: number, signal?: AbortSignal): Promise<void>;
};

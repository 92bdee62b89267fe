/** Counts requests within a sliding window, for as many names as there are. */
export class FrequencyMeter {
  readonly #windowMs: number;
  readonly #now: () => number;
  readonly #arrivals = new Map<string, number[]>();

  constructor(windowMs: number, now: () => number) {
    this.#windowMs = windowMs;
    this.#now = now;
  }

  /**
   * Counts a request under a name unless the limit is reached.
   *
   * @param limit most requests in a window; no limit if undefined
   * @returns whether the request is within the limit
   */
  admit(name: string, limit: number | undefined): boolean {
    if (limit === undefined) {
      return true;
    }
    const now = this.#now();
    const recent = (this.#arrivals.get(name) ?? []).filter((arrival) => now - arrival < this.#windowMs);
    const isWithin = recent.length < limit;
    this.#arrivals.set(name, isWithin ? [...recent, now] : recent);
    return isWithin;
  }
}

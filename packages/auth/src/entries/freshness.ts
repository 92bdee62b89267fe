const minuteMs = 60_000;
/** Longest life that is believed; anything longer is a clock or unit fault. */
export const maxLifetimeMs = 400 * 24 * 60 * minuteMs;
/** How far a start may lie in the future before the clock is doubted. */
const maxClockLeadMs = 300_000;

/** `fresh`: use. `advisory`: usable, renew if that costs nobody a wait. `stale`: renew first. */
export type Freshness = 'fresh' | 'advisory' | 'stale';

/**
 * How a token with this span of life stands at a moment. All in milliseconds since 1970.
 * The shares of the lifetime keep short-lived tokens from being renewed at each call. (token-store.md section 4)
 */
export function freshnessOf(
  span: {readonly obtainedAt: number; readonly expiresAt: number},
  now: number,
): Freshness {
  const lifetimeMs = span.expiresAt - span.obtainedAt;
  const isClockFault = span.obtainedAt - now > maxClockLeadMs || lifetimeMs > maxLifetimeMs;
  if (isClockFault || lifetimeMs <= 0) return 'stale';
  const leftMs = span.expiresAt - now;
  if (leftMs > Math.min(15 * minuteMs, lifetimeMs * 0.2)) return 'fresh';
  return leftMs > Math.min(5 * minuteMs, lifetimeMs * 0.1) ? 'advisory' : 'stale';
}

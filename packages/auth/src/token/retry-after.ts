const maxPauseMs = 3_600_000;

/**
 * The pause of a `Retry-After` header in milliseconds: whole seconds or a date, at most an hour.
 * (RFC 9110, section 10.2.3)
 *
 * @returns `undefined` if there is none or it cannot be read
 */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  const pauseMs = /^\s*\d{1,9}\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(pauseMs) ? undefined : Math.min(Math.max(pauseMs, 0), maxPauseMs);
}

/**
 * `Retry-After` in milliseconds: seconds, or a date compared with the clock. Undefined when it
 * says nothing usable. The gateway is not known to send it; it is obeyed if it does. (gateway.md section 9)
 *
 * @param nowMs milliseconds since 1970
 */
export function readRetryAfter(value: string | undefined, nowMs: number): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d{1,9}(\.\d+)?$/.test(text)) {
    return Math.ceil(Number(text) * 1000);
  }
  const dateMs = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(dateMs) ? undefined : Math.max(0, dateMs - nowMs);
}

/** Nobody waits longer unattended, and a server that means it says it again. */
const longestPauseMs = 3_600_000;

/** The three forms of a date in a header; the last one is without a zone and means GMT. (RFC 9110, section 5.6.7) */
const httpDate =
  /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? (?:\d{2}[ -][a-z]{3}[ -]\d{2,4} \d{2}:\d{2}:\d{2} GMT|[a-z]{3} [\d ]\d \d{2}:\d{2}:\d{2} \d{4})$/i;

/**
 * The pause of a `Retry-After` header in milliseconds: seconds, or a date compared with the clock; at most an hour.
 * Undefined where there is none or it cannot be read. 1688 is not known to send the header; it is obeyed if it
 * comes. (RFC 9110, section 10.2.3; a fraction of a second is no valid form, but its meaning is plain)
 *
 * @param now milliseconds since 1970
 */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}(\.\d+)?$/.test(text)) return Math.min(Math.ceil(Number(text) * 1000), longestPauseMs);
  if (!httpDate.test(text)) return undefined;
  const moment = Date.parse(/GMT$/i.test(text) ? text : `${text} GMT`);
  return Number.isNaN(moment) ? undefined : Math.min(Math.max(moment - now, 0), longestPauseMs);
}

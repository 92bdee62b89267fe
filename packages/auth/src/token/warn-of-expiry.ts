import type {Log} from '@ali1688/contracts/ports';
import {grantExpiringText} from '../texts/note-texts.ts';
import {isGrantEnding} from './renewal-window.ts';

/** Told of a grant that is used; says something if it ends soon. */
export type ExpiryWarning = typeof warnOfExpiry;

/**
 * Tells that the authorization ends within 30 days: `GRANT_EXPIRING`. A log tells the same only once.
 * (token-store.md sections 8 and 11)
 *
 * @param now milliseconds since 1970
 */
export function warnOfExpiry(
  grant: {readonly refreshExpiresAt?: number | undefined} | undefined,
  now: number,
  log: Log,
): void {
  const endsAt = grant?.refreshExpiresAt;
  if (endsAt === undefined || !isGrantEnding(endsAt, now)) return;
  log.note({code: 'GRANT_EXPIRING', text: grantExpiringText(dayInChina(endsAt))});
}

/** `2027-01-31`: the day as 1688 counts it. */
export function dayInChina(moment: number): string {
  // A stored number may lie beyond what a date can hold.
  const date = new Date(Math.min(Math.max(moment, 0), 8e15) + 8 * 3_600_000);
  return date.toISOString().slice(0, 10);
}

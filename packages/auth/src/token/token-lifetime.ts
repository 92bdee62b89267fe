import {maxLifetimeMs} from '../entries/freshness.ts';

const assumedLifetimeMs = 3_600_000;

/**
 * How long a token lives, in milliseconds, from the `expires_in` of an answer: seconds, as text or number.
 * Missing or null: one hour. More than 400 days counts as 400 days. (token-store.md section 4)
 *
 * @returns `undefined` for zero, negative values and what is not a number: use such a token once, do not save it
 */
export function tokenLifetimeMs(expiresIn: unknown): number | undefined {
  if (expiresIn === undefined || expiresIn === null) return assumedLifetimeMs;
  const seconds = readSeconds(expiresIn);
  if (Number.isNaN(seconds) || seconds <= 0) return undefined;
  return Math.min(Math.ceil(seconds * 1000), maxLifetimeMs);
}

function readSeconds(expiresIn: unknown): number {
  if (typeof expiresIn === 'number') return expiresIn;
  return typeof expiresIn === 'string' && expiresIn.trim() !== '' ? Number(expiresIn) : Number.NaN;
}

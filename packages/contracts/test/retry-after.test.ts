import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {retryAfterMs} from '../src/index.ts';

const now = Date.UTC(2026, 10, 22, 3, 4, 5);
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (value: number): string => String(value).padStart(2, '0');

/** The forms of RFC 9110, section 5.6.7: the usual one, the one of RFC 850, and that of asctime. */
const dateForms = [
  (date: Date) => date.toUTCString(),
  (date: Date) =>
    `${days[date.getUTCDay()]}, ${two(date.getUTCDate())}-${months[date.getUTCMonth()]}-${two(date.getUTCFullYear() % 100)} ${date.toISOString().slice(11, 19)} GMT`,
  (date: Date) =>
    `${days[date.getUTCDay()]?.slice(0, 3)} ${months[date.getUTCMonth()]} ${String(date.getUTCDate()).padStart(2, ' ')} ${date.toISOString().slice(11, 19)} ${date.getUTCFullYear()}`,
];

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['1.5', 1500],
    ['999999', 3_600_000],
    ['Sun Nov  1 03:04:05 2026', 0],
    ['soon', undefined],
    ['sun 5', undefined],
    ['-1', undefined],
    ['', undefined],
    ['99999999999999', undefined],
    ['Sun, 22 Foo 2026 03:04:05 GMT', undefined],
    ['Sun, 22 Nov 2026 03:04:15 CET', undefined],
    [undefined, undefined],
  ])('%s means %s ms', (value, expected) => {
    expect(retryAfterMs(value, now)).toBe(expected);
  });

  it('is read in every form of a date, whatever the zone of this machine', () => {
    const seconds = fc.integer({min: -2_000_000_000, max: 700_000_000});
    fc.assert(
      fc.property(seconds, fc.constantFrom(...dateForms), (offset, form) => {
        const date = new Date(now + offset * 1000);
        fc.pre(date.getUTCFullYear() >= 1970 && date.getUTCFullYear() < 2050);
        const pauseMs = Math.min(Math.max(offset * 1000, 0), 3_600_000);
        expect(retryAfterMs(form(date), now)).toBe(pauseMs);
      }),
    );
  });

  it('is read in seconds, up to an hour', () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 999_999_999}), (seconds) => {
        expect(retryAfterMs(` ${seconds} `, now)).toBe(Math.min(seconds * 1000, 3_600_000));
      }),
    );
  });

  it('gives a pause that can be waited for, or none, for any text', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        const pauseMs = retryAfterMs(text, now) ?? 0;
        expect(pauseMs).toBeGreaterThanOrEqual(0);
        expect(pauseMs).toBeLessThanOrEqual(3_600_000);
      }),
    );
  });
});

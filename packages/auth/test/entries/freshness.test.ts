import {describe, expect, it} from 'vitest';
import {freshnessOf} from '../../src/entries/freshness.ts';

const now = 1_795_316_645_678;
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** State of a token with a lifetime, when so much of it is left. */
const stateOf = (lifetimeMs: number, leftMs: number) =>
  freshnessOf({obtainedAt: now + leftMs - lifetimeMs, expiresAt: now + leftMs}, now);

describe('freshness', () => {
  it.each([
    ['ten hours', 10 * hour, 15 * minute, 5 * minute],
    ['one hour', hour, 12 * minute, 5 * minute],
    ['ten minutes', 10 * minute, 2 * minute, minute],
    ['one minute', minute, 12 * second, 6 * second],
  ])('of a token that lives %s ends at its two limits', (_name, lifetimeMs, advisoryMs, staleMs) => {
    expect(stateOf(lifetimeMs, lifetimeMs)).toBe('fresh');
    expect(stateOf(lifetimeMs, advisoryMs + 1)).toBe('fresh');
    expect(stateOf(lifetimeMs, advisoryMs)).toBe('advisory');
    expect(stateOf(lifetimeMs, staleMs + 1)).toBe('advisory');
    expect(stateOf(lifetimeMs, staleMs)).toBe('stale');
    expect(stateOf(lifetimeMs, -1)).toBe('stale');
  });

  it('is lost where the clock must be wrong', () => {
    const expiresAt = now + 10 * hour;
    expect(freshnessOf({obtainedAt: now + 300 * second, expiresAt}, now)).toBe('fresh');
    expect(freshnessOf({obtainedAt: now + 300 * second + 1, expiresAt}, now)).toBe('stale');
    expect(freshnessOf({obtainedAt: now, expiresAt: now + 400 * day}, now)).toBe('fresh');
    expect(freshnessOf({obtainedAt: now, expiresAt: now + 400 * day + 1}, now)).toBe('stale');
    expect(freshnessOf({obtainedAt: now, expiresAt: now}, now)).toBe('stale');
    expect(freshnessOf({obtainedAt: now + 200 * second, expiresAt: now + 100 * second}, now)).toBe('stale');
  });
});

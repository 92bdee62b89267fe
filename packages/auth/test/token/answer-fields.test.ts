import {describe, expect, it} from 'vitest';
import {parseRefreshTokenTimeout} from '../../src/token/refresh-token-timeout.ts';
import {tokenLifetimeMs} from '../../src/token/token-lifetime.ts';

const dayMs = 86_400_000;

describe('expires_in', () => {
  it.each([
    ['36000', 36_000_000],
    [36_000, 36_000_000],
    [60, 60_000],
    [0.5, 500],
    [undefined, 3_600_000],
    [null, 3_600_000],
    [1e12, 400 * dayMs],
    ['1e12', 400 * dayMs],
  ])('%j gives a lifetime', (value, lifetimeMs) => {
    expect(tokenLifetimeMs(value)).toBe(lifetimeMs);
  });

  it.each([0, '0', -5, '-5', 'abc', '', ' ', '36000s', true, [], [36_000], {}, Number.NaN])(
    '%j means: use once, do not save',
    (value) => {
      expect(tokenLifetimeMs(value)).toBeUndefined();
    },
  );
});

describe('refresh_token_timeout', () => {
  it.each([
    ['20121222222222+0800', '2012-12-22T14:22:22.000Z'],
    ['20270131120000000+0800', '2027-01-31T04:00:00.000Z'],
    ['20270131120000123+0000', '2027-01-31T12:00:00.123Z'],
    ['20270131120000-0530', '2027-01-31T17:30:00.000Z'],
    ['20280229000000+0800', '2028-02-28T16:00:00.000Z'],
  ])('%s is read with its zone', (text, expected) => {
    expect(new Date(parseRefreshTokenTimeout(text) ?? Number.NaN).toISOString()).toBe(expected);
  });

  it.each([
    '20270131120000',
    '2027013112000000+0800',
    '2027-01-31 12:00:00',
    '20271331120000+0800',
    '20270231120000+0800',
    '20270131240000+0800',
    '20270131120000+08:00',
    ' 20270131120000+0800',
    '',
    20_270_131_120_000,
    null,
    undefined,
  ])('%j is not a moment', (value) => {
    expect(parseRefreshTokenTimeout(value)).toBeUndefined();
  });
});

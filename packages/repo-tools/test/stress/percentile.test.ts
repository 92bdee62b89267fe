import {expect, test} from 'vitest';
import {percentile} from '../../src/stress/percentile.ts';

test.each([
  [[3, 1, 2], 0.5, 2],
  [[1, 2, 3, 4], 0.5, 2],
  [[5, 4, 3, 2, 1], 0.95, 5],
  [[1, 2], 1, 2],
  [[7], 0.01, 7],
])('of %j the share %d is at most %d', (values, share, expected) => {
  expect(percentile(values, share)).toBe(expected);
});

test('there is no percentile of nothing', () => {
  expect(() => percentile([], 0.5)).toThrow(RangeError);
});

import {expect, it} from 'vitest';
import {ageText} from '../../src/tree/tree-age.ts';

const minuteMs = 60_000;

it.each([
  [0, 'a moment', '片刻'],
  [-5000, 'a moment', '片刻'],
  [119_999, 'a moment', '片刻'],
  [2 * minuteMs, '2 minutes', '2 分钟'],
  [119 * minuteMs, '119 minutes', '119 分钟'],
  [120 * minuteMs, '2 hours', '2 小时'],
  [47.9 * 60 * minuteMs, '47 hours', '47 小时'],
  [48 * 60 * minuteMs, '2 days', '2 天'],
  [31 * 24 * 60 * minuteMs, '31 days', '31 天'],
])('an age of %i ms is %s', (ageMs, en, zh) => {
  expect(ageText(ageMs)).toEqual({en, zh});
});

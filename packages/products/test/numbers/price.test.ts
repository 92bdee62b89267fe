import {expect, test} from 'vitest';
import {readFulfilmentPercent, readNumber, readPercent, readPrice} from '../../src/index.ts';

test.each([
  ['140.00', '140.00', '140.00', '140.00'],
  ['140.0', '140.0', '140.0', '140.0'],
  ['16', '16', '16', '16'],
  [' 16 ', '16', '16', '16'],
  ['125-128', '125-128', '125', '128'],
  ['128 ~ 125', '125-128', '125', '128'],
  ['9.50-10', '9.50-10', '9.50', '10'],
  ['¥12.5', '12.5', '12.5', '12.5'],
  ['￥1,234.50元', '1234.50', '1234.50', '1234.50'],
  ['0.015', '0.015', '0.015', '0.015'],
])('%j is a price', (written, text, low, high) => {
  expect(readPrice(written)).toEqual({text, low, high});
});

test.each([
  undefined,
  '',
  ' ',
  '0',
  '0.00',
  '-5',
  '5-',
  '1e5',
  'NaN',
  '面议',
  'true',
  '12.',
  '.5',
  '1,23',
  '1-2-3',
  '12 USD',
])('%j is none', (written) => {
  expect(readPrice(written)).toBeUndefined();
});

test.each([
  ['10%', 10],
  ['20', 20],
  ['0.22', 22],
  ['0', 0],
  ['1', 1],
  ['', undefined],
])('a share of %j in a search is %j percent', (text, percent) => {
  expect(readPercent(text, 'percent')).toBe(percent);
});

test('an empty text means 0 of a figure of fulfilment alone, and a missing one nothing', () => {
  expect(['', '99.12%', undefined].map((text) => readFulfilmentPercent(text))).toEqual([0, 99.12, undefined]);
});

test.each([
  ['12342', 12_342],
  ['1,234', 1234],
  ['4.5', 4.5],
  ['1000+', undefined],
  ['', undefined],
  ['1.2万', undefined],
])('%j as a number is %j', (text, number) => {
  expect(readNumber(text)).toBe(number);
});

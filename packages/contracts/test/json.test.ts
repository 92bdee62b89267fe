import {describe, expect, test} from 'vitest';
import {isRecord, parseJson} from '../src/json/index.ts';

describe('parseJson', () => {
  test.each([
    ['{"a":[1]}', {a: [1]}],
    ['null', null],
    ['"x"', 'x'],
  ])('reads %s', (text, value) => {
    expect(parseJson(text)).toEqual(value);
  });

  test.each(['', '{', 'undefined', '{"a":1}x'])('gives undefined for "%s"', (text) => {
    expect(parseJson(text)).toBeUndefined();
  });
});

test.each([
  [{}, true],
  [Object.create(null), true],
  [null, false],
  [[], false],
  ['text', false],
  [undefined, false],
])('isRecord(%j) is %s', (value: unknown, expected) => {
  expect(isRecord(value)).toBe(expected);
});

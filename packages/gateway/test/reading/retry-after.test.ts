import {describe, expect, it} from 'vitest';
import {readRetryAfter} from '../../src/reading/retry-after.ts';
import {startOfTest} from '../support/fake-clock.ts';

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['1.5', 1500],
    [new Date(startOfTest + 5000).toUTCString(), 5000],
    [new Date(startOfTest - 5000).toUTCString(), 0],
    ['soon', undefined],
    ['-1', undefined],
    ['', undefined],
    ['99999999999999', undefined],
    [undefined, undefined],
  ])('%s means %s ms', (value, expected) => {
    expect(readRetryAfter(value, startOfTest)).toBe(expected);
  });
});

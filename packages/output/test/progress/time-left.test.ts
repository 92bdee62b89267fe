import {describe, expect, it} from 'vitest';
import {rateSoFar, timeLeft} from '../../src/progress/time-left.ts';

describe('the time left', () => {
  const half = {done: 60, total: 120, doneAtFirst: 0, elapsedMs: 30_000};

  it.each([
    [half, '30 s left', '约剩 30 秒'],
    [{...half, elapsedMs: 59_999}, '1 min left', '约剩 1 分钟'],
    [{...half, total: 1051, elapsedMs: 30_000}, '9 min left', '约剩 9 分钟'],
    // What an earlier run has done says nothing about the pace of this one.
    [{...half, doneAtFirst: 50}, '3 min left', '约剩 3 分钟'],
  ])('of %j is %s', (sofar, en, zh) => {
    expect(timeLeft(sofar)).toEqual({en, zh});
  });

  it.each([
    {...half, total: undefined},
    {...half, elapsedMs: 1999},
    {...half, doneAtFirst: 60},
    {...half, done: 120},
    {...half, done: 121},
  ])('of %j is not known', (sofar) => {
    expect(timeLeft(sofar)).toBeUndefined();
  });
});

describe('the rate', () => {
  const sofar = {done: 60, total: 120, doneAtFirst: 0, elapsedMs: 30_000};

  it.each([
    [sofar, '2.0 a second', '每秒 2.0 个'],
    [{...sofar, doneAtFirst: 45}, '30 a minute', '每分钟 30 个'],
    [{...sofar, doneAtFirst: 58}, '4.0 a minute', '每分钟 4.0 个'],
  ])('of %j is %s', (so, en, zh) => {
    expect(rateSoFar(so)).toEqual({en, zh});
  });

  it.each([
    {...sofar, elapsedMs: 1999},
    {...sofar, doneAtFirst: 60},
  ])('of %j is not known', (so) => {
    expect(rateSoFar(so)).toBeUndefined();
  });
});

import {expect, test} from 'vitest';
import {judgeLedger} from '../../src/bench/judge-ledger.ts';

const printed = (rankedRows: number, ...figures: readonly object[]) => JSON.stringify({rankedRows, figures});
const figure = {name: 'history', ms: 19.96, processorMs: 3, limitMs: 20};

test('a question to the ledger is judged by its limit', () => {
  const slow = {...figure, ms: 20.1};
  const told = {name: 'record', ms: 40_000, processorMs: 1};
  expect(judgeLedger(printed(1_000_000, figure, slow, told))).toEqual([
    {line: 'history: 20.0 ms, of the processor 3.0 ms, at most 20  ok', isWithin: true},
    {line: 'history: 20.1 ms, of the processor 3.0 ms, at most 20  ABOVE THE LIMIT', isWithin: false},
    {line: 'record: 40000.0 ms, of the processor 1.0 ms', isWithin: true},
  ]);
});

test.each([printed(999_999, figure), printed(1_000_000), '{}', printed(1_000_000, {name: 'x'})])(
  '%s is no run',
  (text) => {
    expect(() => judgeLedger(text)).toThrow(Error);
  },
);

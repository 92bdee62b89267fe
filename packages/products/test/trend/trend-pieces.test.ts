import fc from 'fast-check';
import {expect, test} from 'vitest';
import {isoDay, piecesOf, readDay} from '../../src/index.ts';

const day = fc.integer({min: 19_000, max: 22_000});

test('pieces hold every day once, none longer than 30 days or a month', () => {
  fc.assert(
    fc.property(day, fc.integer({min: 1, max: 90}), (last, days) => {
      const pieces = piecesOf({first: last - days + 1, last});
      const held = pieces.flatMap(({first, last: end}) =>
        Array.from({length: end - first + 1}, (_, index) => first + index),
      );
      expect(held).toEqual(Array.from({length: days}, (_, index) => last - days + 1 + index));
      for (const {first, last: end} of pieces) {
        expect(end - first + 1).toBeLessThanOrEqual(30);
        const [from, to] = [isoDay(first), isoDay(end)];
        const afterAMonth = new Date(`${from}T00:00:00Z`);
        afterAMonth.setUTCMonth(afterAMonth.getUTCMonth() + 1);
        expect(to < afterAMonth.toISOString().slice(0, 10)).toBe(true);
      }
      expect(pieces.length).toBeLessThanOrEqual(4);
    }),
  );
});

test('a longer range ends in the pieces of a shorter one', () => {
  const last = readDay('2026-11-30') ?? 0;
  const [month] = piecesOf({first: last - 29, last});
  expect(piecesOf({first: last - 89, last}).at(-1)).toEqual(month);
});

test.each(['20260230', '2026-13-01', 'tomorrow', '', undefined, '2026-1-1'])('%j is no day', (text) => {
  expect(readDay(text)).toBeUndefined();
});

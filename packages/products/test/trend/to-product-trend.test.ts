import {expect, test} from 'vitest';
import {readDay, toProductTrend} from '../../src/index.ts';
import {readSeries} from '../../src/trend/series.ts';

const range = {first: readDay('20261127') ?? 0, last: readDay('20261130') ?? 0};

test('days are told once, whatever is odd is a gap, and what is 0 is no gap', () => {
  const series = readSeries(
    {
      sold: [
        {date: '20261127', value: '0'},
        {date: '2026-11-28', value: '1,200'},
        {date: '20261129', value: 'many'},
        {date: '20261130', value: ''},
        {date: '20261126', value: '9'},
        {date: 'x', value: '9'},
        {},
      ],
      medianPrice: [
        {date: '20261128', value: '1.12'},
        {date: '20261128', value: '1.20'},
        {date: '20261129', value: '0'},
      ],
      repurchasePercent: [
        {date: '20261127', value: '10%'},
        {date: '20261128', value: '20'},
        {date: '20261129', value: '0.5'},
        {date: '20261130', value: '-'},
      ],
    },
    range,
  );
  expect(toProductTrend('7', {series, fetchedAt: undefined}, range)).toEqual({
    offerId: '7',
    from: '2026-11-27',
    to: '2026-11-30',
    days: [
      {date: '2026-11-27', sold: 0, repurchasePercent: 10},
      {date: '2026-11-28', sold: 1200, medianPrice: '1.20', repurchasePercent: 20},
      {date: '2026-11-29', repurchasePercent: 0.5},
      {date: '2026-11-30'},
    ],
    gaps: {
      sold: ['2026-11-29', '2026-11-30'],
      medianPrice: ['2026-11-27', '2026-11-29', '2026-11-30'],
      repurchasePercent: ['2026-11-30'],
    },
    summary: {soldTotal: 1200, soldRecentDaily: 600, priceFirst: '1.20', priceLast: '1.20'},
  });
});

test('without any figure there is no total, which would be a 0 that nobody told', () => {
  const series = readSeries({sold: [], medianPrice: [], repurchasePercent: []}, range);
  expect(toProductTrend('7', {series, fetchedAt: 0}, range)).toMatchObject({
    summary: {},
    fetchedAt: '1970-01-01T00:00:00.000Z',
  });
  expect(toProductTrend('7', {series, fetchedAt: 0}, range).summary.soldTotal).toBeUndefined();
});

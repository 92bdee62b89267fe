import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {momentumScore, type TrendSeries} from '../../src/index.ts';

const today = 20_800;

type Day = {readonly sold?: number; readonly price?: number; readonly rate?: number};

/** Days counted back from today: the first entry is today. */
function seriesOf(days: readonly Day[]): TrendSeries {
  const entries = <Value>(pick: (day: Day) => Value | undefined) =>
    new Map(
      days.flatMap((day, back) => {
        const value = pick(day);
        return value === undefined ? [] : [[today - back, value] as const];
      }),
    );
  return {
    sold: entries(({sold}) => sold),
    medianPrice: entries(({price}) => price?.toFixed(2)),
    repurchasePercent: entries(({rate}) => rate),
  };
}

/** The score as its definition says, written without a look at the program: arrays counted back from today. */
function independentScore(days: readonly Day[]): number | undefined {
  const known = days.findIndex((day) => Object.values(day).some((value) => value !== undefined));
  const start = known === -1 || known > 3 ? 3 : known;
  const recent = days.slice(start, start + 14);
  const earlier = days.slice(start + 14, start + 28);
  const only = (some: readonly Day[], name: keyof Day): number[] => some.flatMap((day) => day[name] ?? []);
  const average = (numbers: readonly number[]): number => {
    let sum = 0;
    for (const number of numbers) sum += number;
    return sum / numbers.length;
  };
  if (only(recent, 'sold').length < 7 || only(earlier, 'sold').length < 7) return undefined;
  const [a, b] = [average(only(recent, 'sold')), average(only(earlier, 'sold'))];
  const weighed: [weight: number, value: number][] = [[0.6, 100 / (1 + ((b + 1) / (a + 1)) ** 2)]];
  if (only(recent, 'price').length > 0 && only(earlier, 'price').length > 0) {
    const [now, before] = [average(only(recent, 'price')), average(only(earlier, 'price'))];
    weighed.push([0.2, Math.max(0, Math.min(100, 50 + 250 * (now / before - 1)))]);
  }
  const [rate] = only(days, 'rate');
  if (rate !== undefined) weighed.push([0.2, Math.min(100, rate)]);
  const weights = weighed.reduce((sum, [weight]) => sum + weight, 0);
  return weighed.reduce((sum, [weight, value]) => sum + (weight / weights) * value, 0);
}

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>, freq: number) =>
  freq === 0 ? fc.constant(undefined) : fc.option(arbitrary, {nil: undefined, freq});
const anyDays = fc
  .record({
    holes: fc.constantFrom(1, 2, 5, 30),
    late: fc.integer({min: 0, max: 6}),
    priced: fc.boolean(),
    rated: fc.boolean(),
  })
  .chain(({holes, late, priced, rated}) =>
    fc
      .array(
        fc.record({
          sold: maybe(fc.oneof(fc.integer({min: 0, max: 20}), fc.integer({min: 0, max: 100_000})), holes),
          price: maybe(
            fc.integer({min: 1, max: 100_000}).map((cents) => cents / 100),
            priced ? holes : 0,
          ),
          rate: maybe(fc.integer({min: 0, max: 120}), rated ? holes : 0),
        }),
        {minLength: 31, maxLength: 40},
      )
      .map((days): Day[] => [...Array.from({length: late}, () => ({})), ...days]),
  );

describe('the momentum score', () => {
  test('equals an independent computation on 1,000 random series with gaps', () => {
    let numbers = 0;
    fc.assert(
      fc.property(anyDays, (days) => {
        const {value, reason} = momentumScore(seriesOf(days), today);
        const expected = independentScore(days);
        numbers += expected === undefined ? 0 : 1;
        expect(reason).toBe(expected === undefined ? 'NOT_ENOUGH_HISTORY' : undefined);
        expect(value === undefined).toBe(expected === undefined);
        expect(Math.abs((value ?? 0) - (expected ?? 0))).toBeLessThanOrEqual(0.05 + 1e-9);
        expect(value ?? 0).toBeCloseTo(Math.round((value ?? 0) * 10) / 10, 10);
      }),
      {numRuns: 1000, seed: 1688},
    );
    expect(numbers).toBeGreaterThan(300);
  });

  test('is made of its parts, whose weights make 1', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const {value, parts} = momentumScore(seriesOf(days), today);
        const known = [parts?.growth, parts?.price, parts?.repurchase].filter((part) => part !== undefined);
        expect(known.length > 0).toBe(value !== undefined);
        if (value === undefined) return;
        expect(known.reduce((sum, {weight}) => sum + weight, 0)).toBeCloseTo(1, 3);
        expect(known.reduce((sum, part) => sum + part.weight * part.value, 0)).toBeCloseTo(value, 0);
      }),
      {numRuns: 300, seed: 1688},
    );
  });

  test('grows with the units of the last 14 days and falls with those of the 14 before', () => {
    const score = (a: number, b: number): number =>
      momentumScore(
        seriesOf(Array.from({length: 28}, (_, back) => ({sold: back < 14 ? a : b, price: 5, rate: 20}))),
        today,
      ).value ?? Number.NaN;
    for (const base of [0, 1, 10, 1000]) {
      const growing = [1, 2, 4, 8].map((factor) => score(base * factor + factor, base));
      expect(growing).toEqual(growing.toSorted((one, other) => one - other));
      expect(new Set(growing).size).toBe(4);
      const falling = [1, 2, 4, 8].map((factor) => score(base, base * factor + factor));
      expect(falling).toEqual(falling.toSorted((one, other) => other - one));
      expect(new Set(falling).size).toBe(4);
    }
  });

  test('tells the days that there are where they are not enough, also of nothing at all', () => {
    const days = Array.from({length: 28}, (_, back): Day => (back % 2 === 0 || back < 14 ? {sold: 5} : {}));
    expect(momentumScore(seriesOf(days), today).value).toBe(50);
    expect(momentumScore(seriesOf(days.with(14, {})), today)).toEqual({
      kind: 'momentum',
      reason: 'NOT_ENOUGH_HISTORY',
      days: {recent: 14, earlier: 6},
      needed: 7,
    });
    expect(momentumScore(seriesOf([]), today)).toMatchObject({days: {recent: 0, earlier: 0}});
  });

  test('shows its parts: means, change, and the day of the last known share', () => {
    const days = Array.from({length: 30}, (_, back): Day =>
      back < 2
        ? {}
        : {sold: back < 16 ? 30 : 10, price: back < 16 ? 11 : 10, ...(back > 4 ? {rate: 40} : {})},
    );
    expect(momentumScore(seriesOf(days), today)).toEqual({
      kind: 'momentum',
      value: Math.round((0.6 * (100 / (1 + (11 / 31) ** 2)) + 0.2 * 75 + 0.2 * 40) * 10) / 10,
      parts: {
        growth: {value: 88.82, weight: 0.6, recentDaily: 30, earlierDaily: 10},
        price: {value: 75, weight: 0.2, recentMean: 11, earlierMean: 10, change: 0.1},
        repurchase: {value: 40, weight: 0.2, date: '2026-12-08'},
      },
    });
  });
});

import {readNumber, readPercent} from '../numbers/figures.ts';
import {priceText} from '../numbers/price.ts';
import {readDay, type ChinaDay} from './china-day.ts';
import type {DayRange} from './trend-pieces.ts';

/** What a product's days are told by: each has a series of its own. */
export const seriesNames = ['sold', 'medianPrice', 'repurchasePercent'] as const;

/** One of {@link seriesNames}. */
export type SeriesName = (typeof seriesNames)[number];

/** Days and their values as an API wrote them. */
export type WrittenDay = {readonly date?: string | undefined; readonly value?: string | undefined};

/** The known days of a product; a day without a figure is a gap and has no entry. */
export type TrendSeries = {
  /** Units sold. */
  readonly sold: ReadonlyMap<ChinaDay, number>;
  /** CNY, as 1688 writes it. */
  readonly medianPrice: ReadonlyMap<ChinaDay, string>;
  readonly repurchasePercent: ReadonlyMap<ChinaDay, number>;
};

/** The series of a product, and when the oldest part of it was fetched, if any was taken from this machine. */
export type FetchedSeries = {readonly series: TrendSeries; readonly fetchedAt: number | undefined};

const readers = {
  sold: (value: string): number | undefined => {
    const units = readNumber(value);
    return units !== undefined && units >= 0 ? units : undefined;
  },
  medianPrice: priceText,
  /** `10%` and `20` are both percents here, whatever comes before the sign (contracts.md section 7, discrepancy 7). */
  repurchasePercent: (value: string): number | undefined =>
    readPercent(/[%％]\s*$/.test(value) ? value : `${value}%`, 'percent'),
} as const satisfies Readonly<Record<SeriesName, (value: string) => unknown>>;

/**
 * Joins what was written of each series. Days outside the range do not count; of a day that is told twice the last figure
 * does. An empty text, words, and a day that is missing are a gap, never a 0.
 */
export function readSeries(
  written: Readonly<Record<SeriesName, readonly WrittenDay[]>>,
  range: DayRange,
): TrendSeries {
  return {
    sold: known(written.sold, range, readers.sold),
    medianPrice: known(written.medianPrice, range, readers.medianPrice),
    repurchasePercent: known(written.repurchasePercent, range, readers.repurchasePercent),
  };
}

function known<Value>(
  days: readonly WrittenDay[],
  {first, last}: DayRange,
  read: (value: string) => Value | undefined,
): ReadonlyMap<ChinaDay, Value> {
  return new Map(
    days.flatMap(({date, value}) => {
      const day = readDay(date);
      const figure = value === undefined || value.trim() === '' ? undefined : read(value);
      const isWanted = day !== undefined && day >= first && day <= last;
      return isWanted && figure !== undefined ? [[day, figure] as const] : [];
    }),
  );
}

import {isoDay, type ChinaDay} from './china-day.ts';
import type {FetchedSeries, TrendSeries} from './series.ts';
import type {DayRange} from './trend-pieces.ts';
import type {ProductTrend} from './trend-shape.ts';
import {meanOf, twoDecimals, valuesIn, windowsOf} from './windows.ts';

/**
 * The days of a product as they are told, each once, with what is missing and what they come to. What was kept on this
 * machine says when it was fetched.
 */
export function toProductTrend(
  offerId: string,
  {series, fetchedAt}: FetchedSeries,
  range: DayRange,
): ProductTrend {
  const days = Array.from({length: range.last - range.first + 1}, (_, index) => range.first + index);
  const gapsOf = (known: ReadonlyMap<ChinaDay, unknown>): string[] =>
    days.filter((day) => !known.has(day)).map(isoDay);
  return {
    offerId,
    from: isoDay(range.first),
    to: isoDay(range.last),
    days: days.map((day) => ({
      date: isoDay(day),
      sold: series.sold.get(day),
      medianPrice: series.medianPrice.get(day),
      repurchasePercent: series.repurchasePercent.get(day),
    })),
    gaps: {
      sold: gapsOf(series.sold),
      medianPrice: gapsOf(series.medianPrice),
      repurchasePercent: gapsOf(series.repurchasePercent),
    },
    summary: summaryOf(series, range),
    ...(fetchedAt === undefined ? {} : {fetchedAt: new Date(fetchedAt).toISOString()}),
  };
}

function summaryOf(series: TrendSeries, range: DayRange): ProductTrend['summary'] {
  const {recent, earlier} = windowsOf(series, range.last);
  const dailyIn = (window: DayRange): number | undefined => {
    const mean = meanOf(valuesIn(series.sold, window));
    return mean === undefined ? undefined : twoDecimals(mean);
  };
  const units = valuesIn(series.sold, range);
  const prices = valuesIn(series.medianPrice, range);
  return {
    soldTotal: units.length === 0 ? undefined : units.reduce((sum, sold) => sum + sold, 0),
    soldRecentDaily: dailyIn(recent),
    soldEarlierDaily: dailyIn(earlier),
    priceFirst: prices[0],
    priceLast: prices.at(-1),
  };
}

import type {OperationContext} from '@ali1688/kit';
import {
  chinaDayAt,
  fetchTrends,
  isOfferId,
  momentumScore,
  toProductTrend,
  windowsOf,
  type DayRange,
  type FetchedSeries,
  type MomentumScore,
  type ProductTrend,
} from '@ali1688/products';

/** How the trend view is asked for. */
type TrendViewOptions = {
  readonly days: number;
  /** Series are kept for the day; 0 asks for all of them anew. */
  readonly maxAgeSeconds: number;
  readonly withScore: boolean;
};

/** The two windows of a score. */
const scoredDays = 28;
const monthDays = 30;
const daySeconds = 86_400;

/**
 * Ranked products with their days, and with a momentum score where one is asked for. A product whose days cannot be had
 * is left out and listed beside the result; one without an id that can be asked for stays without days.
 *
 * @throws what the first call throws when no days can be had
 */
export async function addTrend<Item extends {readonly itemId?: string | undefined}>(
  context: OperationContext,
  items: readonly Item[],
  {days, maxAgeSeconds, withScore}: TrendViewOptions,
): Promise<(Item & {trend?: ProductTrend; score?: MomentumScore})[]> {
  const ids = [...new Set(items.map(({itemId}) => itemId).filter(isOfferId))];
  const last = chinaDayAt(context.now());
  const range = {first: last - days + 1, last};
  const maxAge = maxAgeSeconds === 0 ? 0 : daySeconds;
  if (withScore && days < scoredDays) context.note(fewDays(days));
  const isWhole = withScore && days >= scoredDays;
  // A month costs as many calls as 28 days, and the windows of a score seldom end on the last day.
  const asked = isWhole ? {first: Math.min(range.first, last - monthDays + 1), last} : range;
  const fetched = await fetchTrends(context, ids, {...asked, maxAgeSeconds: maxAge});
  const found = isWhole ? await withEarlierDays(context, fetched, asked, maxAge) : fetched;
  return items.flatMap((item) => {
    if (!isOfferId(item.itemId)) return [item];
    const series = found.get(item.itemId);
    if (series === undefined) return [];
    const trend = toProductTrend(item.itemId, series, range);
    return [{...item, trend, ...(withScore ? {score: momentumScore(series.series, last)} : {})}];
  });
}

/**
 * The windows of a product without figures of the last days begin before the 30 days that a call gives. What is missing
 * there is asked for besides, which the usual product is spared, and one without any sales, which gets no number anyway.
 */
async function withEarlierDays(
  context: OperationContext,
  fetched: ReadonlyMap<string, FetchedSeries>,
  {first, last}: DayRange,
  maxAgeSeconds: number,
): Promise<ReadonlyMap<string, FetchedSeries>> {
  const beginning = ([, {series}]: readonly [string, FetchedSeries]): number =>
    windowsOf(series, last).earlier.first;
  const late = [...fetched].filter((one) => one[1].series.sold.size > 0 && beginning(one) < first);
  if (late.length === 0) return fetched;
  const more = await fetchTrends(
    context,
    late.map(([id]) => id),
    {first: Math.min(...late.map(beginning)), last: first - 1, maxAgeSeconds, names: ['sold', 'medianPrice']},
  );
  return new Map(
    [...fetched].flatMap(([id, known]) => {
      const earlier = more.get(id);
      if (earlier !== undefined) return [[id, joined(earlier, known)] as const];
      return late.some(([lateId]) => lateId === id) ? [] : [[id, known] as const];
    }),
  );
}

function joined({series: earlier}: FetchedSeries, {series, fetchedAt}: FetchedSeries): FetchedSeries {
  return {
    fetchedAt,
    series: {
      sold: new Map([...earlier.sold, ...series.sold]),
      medianPrice: new Map([...earlier.medianPrice, ...series.medianPrice]),
      repurchasePercent: series.repurchasePercent,
    },
  };
}

const fewDays = (days: number) => ({
  code: 'MOMENTUM_NEEDS_DAYS',
  text: {
    en: `The momentum score compares 14 days with the 14 before, and --days ${days} are not all of them. Take 28 or more.`,
    zh: `动量分比较近 14 天与此前 14 天，--days ${days} 不足以覆盖，请使用 28 或以上。`,
  },
});

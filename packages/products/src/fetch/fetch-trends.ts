import {
  productAnalyzeMedianPriceTrend,
  productAnalyzePerdaySellQuantityTrend,
  productAnalyzeRepurchaseRateTrend,
} from '@ali1688/contracts';
import type {OperationContext} from '@ali1688/kit';
import {openSeriesStore, type SeriesPiece} from '../store/series-store.ts';
import {compactDay} from '../trend/china-day.ts';
import {
  readSeries,
  seriesNames,
  type FetchedSeries,
  type SeriesName,
  type WrittenDay,
} from '../trend/series.ts';
import {piecesOf, type DayRange} from '../trend/trend-pieces.ts';
import {workOff, type WorkedOff} from './work-off.ts';

/** Which days, and how old what lies on this machine may be, in seconds; 0 asks for all of them anew. */
export type TrendOptions = DayRange & {
  readonly maxAgeSeconds: number;
  /** Which series; the others stay empty. Default: all of them. */
  readonly names?: readonly SeriesName[];
};

/** A piece that is at hand. */
type KnownPiece = {readonly days: readonly WrittenDay[]; readonly fetchedAt: number};

/**
 * The daily series of products: one call for each series and month that was not fetched on this machine today. Calls are
 * told beforehand. A product of which a part could not be had is missing as a whole, and listed beside the result.
 *
 * @throws what the first call threw when there is nothing else
 */
export async function fetchTrends(
  context: OperationContext,
  offerIds: readonly string[],
  {maxAgeSeconds, names = seriesNames, ...range}: TrendOptions,
): Promise<WorkedOff<FetchedSeries>> {
  const store = await openSeriesStore(context);
  const since = context.now() - maxAgeSeconds * 1000;
  const plans = new Map(
    offerIds.map((offerId) => {
      const pieces = names.flatMap((name) => piecesOf(range).map((piece) => ({offerId, name, piece})));
      const isAsked = (piece: SeriesPiece): KnownPiece | undefined =>
        maxAgeSeconds === 0 ? undefined : store?.find(piece, since);
      return [offerId, pieces.map((piece) => ({piece, known: isAsked(piece)}))] as const;
    }),
  );
  const callsFor = (offerId: string): number =>
    (plans.get(offerId) ?? []).filter(({known}) => known === undefined).length;

  const fetchOne = async (offerId: string): Promise<FetchedSeries> => {
    const written: Record<SeriesName, WrittenDay[]> = {sold: [], medianPrice: [], repurchasePercent: []};
    const times: number[] = [];
    for (const {piece, known} of plans.get(offerId) ?? []) {
      const days = known?.days ?? (await callForPiece(context, piece));
      written[piece.name].push(...days);
      if (known !== undefined) times.push(known.fetchedAt);
      else await store?.keep(piece, days, context.now());
    }
    const fetchedAt = times.length === 0 ? undefined : Math.min(...times);
    return {series: readSeries(written, range), fetchedAt};
  };
  const known = new Map<string, FetchedSeries>();
  for (const id of offerIds) if (callsFor(id) === 0) known.set(id, await fetchOne(id));
  return workOff(context, offerIds, fetchOne, {known, callsFor});
}

/** Asks for the days of a piece. The parameter of daily sales is spelt in another way than that of the others. */
async function callForPiece(
  context: Pick<OperationContext, 'call'>,
  {offerId, name, piece}: SeriesPiece,
): Promise<readonly WrittenDay[]> {
  const asked = {offerId, startDate: compactDay(piece.first), endDate: compactDay(piece.last)};
  const days = {
    sold: async () => context.call(productAnalyzePerdaySellQuantityTrend, {tendQueryParam: asked}),
    medianPrice: async () => context.call(productAnalyzeMedianPriceTrend, {trendQueryParam: asked}),
    repurchasePercent: async () => context.call(productAnalyzeRepurchaseRateTrend, {trendQueryParam: asked}),
  };
  return (await days[name]()) ?? [];
}

import * as z from 'zod/mini';
import {chinaDayAt, compactDay} from '../trend/china-day.ts';
import type {SeriesName, WrittenDay} from '../trend/series.ts';
import type {DayRange} from '../trend/trend-pieces.ts';
import {openLineStore, type StoreContext} from './line-store.ts';

/** One piece of one series of a product: what one call asks for. */
export type SeriesPiece = {readonly offerId: string; readonly name: SeriesName; readonly piece: DayRange};

/** The days that were fetched on this machine today. */
export type SeriesStore = {
  /** The days of a piece, if they were fetched on the current day in China and not before a moment. */
  find(
    piece: SeriesPiece,
    since: number,
  ): {readonly days: readonly WrittenDay[]; readonly fetchedAt: number} | undefined;
  keep(piece: SeriesPiece, days: readonly WrittenDay[], fetchedAt: number): Promise<void>;
};

const storedDays = z.object({
  days: z.array(z.object({date: z.optional(z.string()), value: z.optional(z.string())})),
});

const labelOf = ({name, piece}: SeriesPiece): string =>
  `${name}-${compactDay(piece.first)}-${compactDay(piece.last)}`;

/** Opens the store of series, which change once a day; undefined in the sandbox, of which nothing is kept. */
export async function openSeriesStore(context: StoreContext): Promise<SeriesStore | undefined> {
  const store = await openLineStore(context, 'series');
  return (
    store && {
      find(piece, since) {
        const found = store.find(labelOf(piece), piece.offerId, since);
        const reading = found && storedDays.safeParse(found.value);
        const isOfToday = found !== undefined && chinaDayAt(found.fetchedAt) === chinaDayAt(context.now());
        return isOfToday && reading?.success === true
          ? {days: reading.data.days, fetchedAt: found.fetchedAt}
          : undefined;
      },
      keep: async (piece, days, fetchedAt) => store.keep(labelOf(piece), piece.offerId, {days}, fetchedAt),
    }
  );
}

import type {TermsRow} from '../record/snapshot.ts';
import type {Tables} from '../sqlite/tables.ts';
import type {When} from '../when/parse-when.ts';
import type {AnsweredBoard, AnsweredItem, Basis, Standing} from './answers.ts';
import {termsIn} from '../record/read-content.ts';
import {numberIn, optionalNumberIn, optionalTextIn, textIn} from '../sqlite/row-values.ts';
import type {Row} from '../sqlite/tables.ts';
import {chinaDay} from '../when/china-day.ts';
import {isoTime} from '../when/iso-time.ts';
import {toBasis} from './basis.ts';
import {itemIn} from './board-rows.ts';
import {chooseLater} from './choose-snapshots.ts';
import {boardIn} from './find-series.ts';
import {snapshotMissing} from './missing.ts';
import {snapshotsOf} from './series-snapshots.ts';
import {countDays, recordedDays} from './standing.ts';

/** A product in one snapshot of a board. */
export type HistoryPoint = {
  readonly at: string;
  readonly snapshotId: string;
  readonly complete: boolean;
  readonly rank?: number | undefined;
  readonly soldOut?: number | undefined;
  readonly buyerNum?: number | undefined;
  readonly goodsScore?: string | undefined;
};

/** A product on one board over time. */
export type BoardHistory = AnsweredBoard &
  Standing & {
    /** Every snapshot that holds it, the oldest first; where it is there twice, its best rank. */
    readonly points: readonly HistoryPoint[];
    /** Complete snapshots of the board in that time, with and without it. */
    readonly snapshots: number;
    /** The newest complete snapshot of the board, up to which days are counted. */
    readonly newest?: Basis | undefined;
    /** Whether it is on that one. */
    readonly isOnBoard: boolean;
  };

/** The terms of a product as they were seen. */
export type TermsPoint = TermsRow & {
  readonly at: string;
  readonly snapshotId: string;
  readonly language: string;
};

/** All that the ledger knows of one product. */
export type HistoryAnswer = AnsweredItem & {
  readonly boards: readonly BoardHistory[];
  /** The oldest first; without those that say what the one before said. */
  readonly terms: readonly TermsPoint[];
};

/**
 * All ranks and figures of a product. Days and the best rank are counted from complete snapshots alone, over all
 * time; `since` leaves out older points. A product that was never seen has an empty history.
 *
 * @throws `SNAPSHOT_MISSING` where nothing was ever recorded
 */
export function history(
  tables: Tables,
  question: {readonly itemId: string; readonly since?: When | undefined; readonly now: number},
): HistoryAnswer {
  const {itemId, now} = question;
  if (tables.first('SELECT 1 FROM snapshot LIMIT 1') === undefined) throw snapshotMissing([]);
  const item = tables.first('SELECT id FROM item WHERE item_id = ?', itemId);
  if (item === undefined) return {itemId, boards: [], terms: []};
  const key = numberIn(item, 'id');
  const since = question.since?.kind === 'time' ? question.since.start : undefined;
  const {points, newest} = rankedPoints(tables, key);
  const seriesIds = new Set(points.map(({seriesId}) => seriesId));
  return {
    ...(newest ?? {itemId}),
    boards: [...seriesIds].map((seriesId) => {
      const own = points.filter((point) => point.seriesId === seriesId);
      return boardHistory(tables, seriesId, own, {since, now});
    }),
    terms: termsPoints(tables, key, since),
  };
}

type SeriesPoint = {
  readonly seriesId: number;
  readonly day: number;
  readonly at: number;
  readonly point: HistoryPoint;
};

/** Where the product was ranked, and its newest wording. */
function rankedPoints(
  tables: Tables,
  key: number,
): {readonly points: readonly SeriesPoint[]; readonly newest: AnsweredItem | undefined} {
  const rows = tables.all(
    `SELECT snapshot.id, snapshot.series_id, at, complete, rank, sold_out, buyer_num, goods_score, wording
     FROM ranked_row CROSS JOIN snapshot USING (content_id)
     WHERE ranked_row.item = ? ORDER BY at, snapshot.id, place`,
    key,
  );
  // Only the newest wording is told: joined to every row, the texts would cost more than the rest.
  const last = tables.first(
    `SELECT item_id, title, translate_title FROM wording JOIN item ON item.id = wording.item WHERE wording.id = ?`,
    optionalNumberIn(rows.at(-1) ?? {wording: null}, 'wording'),
  );
  const points = new Map<number, SeriesPoint>();
  for (const row of rows) {
    const id = numberIn(row, 'id');
    // Twice on one board: its best rank comes first.
    if (!points.has(id)) points.set(id, seriesPoint(row));
  }
  return {points: [...points.values()], newest: last && itemIn(last)};
}

function seriesPoint(row: Row): SeriesPoint {
  const at = numberIn(row, 'at');
  const point = {
    at: isoTime(at),
    snapshotId: numberIn(row, 'id').toString(),
    complete: numberIn(row, 'complete') === 1,
    rank: optionalNumberIn(row, 'rank'),
    soldOut: optionalNumberIn(row, 'sold_out'),
    buyerNum: optionalNumberIn(row, 'buyer_num'),
    goodsScore: optionalTextIn(row, 'goods_score'),
  };
  return {seriesId: numberIn(row, 'series_id'), day: chinaDay(at), at, point};
}

function boardHistory(
  tables: Tables,
  seriesId: number,
  points: readonly SeriesPoint[],
  {since = 0, now}: {readonly since: number | undefined; readonly now: number},
): BoardHistory {
  const snapshots = snapshotsOf(tables, seriesId);
  const complete = points.filter(({point}) => point.complete);
  const newest = chooseLater(snapshots, undefined);
  const onBoard = new Set(complete.map(({day}) => day));
  const ranks = complete.flatMap(({point}) => point.rank ?? []);
  const newestId = newest?.snapshot.id.toString();
  return {
    ...boardIn(tables.first('SELECT * FROM series WHERE id = ?', seriesId) ?? {}),
    points: points.filter(({at}) => at >= since).map(({point}) => point),
    ...countDays(recordedDays(snapshots), onBoard),
    bestRank: ranks.length === 0 ? undefined : Math.min(...ranks),
    snapshots: snapshots.filter((snapshot) => snapshot.complete && snapshot.at >= since).length,
    newest: newest && toBasis(newest, now),
    isOnBoard: complete.some(({point}) => point.snapshotId === newestId),
  };
}

function termsPoints(tables: Tables, key: number, since = 0): readonly TermsPoint[] {
  const rows = tables.all(
    `SELECT snapshot.id, at, language, terms_row.*
     FROM terms_row CROSS JOIN snapshot USING (content_id) JOIN series ON series.id = series_id
     WHERE item = ? ORDER BY language, at, snapshot.id`,
    key,
  );
  return rows
    .filter((row, index) => !isSameTerms(row, rows[index - 1]) && numberIn(row, 'at') >= since)
    .map((row) => ({
      at: isoTime(numberIn(row, 'at')),
      snapshotId: numberIn(row, 'id').toString(),
      language: textIn(row, 'language'),
      ...termsIn(row),
    }));
}

/** A language is a series of its own, and a content belongs to one series. */
function isSameTerms(row: Row, before: Row | undefined): boolean {
  return before !== undefined && row['content_id'] === before['content_id'];
}

import {numberIn, optionalNumberIn, textIn} from '../sqlite/row-values.ts';
import type {Tables} from '../sqlite/tables.ts';
import {chinaDay} from '../when/china-day.ts';
import type {Standing} from './answers.ts';
import type {SnapshotRow} from './choose-snapshots.ts';

/**
 * Counts days. A day counts for a board when it has a complete snapshot; days without one, or with incomplete ones
 * alone, neither count nor interrupt a streak.
 *
 * @param recorded days with a complete snapshot, ascending; the last is that of the answer
 * @param onBoard those of them on which the product was on the board
 */
export function countDays(
  recorded: readonly number[],
  onBoard: ReadonlySet<number>,
): Pick<Standing, 'streakDays' | 'daysOnBoard'> {
  const lastWithout = recorded.findLastIndex((day) => !onBoard.has(day));
  return {streakDays: recorded.length - 1 - lastWithout, daysOnBoard: onBoard.size};
}

/** The days on which complete snapshots are, ascending. */
export function recordedDays(snapshots: readonly SnapshotRow[]): readonly number[] {
  const days = snapshots.filter(({complete}) => complete).map(({at}) => chinaDay(at));
  return [...new Set(days)];
}

/**
 * How each product of a series stands up to a snapshot, by its key.
 *
 * @param snapshots of the series up to that one, the oldest first
 */
export function standingsOf(
  tables: Tables,
  seriesId: number,
  snapshots: readonly SnapshotRow[],
): ReadonlyMap<number, Standing> {
  const last = snapshots.at(-1);
  if (last === undefined) return new Map();
  const recorded = recordedDays(snapshots);
  // Grouped by SQLite: a hundred lists of days come out instead of every row that there ever was.
  const rows = tables.all(
    `WITH seen AS MATERIALIZED (
       SELECT DISTINCT (at + 28800000) / 86400000 AS day, content_id FROM snapshot
       WHERE series_id = :series AND complete = 1 AND (at, id) <= (:at, :id))
     SELECT item, min(rank) AS best, group_concat(day) AS days
     FROM seen CROSS JOIN ranked_row USING (content_id)
     WHERE series_id = :series AND item IS NOT NULL GROUP BY item`,
    {series: seriesId, at: last.at, id: last.id},
  );
  return new Map(
    rows.map((row) => {
      const onBoard = new Set(textIn(row, 'days').split(',').map(Number));
      const standing = {...countDays(recorded, onBoard), bestRank: optionalNumberIn(row, 'best')};
      return [numberIn(row, 'item'), standing];
    }),
  );
}

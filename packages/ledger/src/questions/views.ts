import type {Tables} from '../sqlite/tables.ts';
import type {When} from '../when/parse-when.ts';
import type {MissingBoard} from './answers.ts';
import {chooseLater, type Chosen} from './choose-snapshots.ts';
import {findSeries, type AskedSeries} from './find-series.ts';
import {missingOf, neverRecorded} from './missing.ts';
import type {BoardQuestion} from './question.ts';
import {snapshotsOf} from './series-snapshots.ts';

/** A board at one time. */
export type View = AskedSeries & {readonly at: Chosen};

/** Finds a complete snapshot of each board that a question is about, and what has none. */
export function findViews(
  tables: Tables,
  question: BoardQuestion & {readonly at?: When | undefined},
): {readonly views: readonly View[]; readonly missing: readonly MissingBoard[]} {
  const series = findSeries(tables, 'ranking', question);
  const views: View[] = [];
  const missing: MissingBoard[] = [...neverRecorded(question, series)];
  for (const asked of series) {
    const snapshots = snapshotsOf(tables, asked.seriesId);
    const at = chooseLater(snapshots, question.at);
    if (at === undefined) missing.push(missingOf(asked, snapshots));
    else views.push({...asked, at});
  }
  return {views, missing};
}

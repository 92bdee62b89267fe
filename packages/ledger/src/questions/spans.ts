import type {Series} from '../record/snapshot.ts';
import type {Tables} from '../sqlite/tables.ts';
import type {MissingBoard} from './answers.ts';
import {chooseEarlier, chooseLater, type Chosen, type SnapshotRow} from './choose-snapshots.ts';
import {findSeries, type AskedSeries} from './find-series.ts';
import {missingOf, neverRecorded, snapshotMissing} from './missing.ts';
import type {SpanQuestion} from './question.ts';
import {snapshotsOf} from './series-snapshots.ts';

/** A series with the two complete snapshots that are compared. */
export type Span = AskedSeries & {
  readonly from: Chosen;
  readonly to: Chosen;
  /** All snapshots of the series, the oldest first. */
  readonly snapshots: readonly SnapshotRow[];
};

/** The spans of a question, and what it cannot be answered for. */
export type Spans = {readonly spans: readonly Span[]; readonly missing: readonly MissingBoard[]};

/**
 * Finds the two snapshots of each series that a question is about.
 *
 * @throws `SNAPSHOT_MISSING` where there are no two of any
 */
export function findSpans(
  tables: Tables,
  kind: Exclude<Series['kind'], 'terms'>,
  question: SpanQuestion,
): Spans {
  const found = findSpansIfAny(tables, kind, question);
  if (found.spans.length === 0) throw snapshotMissing(found.missing);
  return found;
}

/** The same, which may be none. */
export function findSpansIfAny(
  tables: Tables,
  kind: Exclude<Series['kind'], 'terms'>,
  question: SpanQuestion,
): Spans {
  const series = findSeries(tables, kind, question);
  const spans: Span[] = [];
  const missing: MissingBoard[] = [...neverRecorded(question, series)];
  for (const asked of series) {
    const snapshots = snapshotsOf(tables, asked.seriesId);
    const to = chooseLater(snapshots, question.until);
    const from = to && chooseEarlier(snapshots, question.since, to.snapshot);
    if (to === undefined || from === undefined) missing.push(missingOf(asked, snapshots));
    else spans.push({...asked, from, to, snapshots});
  }
  return {spans, missing};
}

import {termsIn} from '../record/read-content.ts';
import type {TermsRow} from '../record/snapshot.ts';
import {numberIn} from '../sqlite/row-values.ts';
import type {Tables} from '../sqlite/tables.ts';
import type {AnsweredItem} from './answers.ts';
import {isoTime} from '../when/iso-time.ts';
import {chooseEarlier, chooseLater, type Chosen} from './choose-snapshots.ts';
import {snapshotsOf} from './series-snapshots.ts';
import type {WatchEvent} from './watch-event.ts';
import type {WatchRules} from './watch-rules.ts';

/** The terms of a product at the last two times. */
export type TermsSpan = {
  readonly item: AnsweredItem;
  readonly from: Chosen;
  readonly to: Chosen;
  readonly before: TermsRow;
  readonly after: TermsRow;
};

/** Finds the products whose terms were seen twice; of several languages the one that was seen most often. */
export function findTermsSpans(tables: Tables, itemIds: ReadonlySet<string>): readonly TermsSpan[] {
  return [...itemIds].flatMap((itemId) => {
    const series = tables.first(
      `SELECT id FROM series WHERE kind = 'terms' AND subject_id = ?
       ORDER BY (SELECT count(*) FROM snapshot WHERE series_id = series.id) DESC, language LIMIT 1`,
      itemId,
    );
    const snapshots = series === undefined ? [] : snapshotsOf(tables, numberIn(series, 'id'));
    const to = chooseLater(snapshots, undefined);
    const from = to && chooseEarlier(snapshots, undefined, to.snapshot);
    if (to === undefined || from === undefined) return [];
    const [before, after] = [termsAt(tables, from), termsAt(tables, to)];
    const item = {itemId, title: after.subject, translateTitle: after.subjectTrans};
    return [{item, from, to, before, after}];
  });
}

/** What happened to the terms of a product of what is watched for. */
export function termsEvents({item, to, before, after}: TermsSpan, on: WatchRules): readonly WatchEvent[] {
  const where = {at: isoTime(to.snapshot.at), snapshotId: to.snapshot.id.toString()};
  return [...priceEvents(before, after, on), ...stockEvents(before, after, on)].map((event) => ({
    ...item,
    ...where,
    ...event,
  }));
}

type Happened = Pick<WatchEvent, 'kind' | 'severity' | 'before' | 'after' | 'change'>;

/** By the lowest price. */
function priceEvents(before: TermsRow, after: TermsRow, {price: threshold}: WatchRules): readonly Happened[] {
  const [earlier, later] = [amount(before.priceFrom), amount(after.priceFrom)];
  if (threshold === undefined || earlier === undefined || later === undefined || earlier === 0) return [];
  // Two decimals of a percent; sums of floating point would miss a threshold that is met exactly.
  const change = Math.round(((later - earlier) / earlier) * 10_000) / 100;
  if (Math.abs(change) < threshold) return [];
  const severity = Math.abs(change) >= 2 * threshold ? 'alert' : 'notice';
  return [{kind: 'price', severity, before: earlier, after: later, change}];
}

function stockEvents(before: TermsRow, after: TermsRow, {stock}: WatchRules): readonly Happened[] {
  if (!stock || before.stock === undefined || after.stock === undefined) return [];
  const [had, has] = [isEnough(before), isEnough(after)];
  if (had === has) return [];
  return [{kind: 'stock', severity: has ? 'notice' : 'alert', before: before.stock, after: after.stock}];
}

/** Whether the smallest order could be had. */
function isEnough({stock = 0, minimum = 1}: TermsRow): boolean {
  return stock >= Math.max(minimum, 1);
}

function amount(text: string | undefined): number | undefined {
  const value = Number(text);
  return text === undefined || text.trim() === '' || !Number.isFinite(value) ? undefined : value;
}

function termsAt(tables: Tables, {snapshot}: Chosen): TermsRow {
  const row = tables.first('SELECT * FROM terms_row WHERE content_id = ?', snapshot.contentId);
  return termsIn(row ?? {});
}

import type {Tables} from '../sqlite/tables.ts';
import type {AnsweredBoard, AnsweredItem, Basis, MissingBoard} from './answers.ts';
import type {BoardQuestion} from './question.ts';
import {toBasis} from './basis.ts';
import {boardEvents} from './board-events.ts';
import {boardItems} from './board-rows.ts';
import {snapshotMissing} from './missing.ts';
import {findSpansIfAny} from './spans.ts';
import {findTermsSpans, termsEvents} from './terms-events.ts';
import type {Severity, WatchEvent} from './watch-event.ts';
import type {WatchRules} from './watch-rules.ts';

/** What happened, the severest first, and what that rests on. */
export type WatchAnswer = {
  readonly events: readonly WatchEvent[];
  readonly boards: readonly (AnsweredBoard & {readonly from: Basis; readonly to: Basis})[];
  /** Products whose terms were compared. */
  readonly terms: readonly {readonly itemId: string; readonly from: Basis; readonly to: Basis}[];
  readonly missing: readonly MissingBoard[];
};

/**
 * Compares the newest complete snapshot of each board with the one before, and the terms of products in the same way:
 * those of the products on these boards, or of `itemIds`.
 *
 * Severity: `entered` and `left` are an alert for the first three ranks, a notice up to the tenth, else info;
 * `moved` and `price` are a notice, from twice the threshold on an alert; `stock` is an alert when it falls below the
 * smallest order (one where none is known), a notice when it is back.
 *
 * @param question.itemIds these products alone
 * @throws `SNAPSHOT_MISSING` where neither a board nor terms have two complete snapshots
 */
export function watch(
  tables: Tables,
  question: BoardQuestion & {
    readonly itemIds?: readonly string[] | undefined;
    readonly on: WatchRules;
  },
): WatchAnswer {
  const {itemIds, on, now} = question;
  const {spans, missing} = findSpansIfAny(tables, 'ranking', question);
  const isMeant = ({itemId}: AnsweredItem): boolean => itemIds === undefined || itemIds.includes(itemId);
  const compared = spans.map((span) => ({
    span,
    before: boardItems(tables, span.from.snapshot.contentId),
    after: boardItems(tables, span.to.snapshot.contentId),
  }));
  const watched = itemIds ?? compared.flatMap(({after}) => [...after.values()].map(({item}) => item.itemId));
  const terms = on.price === undefined && !on.stock ? [] : findTermsSpans(tables, new Set(watched));
  if (spans.length === 0 && terms.length === 0) throw snapshotMissing(missing);
  const events = [
    ...compared.flatMap((pair) => boardEvents(pair, on)).filter(isMeant),
    ...terms.flatMap((span) => termsEvents(span, on)),
  ];
  return {
    events: events.toSorted((left, right) => severities[left.severity] - severities[right.severity]),
    boards: spans.map(({board, from, to}) => ({...board, from: toBasis(from, now), to: toBasis(to, now)})),
    terms: terms.map(({item, from, to}) => ({
      itemId: item.itemId,
      from: toBasis(from, now),
      to: toBasis(to, now),
    })),
    missing,
  };
}

/** The severest first. */
const severities: Readonly<Record<Severity, number>> = {alert: 0, notice: 1, info: 2};

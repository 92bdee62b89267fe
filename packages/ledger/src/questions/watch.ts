import type {Tables} from '../sqlite/tables.ts';
import type {AnsweredBoard, AnsweredCategory, AnsweredItem, Basis, MissingBoard} from './answers.ts';
import type {BoardQuestion} from './question.ts';
import type {WatchRules} from './watch-rules.ts';

/** How much an event matters; the rules stand at {@link watch}. */
export type Severity = 'info' | 'notice' | 'alert';

/** Something that was watched for and happened between the last two complete snapshots. */
export type WatchEvent = AnsweredItem & {
  readonly kind: 'entered' | 'left' | 'moved' | 'price' | 'stock';
  readonly severity: Severity;
  /** Of the board; absent for prices and stock. */
  readonly category?: AnsweredCategory;
  readonly type?: string;
  /** Ranks, prices as numbers in CNY, or stock. */
  readonly before?: number;
  readonly after?: number;
  /** Places climbed, or percent: positive upwards. Absent where there is no before or after. */
  readonly change?: number;
  /** ISO 8601, of the newer snapshot. */
  readonly at: string;
  readonly snapshotId: string;
};

/** What happened, the severest first, and what that rests on. */
export type WatchAnswer = {
  readonly events: readonly WatchEvent[];
  readonly boards: readonly (AnsweredBoard & {readonly from: Basis; readonly to: Basis})[];
  /** Products whose terms were compared. */
  readonly terms: readonly {readonly itemId: string; readonly from: Basis; readonly to: Basis}[];
  readonly missing: readonly MissingBoard[];
};

/**
 * Compares the newest complete snapshot of each board, and of the terms of each product on them, with the one before.
 *
 * Severity: `entered` and `left` are an alert for the first three ranks, a notice up to the tenth, else info;
 * `moved` and `price` are a notice, from twice the threshold on an alert; `stock` is an alert when it falls to
 * nothing or below the smallest order, a notice when it is back.
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
  throw new Error(`not yet ${String(tables)} ${question.now}`);
}

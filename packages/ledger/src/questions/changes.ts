import type {Tables} from '../sqlite/tables.ts';
import type {AnsweredBoard, AnsweredItem, Basis, MissingBoard, Standing} from './answers.ts';
import type {SpanQuestion} from './question.ts';

/** A product that is on the board now and was not before. */
export type EnteredItem = AnsweredItem &
  Standing & {readonly rank?: number; readonly soldOut?: number; readonly buyerNum?: number};

/** A product that was on the board before; its figures are those of then. */
export type LeftItem = AnsweredItem &
  Omit<Standing, 'streakDays'> & {
    readonly rank?: number;
    readonly soldOut?: number;
    readonly buyerNum?: number;
  };

/** A product whose rank is another than before. */
export type MovedItem = AnsweredItem &
  Standing & {
    readonly before: number;
    readonly after: number;
    /** Places climbed: positive upwards. */
    readonly change: number;
    /** Change of the units sold in 30 days. Sales volume, not growth. */
    readonly soldChange?: number;
    readonly buyersChange?: number;
  };

/** What changed on one board between two complete snapshots. */
export type BoardChanges = AnsweredBoard & {
  readonly from: Basis;
  readonly to: Basis;
  readonly entered: readonly EnteredItem[];
  readonly left: readonly LeftItem[];
  readonly moved: readonly MovedItem[];
  /** Products on both with the same rank, or whose rank one of the two does not tell. */
  readonly stayed: number;
};

/** What changed, board by board, and the boards for which it cannot be said. */
export type ChangesAnswer = {
  readonly boards: readonly BoardChanges[];
  readonly missing: readonly MissingBoard[];
};

/**
 * What entered, left and moved on each board. Two complete snapshots of a board are compared, never an incomplete one.
 *
 * @throws `SNAPSHOT_MISSING` where no board has two complete snapshots
 */
export function changes(tables: Tables, question: SpanQuestion): ChangesAnswer {
  throw new Error(`not yet ${String(tables)} ${question.now}`);
}

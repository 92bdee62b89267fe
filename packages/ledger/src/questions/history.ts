import type {TermsRow} from '../record/snapshot.ts';
import type {Tables} from '../sqlite/tables.ts';
import type {When} from '../when/parse-when.ts';
import type {AnsweredBoard, AnsweredItem, Basis, Standing} from './answers.ts';

/** A product in one snapshot of a board. */
export type HistoryPoint = {
  readonly at: string;
  readonly snapshotId: string;
  readonly complete: boolean;
  readonly rank?: number;
  readonly soldOut?: number;
  readonly buyerNum?: number;
  readonly goodsScore?: string;
};

/** A product on one board over time. */
export type BoardHistory = AnsweredBoard &
  Standing & {
    /** Every snapshot that holds it, the oldest first; where it is there twice, its best rank. */
    readonly points: readonly HistoryPoint[];
    /** Complete snapshots of the board in that time, with and without it. */
    readonly snapshots: number;
    /** The newest complete snapshot of the board, up to which days are counted. */
    readonly newest?: Basis;
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
 * time; `since` leaves out older points.
 *
 * @throws `SNAPSHOT_MISSING` where nothing was ever recorded
 */
export function history(
  tables: Tables,
  question: {readonly itemId: string; readonly since?: When | undefined; readonly now: number},
): HistoryAnswer {
  throw new Error(`not yet ${String(tables)} ${question.now}`);
}

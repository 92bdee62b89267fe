import type {Tables} from '../sqlite/tables.ts';
import type {When} from '../when/parse-when.ts';
import type {AnsweredBoard, AnsweredItem, Basis, MissingBoard} from './answers.ts';
import type {BoardQuestion} from './question.ts';

/** A place of a product on one board. */
export type OverlapRank = Pick<AnsweredBoard, 'category' | 'type'> & {
  readonly snapshotId: string;
  readonly rank?: number;
  readonly soldOut?: number;
  readonly buyerNum?: number;
};

/** A product that is on several boards at one time. */
export type OverlapItem = AnsweredItem & {
  readonly boards: number;
  readonly bestRank?: number;
  readonly ranks: readonly OverlapRank[];
};

/** Products on several boards, those on most first, and what that rests on. */
export type OverlapAnswer = {
  readonly items: readonly OverlapItem[];
  readonly boards: readonly (AnsweredBoard & {readonly at: Basis})[];
  readonly missing: readonly MissingBoard[];
};

/**
 * The products that are on two boards or more at one time, with every rank.
 *
 * @throws `SNAPSHOT_MISSING` where no board has a complete snapshot
 */
export function overlap(
  tables: Tables,
  question: BoardQuestion & {readonly at?: When | undefined},
): OverlapAnswer {
  throw new Error(`not yet ${String(tables)} ${question.now}`);
}

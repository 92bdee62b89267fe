import type {Tables} from '../sqlite/tables.ts';
import type {AnsweredBoard, AnsweredItem, Basis, MissingBoard} from './answers.ts';
import type {SpanQuestion} from './question.ts';

/** What products are sorted by: places climbed, or growth of the 30 days' sales or buyers. */
export type MoversBy = 'rank' | 'sold' | 'buyers';

/** A product that is on both snapshots of a board. */
export type Mover = AnsweredItem &
  Pick<AnsweredBoard, 'category' | 'type'> & {
    readonly before?: number;
    readonly after?: number;
    /** Places climbed: positive upwards. */
    readonly change?: number;
    readonly soldBefore?: number;
    readonly soldAfter?: number;
    readonly soldChange?: number;
    readonly buyersBefore?: number;
    readonly buyersAfter?: number;
    readonly buyersChange?: number;
  };

/** The products that grew or climbed most, the first first, and what that rests on. */
export type MoversAnswer = {
  readonly by: MoversBy;
  readonly items: readonly Mover[];
  /** How many there are without the limit. */
  readonly total: number;
  readonly boards: readonly (AnsweredBoard & {readonly from: Basis; readonly to: Basis})[];
  readonly missing: readonly MissingBoard[];
};

/**
 * The products that climbed, or grew in sales or buyers, across boards. A product on two boards is there twice.
 *
 * @throws `SNAPSHOT_MISSING` where no board has two complete snapshots
 */
export function movers(
  tables: Tables,
  question: SpanQuestion & {readonly by: MoversBy; readonly count: number},
): MoversAnswer {
  throw new Error(`not yet ${String(tables)} ${question.now}`);
}

import type {Tables} from '../sqlite/tables.ts';
import type {AnsweredBoard, AnsweredItem, Basis, MissingBoard} from './answers.ts';
import type {SpanQuestion} from './question.ts';
import {toBasis} from './basis.ts';
import {boardItems, type BoardItem} from './board-rows.ts';
import {climb, difference} from './difference.ts';
import {findSpans, type Span} from './spans.ts';

/** What products are sorted by: places climbed, or the gain in units sold or buyers of 30 days, which is volume and no growth rate. */
export type MoversBy = 'rank' | 'sold' | 'buyers';

/** A product that is on both snapshots of a board. */
export type Mover = AnsweredItem &
  Pick<AnsweredBoard, 'category' | 'type'> & {
    readonly before?: number | undefined;
    readonly after?: number | undefined;
    /** Places climbed: positive upwards. */
    readonly change?: number | undefined;
    readonly soldBefore?: number | undefined;
    readonly soldAfter?: number | undefined;
    readonly soldChange?: number | undefined;
    readonly buyersBefore?: number | undefined;
    readonly buyersAfter?: number | undefined;
    readonly buyersChange?: number | undefined;
  };

/** The products that climbed or gained most, the first first, and what that rests on. */
export type MoversAnswer = {
  readonly by: MoversBy;
  readonly items: readonly Mover[];
  /** How many there are without the limit. */
  readonly total: number;
  readonly boards: readonly (AnsweredBoard & {readonly from: Basis; readonly to: Basis})[];
  readonly missing: readonly MissingBoard[];
};

/**
 * The products that climbed, or gained in sales or buyers, across boards. A product on two boards is there twice; one
 * that is on a board in one of the two snapshots alone did not move on it: see `changes`.
 *
 * @param question.count items at most
 * @throws `SNAPSHOT_MISSING` where no board has two complete snapshots
 */
export function movers(
  tables: Tables,
  question: SpanQuestion & {readonly by: MoversBy; readonly count: number},
): MoversAnswer {
  const {by, count, now} = question;
  const {spans, missing} = findSpans(tables, 'ranking', question);
  const gained = spans
    .flatMap((span) => moversOf(tables, span))
    .map((mover) => ({mover, gain: mover[figures[by]] ?? 0}))
    .filter(({gain}) => gain > 0)
    .toSorted((left, right) => right.gain - left.gain)
    .map(({mover}) => mover);
  return {
    by,
    items: gained.slice(0, count),
    total: gained.length,
    boards: spans.map(({board, from, to}) => ({...board, from: toBasis(from, now), to: toBasis(to, now)})),
    missing,
  };
}

const figures = {rank: 'change', sold: 'soldChange', buyers: 'buyersChange'} as const satisfies Record<
  MoversBy,
  keyof Mover
>;

function moversOf(tables: Tables, {board, from, to}: Span): readonly Mover[] {
  if (from.snapshot.contentId === to.snapshot.contentId) return [];
  const before = boardItems(tables, from.snapshot.contentId);
  const {category, type} = board;
  return [...boardItems(tables, to.snapshot.contentId).values()].flatMap((item) => {
    const earlier = before.get(item.key);
    return earlier === undefined ? [] : [{category, type, ...moverOf(earlier, item)}];
  });
}

function moverOf(earlier: BoardItem, item: BoardItem): Omit<Mover, 'category' | 'type'> {
  return {
    ...item.item,
    before: earlier.rank,
    after: item.rank,
    change: climb(earlier, item),
    soldBefore: earlier.soldOut,
    soldAfter: item.soldOut,
    soldChange: difference(earlier.soldOut, item.soldOut),
    buyersBefore: earlier.buyerNum,
    buyersAfter: item.buyerNum,
    buyersChange: difference(earlier.buyerNum, item.buyerNum),
  };
}

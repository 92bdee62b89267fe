import type {Tables} from '../sqlite/tables.ts';
import type {When} from '../when/parse-when.ts';
import type {AnsweredBoard, AnsweredItem, Basis, MissingBoard} from './answers.ts';
import type {BoardQuestion} from './question.ts';
import {toBasis} from './basis.ts';
import {boardItems, figuresOf} from './board-rows.ts';
import {snapshotMissing} from './missing.ts';
import {findViews} from './views.ts';

/** A place of a product on one board. */
export type OverlapRank = Pick<AnsweredBoard, 'category' | 'type'> & {
  readonly snapshotId: string;
  readonly rank?: number | undefined;
  readonly soldOut?: number | undefined;
  readonly buyerNum?: number | undefined;
};

/** A product that is on several boards at one time. */
export type OverlapItem = AnsweredItem & {
  readonly boards: number;
  readonly bestRank?: number | undefined;
  readonly ranks: readonly OverlapRank[];
};

/** Products on several boards, those on most first, and what that rests on. */
export type OverlapAnswer = {
  readonly items: readonly OverlapItem[];
  readonly boards: readonly (AnsweredBoard & {readonly at: Basis})[];
  readonly missing: readonly MissingBoard[];
};

/**
 * The products that are on two boards or more at one time, with every rank: those on most boards first, then those
 * with the best rank.
 *
 * @param question.at default: the newest complete snapshot of each board
 * @throws `SNAPSHOT_MISSING` where no board has a complete snapshot
 */
export function overlap(
  tables: Tables,
  question: BoardQuestion & {readonly at?: When | undefined},
): OverlapAnswer {
  const {views, missing} = findViews(tables, question);
  if (views.length === 0) throw snapshotMissing(missing);
  const places = new Map<number, {readonly item: AnsweredItem; readonly ranks: OverlapRank[]}>();
  for (const {board, at} of views) {
    const {category, type} = board;
    for (const found of boardItems(tables, at.snapshot.contentId).values()) {
      const place = places.get(found.key) ?? {item: found.item, ranks: []};
      places.set(found.key, place);
      place.ranks.push({category, type, snapshotId: at.snapshot.id.toString(), ...figuresOf(found)});
    }
  }
  const items = [...places.values()]
    .filter(({ranks}) => ranks.length > 1)
    .map(({item, ranks}) => ({...item, boards: ranks.length, bestRank: bestOf(ranks), ranks}));
  return {
    items: items.toSorted(
      (left, right) =>
        right.boards - left.boards || (left.bestRank ?? Infinity) - (right.bestRank ?? Infinity) || 0,
    ),
    boards: views.map(({board, at}) => ({...board, at: toBasis(at, question.now)})),
    missing,
  };
}

function bestOf(ranks: readonly OverlapRank[]): number | undefined {
  const known = ranks.flatMap(({rank}) => rank ?? []);
  return known.length === 0 ? undefined : Math.min(...known);
}

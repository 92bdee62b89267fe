import type {Tables} from '../sqlite/tables.ts';
import type {AnsweredBoard, AnsweredItem, Basis, MissingBoard, Standing} from './answers.ts';
import type {SpanQuestion} from './question.ts';
import {toBasis} from './basis.ts';
import {boardItems, figuresOf, type BoardItem} from './board-rows.ts';
import {climb, difference} from './difference.ts';
import {findSpans, type Span} from './spans.ts';
import {standingsOf} from './standing.ts';

/** A product that is on the board now and was not before. */
export type EnteredItem = AnsweredItem &
  Standing & {
    readonly rank?: number | undefined;
    readonly soldOut?: number | undefined;
    readonly buyerNum?: number | undefined;
  };

/** A product that was on the board before; its figures are those of then. */
export type LeftItem = AnsweredItem &
  Omit<Standing, 'streakDays'> & {
    readonly rank?: number | undefined;
    readonly soldOut?: number | undefined;
    readonly buyerNum?: number | undefined;
  };

/** A product whose rank is another than before. */
export type MovedItem = AnsweredItem &
  Standing & {
    readonly before: number;
    readonly after: number;
    /** Places climbed: positive upwards. */
    readonly change: number;
    /** Change of the units sold in 30 days. Sales volume, not growth. */
    readonly soldChange?: number | undefined;
    readonly buyersChange?: number | undefined;
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
  const {spans, missing} = findSpans(tables, 'ranking', question);
  return {boards: spans.map((span) => boardChanges(tables, span, question.now)), missing};
}

function boardChanges(tables: Tables, span: Span, now: number): BoardChanges {
  const {seriesId, snapshots, from, to} = span;
  const before = boardItems(tables, from.snapshot.contentId);
  const after = boardItems(tables, to.snapshot.contentId);
  const pairs = [...after.values()].map((item) => ({item, earlier: before.get(item.key)}));
  const gone = [...before.values()].filter(({key}) => !after.has(key));
  const moved = pairs.filter(
    ({item, earlier}) => climb(earlier, item) !== undefined && climb(earlier, item) !== 0,
  );
  const entered = pairs.filter(({earlier}) => earlier === undefined);
  const isQuiet = moved.length + entered.length + gone.length === 0;
  const standings = isQuiet
    ? new Map<number, Standing>()
    : standingsOf(tables, seriesId, snapshots.slice(0, snapshots.indexOf(to.snapshot) + 1));
  const standingOf = ({key}: BoardItem): Standing => standings.get(key) ?? {streakDays: 0, daysOnBoard: 0};
  return {
    ...span.board,
    from: toBasis(from, now),
    to: toBasis(to, now),
    entered: entered.map(({item}) => ({...item.item, ...figuresOf(item), ...standingOf(item)})),
    left: gone.map((item) => {
      const {streakDays: _none, ...standing} = standingOf(item);
      return {...item.item, ...figuresOf(item), ...standing};
    }),
    moved: moved.flatMap(({item, earlier}) => movedItem(earlier, item, standingOf(item))),
    stayed: pairs.length - moved.length - entered.length,
  };
}

function movedItem(
  earlier: BoardItem | undefined,
  item: BoardItem,
  standing: Standing,
): readonly MovedItem[] {
  if (earlier?.rank === undefined || item.rank === undefined) return [];
  return [
    {
      ...item.item,
      before: earlier.rank,
      after: item.rank,
      change: earlier.rank - item.rank,
      ...standing,
      soldChange: difference(earlier.soldOut, item.soldOut),
      buyersChange: difference(earlier.buyerNum, item.buyerNum),
    },
  ];
}

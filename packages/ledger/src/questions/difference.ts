import type {BoardItem} from './board-rows.ts';

/** How much more it is than before; undefined where one of the two is not known. */
export function difference(before: number | undefined, after: number | undefined): number | undefined {
  return before === undefined || after === undefined ? undefined : after - before;
}

/** Places climbed, positive upwards; undefined where one of the two ranks is not known. */
export function climb(
  earlier: Pick<BoardItem, 'rank'> | undefined,
  item: Pick<BoardItem, 'rank'>,
): number | undefined {
  return difference(item.rank, earlier?.rank);
}

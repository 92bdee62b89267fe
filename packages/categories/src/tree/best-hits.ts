import {retiredMark} from '../category/retired.ts';
import {betweenNames, betweenNamesByte, matchRanks, type NameHits} from './search-names.ts';
import {writtenRow, type TreeColumn} from './tree-column.ts';

/** What is known of the rows that were hit. */
export type HitRows = {
  /** What `foldNames` makes of each row. */
  readonly names: TreeColumn;
  /** Level in the tree, 1 for the first; unknown ones count as the lowest. */
  readonly depthOf: (row: number) => number;
  readonly idOf: (row: number) => string;
};

/** A row that was found, and whether one of its names is the searched one. */
export type BestHit = {readonly row: number; readonly isExact: boolean};

type WeighedHit = BestHit & {readonly weight: number; readonly id: string};

/** Names are shorter; what is longer counts as equally long. */
const lengthLimit = 1024;
/** More than any rank, level and length together. */
const retiredWeight = 64 * lengthLimit;

/**
 * The best hits first, those of retired categories behind the others: by rank, then level, then length of the name
 * that fits best, then id. Only those that can be among them become objects.
 *
 * @param limit most hits that are returned
 */
export function bestHits(hits: NameHits, limit: number, known: HitRows): readonly BestHit[] {
  const {rows, ranks, firstPlaces, lastPlaces} = hits;
  let best: WeighedHit[] = [];
  /** The last of the best so far, once there are enough. */
  let worst: WeighedHit | undefined;
  let heaviest = limit < 1 ? -1 : Infinity;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const rank = ranks[index] ?? matchRanks.inside;
    const least = (rank * 8 + Math.min(known.depthOf(row), 7)) * lengthLimit;
    if (least > heaviest) continue;
    const weight =
      least +
      bestLength(known.names, row, [firstPlaces[index] ?? 0, lastPlaces[index] ?? 0]) +
      (writtenRow(known.names, row).includes(retiredMark) ? retiredWeight : 0);
    if (weight > heaviest) continue;
    const hit = {row, isExact: rank === matchRanks.exact, weight, id: known.idOf(row)};
    if (worst !== undefined && compareHits(hit, worst) > 0) continue;
    best.push(hit);
    if (best.length < 2 * limit) continue;
    best = best.toSorted(compareHits).slice(0, limit);
    worst = best.at(-1);
    heaviest = worst?.weight ?? Infinity;
  }
  return best.toSorted(compareHits).slice(0, limit);
}

/** Length of the shorter of the names that hold two places, in UTF-16 code units, {@link lengthLimit} - 1 at most. */
function bestLength(names: TreeColumn, row: number, [first, last]: readonly [number, number]): number {
  const both = writtenRow(names, row);
  const firstLength = both.indexOf(betweenNames);
  const secondLength = both.length - firstLength - 1;
  const middle = names.bytes.indexOf(betweenNamesByte, names.starts[row]);
  const length =
    first > middle ? secondLength : last < middle ? firstLength : Math.min(firstLength, secondLength);
  return Math.min(length, lengthLimit - 1);
}

/** Ids are decimal digits without a limit: the shorter is the smaller. */
function compareHits(left: WeighedHit, right: WeighedHit): number {
  if (left.weight !== right.weight) return left.weight - right.weight;
  if (left.id.length !== right.id.length) return left.id.length - right.id.length;
  return left.id < right.id ? -1 : 1;
}

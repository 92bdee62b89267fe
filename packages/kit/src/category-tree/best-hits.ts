import {lengthLimit, type NameHit} from './search-names.ts';

/** What is known of the rows that were hit. */
export type HitRows = {
  /** Level in the tree, 1 for the first; unknown ones count as the lowest. */
  readonly depthOf: (row: number) => number;
  readonly idOf: (row: number) => string;
};

/**
 * The best hits first: by rank, then level, then length of the name, then id. Only those that can be
 * among them are compared with each other.
 */
export function bestHits(hits: readonly NameHit[], limit: number, rows: HitRows): readonly NameHit[] {
  const weightOf = ({row, rank, length}: NameHit) =>
    (rank * 8 + Math.min(rows.depthOf(row), 7)) * lengthLimit + length;
  const weights = Float64Array.from(hits, weightOf);
  const heaviest = weights.toSorted()[Math.min(limit, hits.length) - 1] ?? 0;
  return hits
    .filter((_hit, index) => (weights[index] ?? Infinity) <= heaviest)
    .toSorted(
      (left, right) =>
        weightOf(left) - weightOf(right) || compareIds(rows.idOf(left.row), rows.idOf(right.row)),
    )
    .slice(0, limit);
}

/** Ids are decimal digits without a limit: the shorter is the smaller. */
function compareIds(left: string, right: string): number {
  if (left.length !== right.length) return left.length - right.length;
  return left < right ? -1 : 1;
}

import type {Provenance, RankedRow, RankingSeries, Snapshot} from '../../src/index.ts';

/** Where samples come from. */
export const provenance: Provenance = {api: 'sample:board:1', parameters: {rankId: '1'}, appKey: 'shop'};

/** The first moment of samples. */
export const start = Date.parse('2026-11-01T01:00:00Z');

/** The ranking that samples are of unless told otherwise. */
export const board: RankingSeries = {
  kind: 'ranking',
  categoryId: '1111',
  rankType: 'hot',
  language: 'en',
  limit: 20,
};

/** A ranking as a snapshot. */
export function ranking(at: number, ranked: readonly RankedRow[], series: RankingSeries = board): Snapshot {
  return {series, ranked, at, complete: true, provenance};
}

/** Products of these ids in this order. */
export function ranks(...ids: readonly string[]): readonly RankedRow[] {
  return ids.map((itemId, index) => ({itemId, title: `货 ${itemId}`, sort: index + 1, soldOut: 100 - index}));
}

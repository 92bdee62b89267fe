import {bestHits} from './best-hits.ts';
import {foldName} from './fold-name.ts';
import {foldNames, matchRanks, searchNames} from './search-names.ts';
import type {TreeCategory, TreeMatch} from './tree-category.ts';

/**
 * Puts what the gateway found for a word into the order of a search in the local tree. It finds more than
 * names that hold the word; the rest follows in the order of the gateway.
 *
 * @param limit most matches that are returned
 */
export function rankByName(
  categories: readonly TreeCategory[],
  term: string,
  limit: number,
): readonly TreeMatch[] {
  const hits = searchNames(categories.map(foldNames), foldName(term), categories.length);
  const best = bestHits(hits, limit, {
    depthOf: (row) => Number(/^[1-9]$/.exec(categories[row]?.level ?? '')?.[0] ?? 7),
    idOf: (row) => categories[row]?.categoryId ?? '',
  });
  const hitRows = new Set(hits.map(({row}) => row));
  const matches = best.flatMap(({row, rank}) => {
    const category = categories[row];
    return category === undefined ? [] : [{category, isExact: rank === matchRanks.exact}];
  });
  const others = categories
    .filter((_category, row) => !hitRows.has(row))
    .map((category) => ({category, isExact: false}));
  return [...matches, ...others].slice(0, limit);
}

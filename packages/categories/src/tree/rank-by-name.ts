import {isRetired} from '../category/retired.ts';
import {bestHits} from './best-hits.ts';
import {columnOf} from './column-text.ts';
import {foldName} from './fold-name.ts';
import {foldNames, searchNames} from './search-names.ts';
import type {TreeCategory, TreeMatch} from './tree-category.ts';
import {openColumn} from './tree-column.ts';

/**
 * Puts what the gateway found for a word into the order of a search in the local tree. It finds more than
 * names that hold the word; the rest follows in the order of the gateway.
 *
 * Retired categories stand behind the others.
 *
 * @param limit most matches that are returned
 * @throws TypeError when names that were just laid out for the search cannot be read again, a fault of ours
 */
export function rankByName(
  categories: readonly TreeCategory[],
  term: string,
  limit: number,
): readonly TreeMatch[] {
  if (categories.length === 0) return [];
  const value = Buffer.from(JSON.stringify(columnOf(categories.map(foldNames))));
  const names = openColumn(value, categories.length);
  if (typeof names === 'string') throw new TypeError(`A column cannot be read again: ${names}`);
  const hits = searchNames(names, foldName(term));
  const best = bestHits(hits, limit, {
    names,
    depthOf: (row) => Number(/^[1-9]$/.exec(categories[row]?.level ?? '')?.[0] ?? 7),
    idOf: (row) => categories[row]?.categoryId ?? '',
  });
  const hitRows = new Set(hits.rows);
  const matches = best.flatMap(({row, isExact}) => {
    const category = categories[row];
    return category === undefined ? [] : [{category, isExact}];
  });
  const others = categories
    .filter((_category, row) => !hitRows.has(row))
    .map((category) => ({category, isExact: false}));
  const [live, retired] = [false, true].map((is) =>
    [...matches, ...others].filter(({category}) => isRetired(category) === is),
  );
  return [...(live ?? []), ...(retired ?? [])].slice(0, limit);
}

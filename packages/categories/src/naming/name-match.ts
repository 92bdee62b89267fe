import {rankByName} from '../tree/rank-by-name.ts';
import {toTreeCategory} from '../tree/to-tree-category.ts';
import type {TreeMatch} from '../tree/tree-category.ts';
import type {ShownCategory} from '../category/category-shape.ts';

/**
 * Compares categories with a word, best first, in the order of a search in the local tree. Rows without an id
 * are left out, and an id that comes twice counts once.
 */
export function matchNames(rows: readonly ShownCategory[], word: string): readonly TreeMatch[] {
  const categories = rows.flatMap((row) => toTreeCategory(row) ?? []);
  const seen = new Set<string>();
  return rankByName(categories, word, categories.length).filter(({category: {categoryId}}) => {
    const isNew = !seen.has(categoryId);
    seen.add(categoryId);
    return isNew;
  });
}

import {rootCategoryId} from '../category/category-ids.ts';
import type {TreeCategory} from './tree-category.ts';

/** Levels below the root (contract of alibaba.category.get: three levels only). */
export const levelCount = 3;

/** A tree in rows: level by level, the children of one category beside each other. */
export type TreeRows = {
  /** In the order of the walk: level 1, level 2, level 3. */
  readonly categories: readonly TreeCategory[];
  /** How many children the root has, then each row of level 1, then each of level 2. */
  readonly childCounts: readonly number[];
  /** Rows of each level. */
  readonly levels: readonly [number, number, number];
};

/**
 * Makes a tree of the children that were fetched. Each id is taken once, where it comes first, so that
 * neither a cycle nor a category that lists itself nor a row that comes twice can repeat anything.
 *
 * @param childrenById children by the id of their parent; a missing list counts as empty
 */
export function assembleTree(childrenById: ReadonlyMap<string, readonly TreeCategory[]>): TreeRows {
  const seen = new Set([rootCategoryId]);
  const childCounts: number[] = [];
  const levels: TreeCategory[][] = [];
  let parents: readonly string[] = [rootCategoryId];
  while (levels.length < levelCount) {
    const level: TreeCategory[] = [];
    for (const parent of parents) {
      const countBefore = level.length;
      for (const child of childrenById.get(parent) ?? []) {
        if (seen.has(child.categoryId)) continue;
        seen.add(child.categoryId);
        level.push(child);
      }
      childCounts.push(level.length - countBefore);
    }
    levels.push(level);
    parents = level.map(({categoryId}) => categoryId);
  }
  const [first = [], second = [], third = []] = levels;
  return {
    categories: [...first, ...second, ...third],
    childCounts,
    levels: [first.length, second.length, third.length],
  };
}

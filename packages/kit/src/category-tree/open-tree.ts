import {rootCategoryId} from '../categories/root-category.ts';
import type {TreeRows} from './assemble-tree.ts';
import {bestHits} from './best-hits.ts';
import {foldName} from './fold-name.ts';
import {matchRanks, searchNames} from './search-names.ts';
import type {LocalCategoryTree, TreeCategory} from './tree-category.ts';

/** A tree of which single rows can be read, so that nobody has to make twenty thousand objects. */
export type TreeColumns = Omit<TreeRows, 'categories'> & {
  readonly language: string;
  /** Milliseconds since 1970. */
  readonly fetchedAt: number;
  readonly ids: readonly string[];
  /** The names of each row as `foldNames` writes them. */
  readonly foldedNames: readonly string[];
  /** One row, with the id of the category above it in the tree. */
  categoryAt(row: number, parentId: string): TreeCategory;
};

/** Makes the tree that operations look things up in. */
export function openTree(columns: TreeColumns): LocalCategoryTree {
  const {language, fetchedAt, levels, ids, childCounts, foldedNames} = columns;
  const starts = childStarts(childCounts);
  /** Where a category stands among those that may have children; the root is 0. */
  const placeOf = (categoryId: string) => (categoryId === rootCategoryId ? 0 : ids.indexOf(categoryId) + 1);
  const isKnown = (categoryId: string) => categoryId === rootCategoryId || ids.includes(categoryId);

  /** The row above; undefined for the first level. */
  const parentRow = (row: number): number | undefined => {
    const place = lastAtMost(starts, row);
    return place === 0 ? undefined : place - 1;
  };
  const read = (row: number): TreeCategory => {
    const parent = parentRow(row);
    return columns.categoryAt(row, parent === undefined ? rootCategoryId : (ids[parent] ?? rootCategoryId));
  };
  const depthOf = (row: number) => (row < levels[0] ? 1 : row < levels[0] + levels[1] ? 2 : 3);

  return {
    language,
    fetchedAt,
    levels,
    find: (categoryId) => {
      const row = ids.indexOf(categoryId);
      return row === -1 ? undefined : read(row);
    },
    search: (term, limit) => {
      const hits = searchNames(foldedNames, foldName(term), limit);
      return bestHits(hits, limit, {depthOf, idOf: (row) => ids[row] ?? ''}).map(({row, rank}) => ({
        category: read(row),
        isExact: rank === matchRanks.exact,
      }));
    },
    children: (categoryId) => {
      if (!isKnown(categoryId)) return [];
      const place = placeOf(categoryId);
      const start = starts[place] ?? 0;
      return Array.from({length: childCounts[place] ?? 0}, (_unused, index) => read(start + index));
    },
    path: (categoryId) => {
      const path: TreeCategory[] = [];
      const last = ids.indexOf(categoryId);
      for (let row = last === -1 ? undefined : last; row !== undefined; row = parentRow(row)) {
        path.unshift(read(row));
      }
      return path;
    },
  };
}

/** The row at which the children of each place begin. */
function childStarts(childCounts: readonly number[]): readonly number[] {
  let next = 0;
  return childCounts.map((count) => {
    const start = next;
    next += count;
    return start;
  });
}

/** Index of the last entry that is not above a value; of equal ones the last. The list ascends from 0. */
function lastAtMost(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((ascending[middle] ?? Infinity) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

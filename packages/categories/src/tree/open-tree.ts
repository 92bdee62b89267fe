import {rootCategoryId} from '../category/category-ids.ts';
import {retirement} from '../category/retired.ts';
import type {TreeRows} from './assemble-tree.ts';
import {bestHits} from './best-hits.ts';
import {foldName} from './fold-name.ts';
import {lastAtMost} from './last-at-most.ts';
import {searchNames} from './search-names.ts';
import type {LocalCategoryTree, TreeCategory} from './tree-category.ts';
import {findRow, writtenRow, type TreeColumn} from './tree-column.ts';

/** A tree of which single rows can be read, so that nobody has to make twenty thousand objects. */
export type TreeColumns = Omit<TreeRows, 'categories'> & {
  readonly language: string;
  /** Milliseconds since 1970. */
  readonly fetchedAt: number;
  readonly ids: TreeColumn;
  /** The names of each row as `foldNames` writes them. */
  readonly foldedNames: TreeColumn;
  /** One row, with the id of the category above it in the tree. */
  categoryAt(row: number, parentId: string): TreeCategory;
};

/** Makes the tree that operations look things up in. */
export function openTree(columns: TreeColumns): LocalCategoryTree {
  const {language, fetchedAt, levels, ids, childCounts, foldedNames: names} = columns;
  const starts = childStarts(childCounts);
  /** The row above; undefined for the first level. */
  const parentRow = (row: number): number | undefined => {
    const place = lastAtMost(starts, row);
    return place === 0 ? undefined : place - 1;
  };
  const read = (row: number): TreeCategory => {
    const parent = parentRow(row);
    const category = columns.categoryAt(row, parent === undefined ? rootCategoryId : writtenRow(ids, parent));
    return {...category, ...retirement(category)};
  };
  const depthOf = (row: number) => (row < levels[0] ? 1 : row < levels[0] + levels[1] ? 2 : 3);

  return {
    language,
    fetchedAt,
    levels,
    find: (categoryId) => {
      const row = findRow(ids, categoryId);
      return row === -1 ? undefined : read(row);
    },
    search: (term, limit) => {
      const hits = searchNames(names, foldName(term));
      const known = {names, depthOf, idOf: (row: number) => writtenRow(ids, row)};
      const best = bestHits(hits, limit, known);
      return {
        total: hits.rows.length,
        matches: best.map(({row, isExact}) => ({category: read(row), isExact})),
      };
    },
    children: (categoryId) => {
      // Where it stands among those that may have children; the root is first.
      const place = categoryId === rootCategoryId ? 0 : findRow(ids, categoryId) + 1;
      if (place === 0 && categoryId !== rootCategoryId) return [];
      const start = starts[place] ?? 0;
      return Array.from({length: childCounts[place] ?? 0}, (_unused, index) => read(start + index));
    },
    path: (categoryId) => {
      const path: TreeCategory[] = [];
      const last = findRow(ids, categoryId);
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

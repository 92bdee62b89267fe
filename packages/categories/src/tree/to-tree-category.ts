import {rootCategoryId} from '../category/category-ids.ts';
import type {ShownCategory} from '../category/category-shape.ts';
import {retirement} from '../category/retired.ts';
import type {TreeCategory} from './tree-category.ts';

/**
 * A row of an answer as the tree keeps it. Rows without an id that can be asked for are left out: nobody
 * could look them up. An empty level or parent says nothing and counts as absent.
 */
export function toTreeCategory(row: ShownCategory): TreeCategory | undefined {
  const {categoryId, chineseName, translatedName, level, leaf, parentCateId} = row;
  if (categoryId === undefined || categoryId === rootCategoryId || !/^\d{1,19}$/.test(categoryId))
    return undefined;
  return {
    categoryId,
    chineseName,
    translatedName,
    level: level === '' ? undefined : level,
    leaf,
    parentCateId: parentCateId === '' ? undefined : parentCateId,
    ...retirement({chineseName, translatedName}),
  };
}

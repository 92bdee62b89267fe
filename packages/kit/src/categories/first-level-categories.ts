import {categoryTranslationGetById} from '@ali1688/contracts';
import type {OfferedCategory} from '@ali1688/contracts/errors';
import type {OperationContext} from '../operation/operation-context.ts';

/** Category 0 stands for the root; its children are the first level (contracts README, limits). */
const rootCategoryId = '0';

/**
 * All first-level categories, in the order of the gateway, with English names.
 * Rows without an id are left out: nobody could choose them.
 */
export async function firstLevelCategories(context: OperationContext): Promise<readonly OfferedCategory[]> {
  const root = await context.call(categoryTranslationGetById, {language: 'en', categoryId: rootCategoryId});
  return (root?.children ?? []).flatMap(({categoryId, chineseName, translatedName}) =>
    categoryId === undefined ? [] : [{categoryId, chineseName, translatedName}],
  );
}

import {categoryTranslationGetById} from '@ali1688/contracts';
import type {OfferedCategory} from '@ali1688/contracts/errors';
import type {OperationContext} from '../operation/operation-context.ts';
import {rootCategoryId} from './root-category.ts';

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

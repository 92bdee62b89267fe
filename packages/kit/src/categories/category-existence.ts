import {alibabaCategoryGet, categoryTranslationGetById} from '@ali1688/contracts';
import {isAli1688Error} from '@ali1688/contracts/errors';
import type {OperationContext} from '../operation/operation-context.ts';
import {isCategoryApiClosed} from './is-category-api-closed.ts';

/** Whether 1688 has a category; `unverified` when that could not be found out (the service is busy, say). */
export type CategoryExistence = 'exists' | 'unknown' | 'unverified';

/**
 * Asks the gateway for one category: the multilingual API, or, where that is closed to the user, the one that
 * needs no token.
 */
export async function categoryExistence(
  context: OperationContext,
  categoryId: string,
): Promise<CategoryExistence> {
  try {
    const category = await context.call(categoryTranslationGetById, {language: 'en', categoryId});
    return category?.categoryId === undefined ? 'unknown' : 'exists';
  } catch (thrown) {
    return isCategoryApiClosed(thrown) ? existenceWithoutToken(context, categoryId) : judge(thrown);
  }
}

async function existenceWithoutToken(
  context: OperationContext,
  categoryId: string,
): Promise<CategoryExistence> {
  try {
    const {categoryInfo = []} = await context.call(alibabaCategoryGet, {categoryID: categoryId});
    return categoryInfo.some(({categoryID}) => categoryID !== undefined) ? 'exists' : 'unknown';
  } catch (thrown) {
    return judge(thrown);
  }
}

function judge(thrown: unknown): CategoryExistence {
  if (!isAli1688Error(thrown) || thrown.code === 'INTERRUPTED') throw thrown;
  // A service that is busy refuses every category; that says nothing about this one.
  return thrown.code === 'API_REJECTED' && !thrown.retryable ? 'unknown' : 'unverified';
}

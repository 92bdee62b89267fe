import {categoryTranslationGetById} from '@ali1688/contracts';
import {isAli1688Error} from '@ali1688/contracts/errors';
import type {OperationContext} from '../operation/operation-context.ts';

/** Whether 1688 has a category; `unverified` when that could not be found out (no permission for the category API, say). */
export type CategoryExistence = 'exists' | 'unknown' | 'unverified';

/** Asks the gateway for one category. */
export async function categoryExistence(
  context: OperationContext,
  categoryId: string,
): Promise<CategoryExistence> {
  try {
    const category = await context.call(categoryTranslationGetById, {language: 'en', categoryId});
    return category?.categoryId === undefined ? 'unknown' : 'exists';
  } catch (thrown) {
    if (!isAli1688Error(thrown) || thrown.code === 'INTERRUPTED') throw thrown;
    // A service that is busy refuses every category; that says nothing about this one.
    return thrown.code === 'API_REJECTED' && !thrown.retryable ? 'unknown' : 'unverified';
  }
}

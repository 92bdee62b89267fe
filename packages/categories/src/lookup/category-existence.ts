import {alibabaCategoryGet, categoryTranslationGetById} from '@ali1688/contracts';
import {isAli1688Error, type Ali1688Error} from '@ali1688/contracts/errors';
import type {OperationContext} from '@ali1688/kit';
import {categoryUnknown, categoryUnknownFailure} from './category-failure.ts';
import {offerCategories} from './category-offer.ts';
import {isCategoryApiClosed} from '../category/gateway-refusals.ts';

/**
 * Whether 1688 has a category: it exists, it does not, with the failure that says so and offers the others, or
 * that could not be found out (the service is busy, say).
 */
export type CategoryExistence =
  | {readonly kind: 'exists'}
  | {readonly kind: 'unknown'; readonly failure: Ali1688Error}
  | {readonly kind: 'unverified'};

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
    return category?.categoryId === undefined ? await judgeNothing(context, categoryId) : {kind: 'exists'};
  } catch (thrown) {
    return isCategoryApiClosed(thrown)
      ? existenceWithoutToken(context, categoryId)
      : judge(context, categoryId, thrown);
  }
}

/**
 * What an answer of nothing says of a category. It proves that there is none as long as the same service lists
 * the first level; one that answers nothing to everything proves nothing.
 */
export async function judgeNothing(
  context: OperationContext,
  categoryId: string,
): Promise<CategoryExistence> {
  const offer = await offerCategories(context);
  return 'categories' in offer
    ? {kind: 'unknown', failure: categoryUnknownFailure(categoryId, offer)}
    : {kind: 'unverified'};
}

async function existenceWithoutToken(
  context: OperationContext,
  categoryId: string,
): Promise<CategoryExistence> {
  try {
    const {categoryInfo = []} = await context.call(alibabaCategoryGet, {categoryID: categoryId});
    const isThere = categoryInfo.some(({categoryID}) => categoryID !== undefined);
    return isThere ? {kind: 'exists'} : await judgeNothing(context, categoryId);
  } catch (thrown) {
    return judge(context, categoryId, thrown);
  }
}

async function judge(
  context: OperationContext,
  categoryId: string,
  thrown: unknown,
): Promise<CategoryExistence> {
  if (!isAli1688Error(thrown) || thrown.code === 'INTERRUPTED') throw thrown;
  // A service that is busy refuses every category; that says nothing about this one.
  return thrown.code === 'API_REJECTED' && !thrown.retryable
    ? {kind: 'unknown', failure: await categoryUnknown(context, categoryId)}
    : {kind: 'unverified'};
}

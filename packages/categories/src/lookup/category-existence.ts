import {alibabaCategoryGet, categoryTranslationGetById} from '@ali1688/contracts';
import {isAli1688Error, isServiceRefusal, type Ali1688Error} from '@ali1688/contracts/errors';
import type {OperationContext} from '@ali1688/kit';
import {categoryUnknownFailure} from './category-failure.ts';
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
 *
 * @param refusal of the call that raised the question; a failure that says the category does not exist tells it too
 */
export async function categoryExistence(
  context: OperationContext,
  categoryId: string,
  refusal?: Ali1688Error,
): Promise<CategoryExistence> {
  try {
    const category = await context.call(categoryTranslationGetById, {language: 'en', categoryId});
    return category?.categoryId === undefined
      ? await judgeNothing(context, categoryId, refusal)
      : {kind: 'exists'};
  } catch (thrown) {
    return isCategoryApiClosed(thrown)
      ? existenceWithoutToken(context, categoryId, refusal)
      : judge(context, categoryId, {thrown, refusal});
  }
}

/**
 * What an answer of nothing, or a refusal, says of a category. It proves that there is none as long as the same
 * service lists the first level, and not this category in it; one that answers nothing to everything, or refuses
 * everything, proves nothing.
 *
 * @param refusal as {@link categoryExistence} takes it
 */
export async function judgeNothing(
  context: OperationContext,
  categoryId: string,
  refusal?: Ali1688Error,
): Promise<CategoryExistence> {
  const offer = await offerCategories(context);
  if (!('categories' in offer)) return {kind: 'unverified'};
  return offer.categories.some((listed) => listed.categoryId === categoryId)
    ? {kind: 'exists'}
    : {kind: 'unknown', failure: categoryUnknownFailure(categoryId, offer, refusal)};
}

async function existenceWithoutToken(
  context: OperationContext,
  categoryId: string,
  refusal: Ali1688Error | undefined,
): Promise<CategoryExistence> {
  try {
    const {categoryInfo = []} = await context.call(alibabaCategoryGet, {categoryID: categoryId});
    const isThere = categoryInfo.some(({categoryID}) => categoryID !== undefined);
    return isThere ? {kind: 'exists'} : await judgeNothing(context, categoryId, refusal);
  } catch (thrown) {
    return judge(context, categoryId, {thrown, refusal});
  }
}

async function judge(
  context: OperationContext,
  categoryId: string,
  {thrown, refusal}: {readonly thrown: unknown; readonly refusal: Ali1688Error | undefined},
): Promise<CategoryExistence> {
  if (!isAli1688Error(thrown) || thrown.code === 'INTERRUPTED') throw thrown;
  // A service that is busy refuses every category, as does the gateway; that says nothing about this one.
  return isServiceRefusal(thrown) && !thrown.retryable
    ? judgeNothing(context, categoryId, refusal ?? thrown)
    : {kind: 'unverified'};
}

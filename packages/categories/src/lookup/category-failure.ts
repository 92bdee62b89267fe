import {Ali1688Error, type Bilingual} from '@ali1688/contracts/errors';
import type {OperationContext} from '@ali1688/kit';
import {offerCategories, type CategoryOffer} from './category-offer.ts';
import {categoryTexts} from '../category/category-texts.ts';
import {offeredCategories, offeredMatches, type OfferedMatch} from './offered-categories.ts';

/** The failure of a command that needs a category and got none, with the list to choose from. */
export async function categoryRequired(context: OperationContext): Promise<Ali1688Error> {
  return categoryRequiredFailure(await offerCategories(context));
}

/** The same with a list that has been fetched. */
export function categoryRequiredFailure(offer: CategoryOffer): Ali1688Error {
  return failure('CATEGORY_REQUIRED', {text: categoryTexts.required, offer});
}

/** The failure of a command whose category does not exist, with the list to choose from. */
export async function categoryUnknown(context: OperationContext, categoryId: string): Promise<Ali1688Error> {
  return categoryUnknownFailure(categoryId, await offerCategories(context));
}

/**
 * The same with a list that has been fetched.
 *
 * @param refusal what 1688 said when it was asked for something of this category; it is told as well, because it
 *   may have another reason
 */
export function categoryUnknownFailure(
  categoryId: string,
  offer: CategoryOffer,
  refusal?: Ali1688Error,
): Ali1688Error {
  const {gateway} = refusal?.details ?? {};
  const unknown = categoryTexts.unknown(categoryId);
  const text = gateway === undefined ? unknown : sentences(unknown, categoryTexts.said(gateway));
  return failure('CATEGORY_UNKNOWN', {text, offer, refusal});
}

/**
 * The failure of a command whose category was named and is not known for certain: with the categories that the
 * name may have meant, best first, or, where there are none, with the list of the first level.
 *
 * @param text what was found, in a whole sentence
 */
export async function categoryNameUnknown(
  context: OperationContext,
  text: Bilingual,
  matches: readonly OfferedMatch[],
): Promise<Ali1688Error> {
  if (matches.length === 0) {
    const offer = await offerCategories(context);
    return failure('CATEGORY_UNKNOWN', {text, hint: categoryTexts.tryOtherWord, offer});
  }
  return new Ali1688Error({
    code: 'CATEGORY_UNKNOWN',
    text,
    hint: categoryTexts.chooseFromMatches,
    details: {lists: [offeredMatches(matches)]},
  });
}

type Wording = {
  readonly text: Bilingual;
  /** The next step when there is something to choose from. Default: choose from the list. */
  readonly hint?: Bilingual;
  readonly offer: CategoryOffer;
  readonly refusal?: Ali1688Error | undefined;
};

/** When the list cannot be had, the failure says why instead; its code stays. */
function failure(
  code: 'CATEGORY_REQUIRED' | 'CATEGORY_UNKNOWN',
  {text, hint = categoryTexts.chooseFromList, offer, refusal}: Wording,
): Ali1688Error {
  if ('categories' in offer) {
    const {categories} = offer;
    return new Ali1688Error({
      code,
      text: sentences(text, categoryTexts.listed),
      hint,
      details: {gateway: refusal?.details.gateway, lists: [offeredCategories(categories)]},
      cause: refusal,
    });
  }
  const {unlistedBecause: cause} = offer;
  return new Ali1688Error({
    code,
    text: sentences(text, categoryTexts.unlisted),
    hint: sentences(cause.text, cause.hint),
    details: {gateway: cause.details.gateway},
    cause,
  });
}

function sentences(first: Bilingual, second: Bilingual): Bilingual {
  return {en: `${first.en} ${second.en}`, zh: `${first.zh}${second.zh}`};
}

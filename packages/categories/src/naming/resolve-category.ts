import {loadPart} from '@ali1688/contracts/errors';
import type {OperationContext} from '@ali1688/kit';
import {categoryRequiredFailure, categoryUnknown} from '../lookup/category-failure.ts';
import {categoryIdPattern} from '../category/category-ids.ts';
import {offerCategories} from '../lookup/category-offer.ts';
import type {OfferedCategory} from '../lookup/offered-categories.ts';
import {categoryTexts} from '../category/category-texts.ts';

/**
 * From what a user wrote for a category to its id. Digits that can be an id are used as given, without asking
 * anybody; any other text is a name and is searched. A name that exactly one category has is used, with a note
 * that says which one. Where a person watches, nothing written and an uncertain name become a list to choose
 * from. Nothing is ever guessed.
 *
 * @param word as `categoryField` gives it
 * @param language of the names, such as `en`
 * @throws `CATEGORY_REQUIRED` without a word, `CATEGORY_UNKNOWN` for one that is no category's id or name, both
 *   with all first-level categories, the latter with the categories that may have been meant
 */
export async function resolveCategory(
  context: OperationContext,
  word: string | undefined,
  language = 'en',
): Promise<string> {
  return (await resolveNamedCategory(context, word, language)).categoryId;
}

/** The same with the names of the category, as far as they were seen on the way to its id. */
export async function resolveNamedCategory(
  context: OperationContext,
  word: string | undefined,
  language = 'en',
): Promise<OfferedCategory> {
  if (word === undefined) return chooseFirstLevel(context, language);
  const written = word.trim();
  if (categoryIdPattern.test(written)) return {categoryId: written};
  if (/^\d+$/.test(written)) throw await categoryUnknown(context, written);
  // Most calls are made with an id: what names need arrives when one is written.
  const {resolveName} = await loadPart(async () => import('./resolve-name.ts'));
  return resolveName(context, written, language);
}

async function chooseFirstLevel(context: OperationContext, language: string): Promise<OfferedCategory> {
  const offer = await offerCategories(context);
  if ('categories' in offer) {
    const {categories} = offer;
    const chosen = await context.choose(async () => {
      // Hardly ever is there a person to ask.
      const {categoryChoice} = await loadPart(async () => import('./category-choice.ts'));
      return categoryChoice(categoryTexts.firstLevel, categories, {context, language});
    }, categories);
    if (chosen !== undefined) return chosen;
  }
  throw categoryRequiredFailure(offer);
}

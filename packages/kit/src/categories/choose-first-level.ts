import type {OperationContext} from '../operation/operation-context.ts';
import {categoryChoice} from './category-choice.ts';
import {categoryRequiredFailure} from './category-failure.ts';
import {offerCategories} from './category-offer.ts';
import {categoryTexts} from './category-texts.ts';

/**
 * Lets the person at the terminal choose one of the first-level categories, or an id below them.
 *
 * @returns the id
 * @throws `CATEGORY_REQUIRED` with all first-level categories where nobody chooses
 */
export async function chooseFirstLevel(context: OperationContext): Promise<string> {
  const offer = await offerCategories(context);
  if ('categories' in offer) {
    const {categories} = offer;
    const chosen = await context.choose(categoryChoice(categoryTexts.firstLevel, categories), categories);
    if (chosen !== undefined) return chosen.categoryId;
  }
  throw categoryRequiredFailure(offer);
}

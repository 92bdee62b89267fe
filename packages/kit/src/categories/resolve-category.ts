import type {OperationContext} from '../operation/operation-context.ts';
import {categoryChoice} from './category-choice.ts';
import {categoryNameUnknown, categoryRequiredFailure, categoryUnknown} from './category-failure.ts';
import {categoryIdPattern} from './category-id-pattern.ts';
import {offerCategories} from './category-offer.ts';
import {categoryTexts} from './category-texts.ts';
import {findByName, type FoundByName} from './find-by-name.ts';

/** Most matches that are offered for a name. */
const mostMatches = 50;

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
  if (word === undefined) return chooseFirstLevel(context);
  const written = word.trim();
  if (categoryIdPattern.test(written)) return written;
  if (/^\d+$/.test(written)) throw await categoryUnknown(context, written);
  return resolveName(context, written, language);
}

async function chooseFirstLevel(context: OperationContext): Promise<string> {
  const offer = await offerCategories(context);
  if ('categories' in offer) {
    const {categories} = offer;
    const chosen = await context.choose(categoryChoice(categoryTexts.firstLevel, categories), categories);
    if (chosen !== undefined) return chosen.categoryId;
  }
  throw categoryRequiredFailure(offer);
}

async function resolveName(context: OperationContext, word: string, language: string): Promise<string> {
  const found = await findByName(context, word, language);
  const exact = found.matches.filter(({isExact}) => isExact);
  const [only, second] = exact;
  if (only !== undefined && second === undefined) {
    const {categoryId, chineseName, translatedName} = only.category;
    const names = [chineseName, translatedName].filter((name) => name !== undefined);
    const isLocal = found.foundIn === 'local tree';
    context.note({code: 'CATEGORY_MATCHED', text: categoryTexts.matched(word, {categoryId, names, isLocal})});
    return categoryId;
  }
  const matches = found.matches.slice(0, mostMatches).map(({category}) => category);
  const text = describeFound(word, found, exact.length);
  const chosen = await context.choose(categoryChoice(text, matches), matches);
  if (chosen !== undefined) return chosen.categoryId;
  throw await categoryNameUnknown(context, text, matches);
}

function describeFound(word: string, {matches, foundIn}: FoundByName, exactCount: number) {
  if (exactCount > 1) return categoryTexts.ambiguous(word, exactCount);
  if (matches.length > 0)
    return categoryTexts.similar(word, matches.length, Math.min(matches.length, mostMatches));
  return foundIn === 'first level'
    ? categoryTexts.noneNamedInFirstLevel(word)
    : categoryTexts.noneNamed(word);
}

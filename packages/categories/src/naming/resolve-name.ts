import type {OperationContext} from '@ali1688/kit';
import {categoryChoice} from './category-choice.ts';
import {categoryNameUnknown} from '../lookup/category-failure.ts';
import type {OfferedCategory} from '../lookup/offered-categories.ts';
import {categoryTexts} from '../category/category-texts.ts';
import {isRetired} from '../category/retired.ts';
import {findByName, type FoundByName} from './find-by-name.ts';

/** Most matches that are offered for a name. */
const mostMatches = 50;

/**
 * From the name of a category to its id and its names, as `resolveCategory` describes it.
 *
 * @param language of the names, such as `en`
 * @throws `CATEGORY_UNKNOWN` with the categories that may have been meant
 */
export async function resolveName(
  context: OperationContext,
  word: string,
  language: string,
): Promise<OfferedCategory> {
  const found = await findByName(context, word, language);
  const sameName = found.matches.filter(({isExact}) => isExact);
  const inUse = sameName.filter(({category}) => !isRetired(category));
  // A retired category counts only where no other has the name.
  const exact = inUse.length > 0 ? inUse : sameName;
  const [only, second] = exact;
  if (only !== undefined && second === undefined) {
    const {categoryId, chineseName, translatedName} = only.category;
    const names = [chineseName, translatedName].filter((name) => name !== undefined);
    const isLocal = found.foundIn === 'local tree';
    context.note({
      code: 'CATEGORY_MATCHED',
      text: categoryTexts.matched(word, {categoryId, names, isLocal, isRetired: isRetired(only.category)}),
    });
    return {categoryId, chineseName, translatedName};
  }
  const matches = found.matches.slice(0, mostMatches).map(({category}) => category);
  const text = describeFound(word, found, exact.length);
  const chosen = await context.choose(categoryChoice(text, matches, {context, language}), matches);
  if (chosen !== undefined) return chosen;
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

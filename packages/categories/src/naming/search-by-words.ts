import {categoryTranslationGetByKeyword} from '@ali1688/contracts';
import type {OperationContext} from '@ali1688/kit';
import type {ShownCategory} from '../category/category-shape.ts';
import type {LocalCategoryTree, TreeSearch} from '../tree/tree-category.ts';
import {holdsWords, tellingWord, wordsOf} from './words.ts';

/**
 * Searches the local tree for what was written; where several words stand in no name as they were written, for the
 * names that hold all of them, in whatever order.
 *
 * @param limit most matches that are returned
 */
export function searchTree(tree: LocalCategoryTree, text: string, limit: number): TreeSearch {
  const asWritten = tree.search(text, limit);
  const words = wordsOf(text);
  const telling = tellingWord(words);
  if (asWritten.total > 0 || telling === undefined) return asWritten;
  const matches = tree
    .search(telling, Number.MAX_SAFE_INTEGER)
    .matches.filter(({category}) => holdsWords(category, words))
    .map(({category}) => ({category, isExact: false}));
  return {total: matches.length, matches: matches.slice(0, limit)};
}

/**
 * The same at the gateway, which looks for what was written: an apostrophe of another kind, or another order, finds
 * nothing there.
 *
 * @returns the rows as they came, similar names among them
 * @throws what the call threw
 */
export async function searchGateway(
  context: Pick<OperationContext, 'call'>,
  text: string,
  language: string,
): Promise<readonly ShownCategory[]> {
  const ask = async (cateName: string) =>
    (await context.call(categoryTranslationGetByKeyword, {language, cateName})) ?? [];
  const found = await ask(text);
  const words = wordsOf(text);
  const telling = tellingWord(words);
  if (found.length > 0 || telling === undefined) return found;
  return (await ask(telling)).filter((row) => holdsWords(row, words));
}

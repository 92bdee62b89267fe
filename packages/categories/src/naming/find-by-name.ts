import {isAli1688Error, type Ali1688Error} from '@ali1688/contracts/errors';
import type {OperationContext} from '@ali1688/kit';
import {openLocalCategoryTree} from '../tree/open-local-category-tree.ts';
import type {TreeMatch} from '../tree/tree-category.ts';
import {categoryTexts} from '../category/category-texts.ts';
import {firstLevelCategories} from '../lookup/first-level-categories.ts';
import {isCategoryApiClosed} from '../category/gateway-refusals.ts';
import {matchNames} from './name-match.ts';
import {searchGateway, searchTree} from './search-by-words.ts';

/** What a search for a name found, best first, and where it could look. */
export type FoundByName = {
  readonly matches: readonly TreeMatch[];
  readonly foundIn: 'local tree' | 'gateway' | 'first level';
};

/**
 * Finds the categories that a name may mean. The local tree answers if there is one and it knows the name, else
 * the search of the gateway. Where several words stand in no name as they were written, the names that hold all of
 * them are what is found. Where that is closed to the user, the first level is looked at for exactly that
 * name.
 *
 * @throws what the search threw, when it was no permission that was missing
 */
export async function findByName(
  context: OperationContext,
  word: string,
  language: string,
): Promise<FoundByName> {
  const tree = await openLocalCategoryTree(context, language);
  const local = tree === undefined ? [] : searchTree(tree, word, Number.MAX_SAFE_INTEGER).matches;
  if (local.length > 0) return {matches: local, foundIn: 'local tree'};
  try {
    const rows = await searchGateway(context, word, language);
    return {matches: matchNames(rows, word), foundIn: 'gateway'};
  } catch (thrown) {
    if (!isCategoryApiClosed(thrown)) throw thrown;
    return findInFirstLevel(context, word, language, thrown);
  }
}

/** Without credentials only an exact name goes on: the user has to log in anyway, which is then what is said. */
async function findInFirstLevel(
  context: OperationContext,
  word: string,
  language: string,
  reason: Ali1688Error,
): Promise<FoundByName> {
  const rows = await rowsOfFirstLevel(context, language, reason);
  const matches = matchNames(rows, word).filter(({isExact}) => isExact);
  if (matches.length === 0 && isAboutCredentials(reason)) throw reason;
  context.note({code: 'CATEGORY_SEARCH_CLOSED', text: categoryTexts.searchClosed(reason.text)});
  return {matches, foundIn: 'first level'};
}

async function rowsOfFirstLevel(context: OperationContext, language: string, reason: Ali1688Error) {
  try {
    return (await firstLevelCategories(context, language)).categories;
  } catch (thrown) {
    if (!isAli1688Error(thrown) || thrown.code === 'INTERRUPTED') throw thrown;
    throw reason;
  }
}

function isAboutCredentials({exitCode}: Ali1688Error): boolean {
  return exitCode === 3;
}

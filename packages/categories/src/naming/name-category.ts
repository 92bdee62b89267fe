import {isAli1688Error} from '@ali1688/contracts/errors';
import type {OperationContext} from '@ali1688/kit';
import type {OfferedCategory} from '../lookup/offered-categories.ts';
import {treeFolder} from '../tree/category-documents.ts';
import {openLocalCategoryTree} from '../tree/load-category-tree.ts';

/**
 * The names of a category without asking 1688: those that were seen on the way to its id, else those of the local
 * tree. Undefined where neither knows any; a tree that cannot be read is not told, as nobody asked for it.
 *
 * @param resolved as `resolveNamedCategory` gives it
 * @param language of the translated name
 */
export async function nameCategory(
  context: OperationContext,
  resolved: OfferedCategory,
  language: string,
): Promise<OfferedCategory | undefined> {
  const {categoryId} = resolved;
  const named = hasName(resolved) ? resolved : await findInTree(context, categoryId, language);
  if (named === undefined || !hasName(named)) return undefined;
  const {chineseName, translatedName} = named;
  return {categoryId, chineseName, translatedName};
}

function hasName({chineseName, translatedName}: OfferedCategory): boolean {
  return chineseName !== undefined || translatedName !== undefined;
}

async function findInTree(context: OperationContext, categoryId: string, language: string) {
  if (!context.mayKeepDocuments(treeFolder)) return undefined;
  const quiet = {...context, note: () => undefined};
  try {
    return (await openLocalCategoryTree(quiet, language))?.find(categoryId);
  } catch (thrown) {
    if (!isAli1688Error(thrown) || thrown.code === 'INTERRUPTED') throw thrown;
    return undefined;
  }
}

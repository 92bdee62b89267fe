import {alibabaCategoryGet, categoryTranslationGetById, type ApiData} from '@ali1688/contracts';
import {Ali1688Error, isAli1688Error} from '@ali1688/contracts/errors';
import type {OperationContext} from '@ali1688/kit';
import {categoryTexts} from '../category/category-texts.ts';
import {isCategoryApiClosed} from '../category/gateway-refusals.ts';
import {retirement} from '../category/retired.ts';
import type {OfferedCategory} from './offered-categories.ts';
import {rootCategoryId} from '../category/category-ids.ts';

/** The first-level categories, and why they come without translated names, if they do. */
export type FirstLevel = {
  readonly categories: readonly OfferedCategory[];
  /** What kept the translated names away; undefined when they are there. */
  readonly chineseOnlyBecause?: Ali1688Error;
};

/**
 * All first-level categories, in the order of the gateway, with names in a language. Where the multilingual
 * API is closed to the user, `alibaba.category.get` is asked, which needs no token and has Chinese names only.
 * Rows without an id are left out: nobody could choose them. 1688 has a first level, so an answer without one
 * is no list.
 *
 * @throws `RESPONSE_INVALID` for such an answer; what the multilingual API threw, when the other one fails too
 */
export async function firstLevelCategories(context: OperationContext, language = 'en'): Promise<FirstLevel> {
  try {
    const root = await context.call(categoryTranslationGetById, {language, categoryId: rootCategoryId});
    const categories = (root?.children ?? []).flatMap(({categoryId, chineseName, translatedName}) =>
      categoryId === undefined
        ? []
        : [{categoryId, chineseName, translatedName, ...retirement({chineseName, translatedName})}],
    );
    if (categories.length === 0) throw new Ali1688Error({code: 'RESPONSE_INVALID', ...categoryTexts.noRoot});
    return {categories};
  } catch (thrown) {
    if (!isCategoryApiClosed(thrown)) throw thrown;
    return {categories: await withoutToken(context, thrown), chineseOnlyBecause: thrown};
  }
}

async function withoutToken(
  context: OperationContext,
  reason: Ali1688Error,
): Promise<readonly OfferedCategory[]> {
  try {
    const {categoryInfo = []} = await context.call(alibabaCategoryGet, {categoryID: rootCategoryId});
    const categories = childrenOfRoot(categoryInfo).flatMap(({categoryId, chineseName}) =>
      categoryId === undefined ? [] : [{categoryId, chineseName, ...retirement({chineseName})}],
    );
    if (categories.length > 0) return categories;
  } catch (thrown) {
    if (!isAli1688Error(thrown) || thrown.code === 'INTERRUPTED') throw thrown;
  }
  // This one can be done something about: log in, ask for the permission.
  throw reason;
}

type CategoryInfo = NonNullable<ApiData<typeof alibabaCategoryGet>['categoryInfo']>;

/**
 * The page calls `categoryInfo` a list and does not print the answer to 0: one category with the first level
 * below it, or the first level itself, are both understood.
 */
function childrenOfRoot(
  answer: CategoryInfo,
): readonly {readonly categoryId?: string | undefined; readonly chineseName?: string | undefined}[] {
  const [root, second] = answer;
  return second === undefined && root?.childCategorys !== undefined
    ? root.childCategorys.map(({id, name}) => ({categoryId: id, chineseName: name}))
    : answer.map(({categoryID, name}) => ({categoryId: categoryID, chineseName: name}));
}

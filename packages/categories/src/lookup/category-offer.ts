import {isAli1688Error, type Ali1688Error} from '@ali1688/contracts/errors';
import type {OperationContext} from '@ali1688/kit';
import {categoryTexts} from '../category/category-texts.ts';
import {firstLevelCategories} from './first-level-categories.ts';
import {retiredLast} from '../category/retired.ts';
import type {OfferedCategory} from './offered-categories.ts';

/** The first-level categories to choose from, or why they cannot be had. */
export type CategoryOffer =
  {readonly categories: readonly OfferedCategory[]} | {readonly unlistedBecause: Ali1688Error};

/**
 * Fetches what can be offered to somebody who named no category, or one that does not exist, retired ones last. Names
 * without translations are told in a note. A failure to fetch them is part of the offer.
 *
 * @throws `INTERRUPTED`
 */
export async function offerCategories(context: OperationContext): Promise<CategoryOffer> {
  try {
    const {categories, chineseOnlyBecause} = await firstLevelCategories(context);
    if (chineseOnlyBecause !== undefined) {
      context.note({code: 'CATEGORY_CHINESE_ONLY', text: categoryTexts.chineseOnly(chineseOnlyBecause.text)});
    }
    return {categories: retiredLast(categories)};
  } catch (thrown) {
    if (!isAli1688Error(thrown) || thrown.code === 'INTERRUPTED') throw thrown;
    return {unlistedBecause: thrown};
  }
}

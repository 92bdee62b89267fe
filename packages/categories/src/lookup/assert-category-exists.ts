import type {OperationContext} from '@ali1688/kit';
import {categoryExistence} from './category-existence.ts';
import {categoryTexts} from '../category/category-texts.ts';

/**
 * Tells an empty answer of an existing category from one of a category that does not exist.
 * When that cannot be found out, a note says so.
 *
 * @throws `CATEGORY_UNKNOWN` with the first-level categories
 */
export async function assertCategoryExists(context: OperationContext, categoryId: string): Promise<void> {
  const existence = await categoryExistence(context, categoryId);
  if (existence.kind === 'unknown') throw existence.failure;
  if (existence.kind === 'unverified') {
    context.note({code: 'CATEGORY_UNVERIFIED', text: categoryTexts.unverified(categoryId)});
  }
}

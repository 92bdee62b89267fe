import type {OperationContext} from '../operation/operation-context.ts';
import {loadCategoryRecovery} from './load-category-recovery.ts';

/**
 * Tells an empty answer of an existing category from one of a category that does not exist.
 * When that cannot be found out, a note says so.
 *
 * @throws `CATEGORY_UNKNOWN` with the first-level categories
 */
export async function assertCategoryExists(context: OperationContext, categoryId: string): Promise<void> {
  const {categoryExistence, categoryTexts, categoryUnknown} = await loadCategoryRecovery();
  const existence = await categoryExistence(context, categoryId);
  if (existence === 'unknown') throw await categoryUnknown(context, categoryId);
  if (existence === 'unverified') {
    context.note({code: 'CATEGORY_UNVERIFIED', text: categoryTexts.unverified(categoryId)});
  }
}

import {Ali1688Error, isAli1688Error, type Bilingual} from '@ali1688/contracts/errors';
import type {OperationContext} from '../operation/operation-context.ts';
import {categoryTexts} from './category-texts.ts';
import {firstLevelCategories} from './first-level-categories.ts';

/** The failure of a command that needs a category id and got none, with the list to choose from. */
export function categoryRequired(context: OperationContext): Promise<Ali1688Error> {
  return withCategories(context, 'CATEGORY_REQUIRED', categoryTexts.required, categoryTexts.requiredUnlisted);
}

/** The failure of a command whose category does not exist, with the list to choose from. */
export function categoryUnknown(context: OperationContext, categoryId: string): Promise<Ali1688Error> {
  return withCategories(
    context,
    'CATEGORY_UNKNOWN',
    categoryTexts.unknown(categoryId),
    categoryTexts.unknownUnlisted(categoryId),
  );
}

/** When the list cannot be had, the failure says why instead; its code stays. */
async function withCategories(
  context: OperationContext,
  code: 'CATEGORY_REQUIRED' | 'CATEGORY_UNKNOWN',
  listed: Bilingual,
  unlisted: Bilingual,
): Promise<Ali1688Error> {
  try {
    const categories = await firstLevelCategories(context);
    return new Ali1688Error({code, text: listed, hint: categoryTexts.choose, categories});
  } catch (cause) {
    if (!isAli1688Error(cause) || cause.code === 'INTERRUPTED') throw cause;
    return new Ali1688Error({
      code,
      text: unlisted,
      hint: categoryTexts.because(cause.text, cause.hint),
      ...(cause.gateway === undefined ? {} : {gateway: cause.gateway}),
      cause,
    });
  }
}

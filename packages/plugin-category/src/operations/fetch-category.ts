import {categoryTranslationGetById, type ApiData} from '@ali1688/contracts';
import {Ali1688Error} from '@ali1688/contracts/errors';
import {
  callForCategory,
  categoryTexts,
  categoryUnknown,
  rootCategoryId,
  toTreeCategory,
  type OperationContext,
  type TreeCategory,
} from '@ali1688/kit';

/** A category that the gateway knows, and those below it. */
export type FetchedCategory = {
  readonly category: NonNullable<ApiData<typeof categoryTranslationGetById>>;
  readonly children: readonly TreeCategory[];
};

/**
 * Asks the gateway for one category.
 *
 * @throws `CATEGORY_UNKNOWN` with the first-level categories; what the call threw
 */
export async function fetchCategory(
  context: OperationContext,
  categoryId: string,
  language: string,
): Promise<FetchedCategory> {
  const category = await callForCategory(context, categoryId, () =>
    context.call(categoryTranslationGetById, {language, categoryId}),
  );
  const isEmpty =
    category === undefined || (category.categoryId === undefined && category.children === undefined);
  if (!isEmpty)
    return {category, children: (category.children ?? []).flatMap((row) => toTreeCategory(row) ?? [])};
  if (categoryId !== rootCategoryId) throw await categoryUnknown(context, categoryId);
  throw new Ali1688Error({code: 'RESPONSE_INVALID', ...categoryTexts.noRoot});
}

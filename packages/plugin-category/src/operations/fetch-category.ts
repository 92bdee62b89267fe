import {askForCategory, toTreeCategory, type AskedCategory, type TreeCategory} from '@ali1688/categories';
import type {OperationContext} from '@ali1688/kit';

/** A category that the gateway knows, and those below it. */
export type FetchedCategory = {
  readonly category: AskedCategory;
  readonly children: readonly TreeCategory[];
};

/**
 * Asks the gateway for one category.
 *
 * @throws what `askForCategory` throws
 */
export async function fetchCategory(
  context: OperationContext,
  categoryId: string,
  language: string,
): Promise<FetchedCategory> {
  const category = await askForCategory(context, categoryId, language);
  return {category, children: (category.children ?? []).flatMap((row) => toTreeCategory(row) ?? [])};
}

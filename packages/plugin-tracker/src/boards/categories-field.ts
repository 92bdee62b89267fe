import {categoryField, resolveNamedCategory} from '@ali1688/categories';
import {repeatableField, type OperationContext} from '@ali1688/kit';

/** Categories as arguments: ids or names, as many as wanted. */
export const categoriesField = repeatableField({
  pattern: new RegExp(categoryField.schema.pattern ?? '', 'u'),
  allowed: {
    en: 'a category id such as 1111, or a category name of 64 characters at most',
    zh: '类目 ID（例如 1111）或类目名称，最长 64 个字符',
  },
  valueName: 'CATEGORY',
  summary: {
    en: 'Category id, or its name in Chinese or in the language asked for; several may be given.',
    zh: '类目 ID，或类目名称（中文或所选语言）；可给出多个。',
  },
});

/** A category with its names as far as they were seen on the way to its id. */
export type NamedCategory = Awaited<ReturnType<typeof resolveNamedCategory>>;

/**
 * The categories of what was written, each once, in order. Ids cost no call.
 *
 * @throws `CATEGORY_UNKNOWN` for a name that no category or several have
 */
export async function categoriesOf(
  context: OperationContext,
  words: readonly string[],
  language = 'en',
): Promise<readonly NamedCategory[]> {
  const found = new Map<string, NamedCategory>();
  for (const word of words) {
    const category = await resolveNamedCategory(context, word, language);
    if (!found.has(category.categoryId)) found.set(category.categoryId, category);
  }
  return [...found.values()];
}

/** The ids of {@link categoriesOf}; undefined for no words, which mean all categories. */
export async function categoryIdsOf(
  context: OperationContext,
  words: readonly string[],
): Promise<readonly string[] | undefined> {
  if (words.length === 0) return undefined;
  return (await categoriesOf(context, words)).map(({categoryId}) => categoryId);
}

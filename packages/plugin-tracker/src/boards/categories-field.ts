import {categoryField, resolveCategory} from '@ali1688/categories';
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

/**
 * The ids of what was written for categories, each once, in order. Ids cost no call.
 *
 * @throws `CATEGORY_UNKNOWN` for a name that no category or several have
 */
export async function categoryIdsOf(
  context: OperationContext,
  words: readonly string[],
  language = 'en',
): Promise<readonly string[]> {
  const ids = new Set<string>();
  for (const word of words) ids.add(await resolveCategory(context, word, language));
  return [...ids];
}

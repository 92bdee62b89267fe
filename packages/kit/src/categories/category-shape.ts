import * as z from 'zod/mini';

/**
 * A category as the suite shows it (surface.md section 5): the name in Chinese and in the language asked
 * for, `level` as the gateway's text, ids as text. What the gateway left out is left out.
 */
export const categoryShape = z.object({
  categoryId: z.optional(z.string()),
  chineseName: z.optional(z.string()),
  translatedName: z.optional(z.string()),
  level: z.optional(z.string()),
  leaf: z.optional(z.boolean()),
  parentCateId: z.optional(z.string()),
});

/** A category as {@link categoryShape} describes it. */
export type ShownCategory = z.output<typeof categoryShape>;

/** One category with those below it, as `category list` and `category get` show it. */
export const categoryWithChildren = z.object({
  category: categoryShape,
  children: z.array(categoryShape),
});

/** The shown fields of a row of the category APIs, and no other. */
export function showCategory(row: ShownCategory): ShownCategory {
  const {categoryId, chineseName, translatedName, level, leaf, parentCateId} = row;
  return {categoryId, chineseName, translatedName, level, leaf, parentCateId};
}

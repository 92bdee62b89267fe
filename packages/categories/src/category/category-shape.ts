import {categoryRow} from '@ali1688/contracts';
import * as z from 'zod/mini';
import {retirement} from './retired.ts';

/**
 * A category as the suite shows it (surface.md section 5): the name in Chinese and in the language asked
 * for, `level` as the gateway's text, ids as text. What the gateway left out is left out.
 */
export const categoryShape = z.extend(z.omit(categoryRow(), {language: true}), {
  /** Whether 1688 marks it as in use no more, with 停用 in its name. */
  retired: z.optional(z.literal(true)),
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
  return {...z.parse(categoryShape, row), ...retirement(row)};
}

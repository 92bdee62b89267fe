import type {TreeCategory} from '@ali1688/categories';
import * as z from 'zod/mini';

/** One step of the way from the first level down to a category. */
export const pathStep = z.object({
  categoryId: z.optional(z.string()),
  chineseName: z.optional(z.string()),
  translatedName: z.optional(z.string()),
  level: z.optional(z.string()),
});

/** The fields of a step, and no other. */
export function showStep({categoryId, chineseName, translatedName, level}: Partial<TreeCategory>) {
  return {categoryId, chineseName, translatedName, level};
}

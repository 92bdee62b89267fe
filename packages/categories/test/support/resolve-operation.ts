import {defineOperation, languageField, readsMarket} from '@ali1688/kit';
import * as z from 'zod/mini';
import {categoryField} from '../../src/category/category-field.ts';
import {resolveCategory} from '../../src/naming/resolve-category.ts';

/** An operation that tells which category its argument is taken for. */
export const resolve = defineOperation({
  topic: 'sample',
  name: 'resolve',
  summary: {en: 'The id of a category.', zh: '类目的 ID。'},
  effects: readsMarket,
  apis: [],
  needs: 'app',
  input: {categoryId: categoryField, lang: languageField({en: 'Language.', zh: '语言。'})},
  positional: ['categoryId'],
  examples: [],
  output: () => z.object({categoryId: z.string()}),
  run: async (context, {categoryId, lang}) => ({
    categoryId: await resolveCategory(context, categoryId, lang),
  }),
});

import {categoryColumns, categoryField, resolveCategory, rootCategoryId} from '@ali1688/categories';
import {categoryTranslationGetById} from '@ali1688/contracts';
import {operationName} from '@ali1688/contracts/errors';
import {defineOperation, readsMarket, type OperationContext} from '@ali1688/kit';
import * as z from 'zod/mini';
import {fetchCategory} from './fetch-category.ts';
import {pathStep, showStep} from './path-step.ts';
import {fromGateway, fromTree, sourceFlags, sourceShape, treeFor} from './source-fields.ts';

/** Levels of 1688's categories (contract of alibaba.category.get). */
const mostSteps = 3;

/** The way from the first level down to one category. */
export const path = defineOperation({
  topic: 'category',
  name: 'path',
  summary: {en: 'From the first level down to a category.', zh: '从一级类目到某类目的完整路径。'},
  description: {
    en: `The categories above one, from the first level down to itself. The local tree answers if there is one (${operationName('category sync')}); otherwise 1688 is asked, once for each level.`,
    zh: `列出某类目的各级上级类目，从一级类目直到该类目本身。有本地类目树（${operationName('category sync')}）时从中查询，否则逐级向 1688 查询。`,
  },
  effects: readsMarket,
  apis: [categoryTranslationGetById],
  input: {categoryId: categoryField, ...sourceFlags},
  positional: ['categoryId'],
  examples: [
    {args: '1031910', text: {en: 'Where category 1031910 belongs', zh: '类目 1031910 的路径'}},
    {args: '连衣裙', text: {en: 'The same by its name', zh: '按名称查询'}},
  ],
  output: () => z.object({categoryId: z.string(), ...sourceShape, path: z.array(pathStep)}),
  layout: {
    rows: 'path',
    noun: {one: 'category', many: 'categories', zh: '个类目'},
    columns: categoryColumns.filter(({field}) => field !== 'leaf'),
  },
  async run(context, {categoryId: word, lang, live}) {
    const tree = await treeFor(context, {lang, live});
    const categoryId = await resolveCategory(context, word, lang);
    const known = tree?.path(categoryId) ?? [];
    // A tree that does not know the id may be older than the category.
    if (tree === undefined || known.length === 0)
      return {categoryId, ...fromGateway, path: await climb(context, categoryId, lang)};
    return {categoryId, ...fromTree(context, tree), path: known.map(showStep)};
  },
});

/** From a category to the one above it, until the first level; never twice to the same one. */
async function climb(context: OperationContext, categoryId: string, language: string) {
  const steps: ReturnType<typeof showStep>[] = [];
  const seen = new Set([rootCategoryId]);
  let next: string | undefined = categoryId;
  while (next !== undefined && !seen.has(next) && steps.length < mostSteps) {
    seen.add(next);
    const {category} = await fetchCategory(context, next, language);
    steps.unshift(showStep({...category, categoryId: category.categoryId ?? next}));
    next = category.parentCateId;
  }
  return steps;
}

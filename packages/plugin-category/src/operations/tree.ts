import {
  categoryColumns,
  categoryField,
  categoryShape,
  resolveCategory,
  rootCategoryId,
  type LocalCategoryTree,
} from '@ali1688/categories';
import {categoryTranslationGetById} from '@ali1688/contracts';
import {loadPart, operationName} from '@ali1688/contracts/errors';
import {defineOperation, readsMarket, wholeNumberField} from '@ali1688/kit';
import * as z from 'zod/mini';
import type {CategoryNode} from './fetch-levels.ts';
import {fromGateway, fromTree, sourceFlags, sourceShape, treeFor} from './source-fields.ts';

const belowTwo = z.extend(categoryShape, {children: z.optional(z.array(categoryShape))});
const belowOne = z.extend(categoryShape, {children: z.optional(z.array(belowTwo))});

/** A category and the levels below it. */
export const tree = defineOperation({
  topic: 'category',
  name: 'tree',
  summary: {en: 'A category and the levels below it.', zh: '列出类目及其各级下级。'},
  description: {
    en: `What lies below a category, one to three levels deep; without an id, below the root. The local tree answers if there is one (${operationName('category sync')}); otherwise 1688 is asked once for each category on the way, which takes minutes for the whole of it.`,
    zh: `列出某类目之下一至三级的类目；省略 ID 时从根类目开始。有本地类目树（${operationName('category sync')}）时从中查询，否则逐个类目向 1688 查询，查询整棵树需要数分钟。`,
  },
  effects: readsMarket,
  apis: [categoryTranslationGetById],
  input: {
    categoryId: categoryField,
    depth: wholeNumberField({
      minimum: 1,
      maximum: 3,
      default: 1,
      valueName: '1..3',
      summary: {en: 'How many levels below the category.', zh: '向下列出的层数。'},
    }),
    ...sourceFlags,
  },
  positional: ['categoryId'],
  examples: [
    {args: '', text: {en: 'The first level', zh: '一级类目'}},
    {args: '10166 --depth 2', text: {en: 'Two levels below category 10166', zh: '类目 10166 之下两级'}},
  ],
  output: () => z.object({category: categoryShape, ...sourceShape, children: z.array(belowOne)}),
  layout: {
    rows: 'children',
    noun: {one: 'category', many: 'categories', zh: '个类目'},
    unfold: (node: CategoryNode) => outline([node]),
    title: ({category: {categoryId, chineseName, translatedName}}) => {
      const title = [categoryId, chineseName, translatedName]
        .filter((part) => part !== undefined)
        .join(' · ');
      return {en: title, zh: title};
    },
    empty: {en: 'This category has no categories below it.', zh: '该类目没有下级类目。'},
    columns: categoryColumns.map((column) =>
      column.field === 'chineseName' ? {...column, field: 'outline'} : column,
    ),
  },
  async run(context, {categoryId: word = rootCategoryId, depth, lang, live}) {
    const local = await treeFor(context, {lang, live});
    const categoryId =
      word.trim() === rootCategoryId ? rootCategoryId : await resolveCategory(context, word, lang);
    const category = categoryId === rootCategoryId ? {categoryId} : local?.find(categoryId);
    // A tree that does not know the id may be older than the category.
    if (local === undefined || category === undefined) {
      const {fetchLevels} = await loadPart(async () => import('./fetch-levels.ts'));
      return {...(await fetchLevels(context, {categoryId, depth, language: lang})), ...fromGateway};
    }
    return {category, ...fromTree(context, local), children: readLevels(local, categoryId, depth)};
  },
});

/** Rows for a table: each category under the one it belongs to, its name indented by its depth. */
function outline(nodes: readonly CategoryNode[], depth = 0): readonly object[] {
  return nodes.flatMap(({children = [], ...category}) => [
    {...category, outline: `${'  '.repeat(depth)}${category.chineseName ?? ''}`},
    ...outline(children, depth + 1),
  ]);
}

function readLevels(local: LocalCategoryTree, categoryId: string, depth: number): CategoryNode[] {
  return local.children(categoryId).map((category) => {
    if (depth === 1) return category;
    const children = readLevels(local, category.categoryId, depth - 1);
    return children.length === 0 ? category : {...category, children};
  });
}

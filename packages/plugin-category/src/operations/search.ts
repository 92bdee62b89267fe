import {
  categoryColumns,
  categoryShape,
  categoryTexts,
  isGatewayOutOfReach,
  columnsWithRetired,
  rankByName,
  searchGateway as findAtGateway,
  searchTree,
  toTreeCategory,
} from '@ali1688/categories';
import {categoryTranslationGetByKeyword} from '@ali1688/contracts';
import {operationName} from '@ali1688/contracts/errors';
import {defineOperation, readsMarket, wholeNumberField, wordField, type OperationContext} from '@ali1688/kit';
import * as z from 'zod/mini';
import {pathStep, showStep} from './path-step.ts';
import {fromGateway, fromTree, sourceFlags, sourceShape, treeFor} from './source-fields.ts';

/** Categories by name: in the local tree; without one, or without a match in it, at the gateway. */
export const search = defineOperation({
  topic: 'category',
  name: 'search',
  summary: {en: 'Find categories by name.', zh: '按名称搜索类目。'},
  description: {
    en: `Finds categories whose Chinese or translated name holds the words, exact names first; several words may stand in any order. The local tree answers if there is one (${operationName('category sync')}) and it has a match; otherwise 1688 is asked, which also finds similar names. No match is an empty list.`,
    zh: `查找中文名或译名包含所给词语的类目，完全同名者在前；多个词不分先后。有本地类目树（${operationName('category sync')}）且其中有匹配时直接使用，否则向 1688 查询，后者也会返回相近名称。没有匹配时结果为空。`,
  },
  effects: readsMarket,
  apis: [categoryTranslationGetByKeyword],
  input: {
    term: wordField({
      allowed: {
        en: 'a word or name of 64 characters at most, such as 女装 or dress',
        zh: '不超过 64 个字符的词或名称，例如 女装 或 dress',
      },
      summary: {en: 'What the name should hold.', zh: '类目名称中应包含的词。'},
    }),
    limit: wholeNumberField({
      minimum: 1,
      maximum: 100,
      default: 20,
      valueName: '1..100',
      summary: {en: 'How many matches, 100 at most.', zh: '返回的匹配数，最多 100。'},
    }),
    ...sourceFlags,
  },
  positional: ['term'],
  examples: [
    {args: '连衣裙', text: {en: 'By its Chinese name', zh: '按中文名搜索'}},
    {args: 'dress --limit 5', text: {en: 'The five best for an English word', zh: '英文词的前 5 个匹配'}},
    {
      args: '靴 --lang ja --live',
      text: {en: 'A Japanese word, at 1688 itself', zh: '直接向 1688 查询日语词'},
    },
  ],
  output: () =>
    z.object({
      term: z.string(),
      ...sourceShape,
      total: z.number(),
      matches: z.array(z.extend(categoryShape, {path: z.optional(z.array(pathStep))})),
    }),
  layout: {
    rows: 'matches',
    noun: {one: 'category', many: 'categories', zh: '个类目'},
    empty: {en: 'No category has such a name.', zh: '没有名称匹配的类目。'},
    columns: categoryColumns,
    columnsFor: ({matches}) => columnsWithRetired(matches),
  },
  async run(context, {term, limit, lang, live}) {
    const tree = await treeFor(context, {lang, live});
    if (tree === undefined) return searchGateway(context, {term, limit, lang});
    const {total, matches} = searchTree(tree, term, limit);
    if (total > 0) {
      const withPaths = matches.map(({category}) => ({
        ...category,
        path: tree.path(category.categoryId).map(showStep),
      }));
      return {term, ...fromTree(context, tree), total, matches: withPaths};
    }
    // 1688 also knows words of other languages, similar names, and categories younger than the tree.
    try {
      return await searchGateway(context, {term, limit, lang});
    } catch (thrown) {
      if (!isGatewayOutOfReach(thrown)) throw thrown;
      context.note({code: 'CATEGORY_SEARCH_LOCAL', text: categoryTexts.searchedLocally(thrown.text)});
      return {term, ...fromTree(context, tree), total: 0, matches: []};
    }
  },
});

async function searchGateway(
  context: OperationContext,
  {term, limit, lang}: {readonly term: string; readonly limit: number; readonly lang: string},
) {
  const rows = await findAtGateway(context, term, lang);
  const categories = rows.flatMap((row) => toTreeCategory(row) ?? []);
  const ranked = await rankByName(categories, term, limit);
  return {
    term,
    ...fromGateway,
    total: categories.length,
    matches: ranked.map(({category}) => category),
  };
}

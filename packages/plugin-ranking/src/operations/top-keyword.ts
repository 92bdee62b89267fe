import {assertCategoryExists, callForCategory, categoryField, resolveCategory} from '@ali1688/categories';
import {hotKeyword, productSearchTopKeyword} from '@ali1688/contracts';
import {
  choiceField,
  defineOperation,
  languageField,
  readsMarket,
  secondNameOf,
  unusualLanguageNote,
} from '@ali1688/kit';
import * as z from 'zod/mini';

/** The hot search words of one category, hottest first. */
export const topKeyword = defineOperation({
  topic: 'ranking',
  name: 'top-keyword',
  summary: {en: 'Trending search words of a category.', zh: '查询类目热搜词。'},
  description: {
    en: 'Hot search words of one category, hottest first, in Chinese and translated. 1688 gives no counts. Search with seKeyword; the translation is for reading.',
    zh: '按热度列出某类目的热搜词及其翻译，1688 不提供搜索次数。搜索请使用 seKeyword，翻译仅供阅读。',
  },
  effects: readsMarket,
  apis: [productSearchTopKeyword],
  input: {
    categoryId: categoryField,
    country: languageField({
      en: 'Language of the translation; 1688 names this parameter country.',
      zh: '翻译语言；1688 将该参数命名为 country。',
    }),
    type: choiceField({
      choices: ['cate'],
      default: 'cate',
      summary: {
        en: 'Dimension of the words; 1688 knows cate only.',
        zh: '热搜词维度；1688 目前只有 cate（类目）。',
      },
    }),
    lang: secondNameOf(
      'country',
      languageField({
        en: 'Language of the translation, same as --country.',
        zh: '翻译语言，等同于 --country。',
      }),
    ),
  },
  positional: ['categoryId'],
  examples: [
    {args: '1111', text: {en: 'Hot search words of category 1111', zh: '类目 1111 的热搜词'}},
    {
      args: '10166 --country ja --format md',
      text: {en: 'With Japanese translations, as Markdown', zh: '附日语翻译，以 Markdown 输出'},
    },
  ],
  output: () => z.object({categoryId: z.string(), keywords: z.array(hotKeyword())}),
  layout: {
    rows: 'keywords',
    noun: {one: 'search word', many: 'search words', zh: '个热搜词'},
    title: ({categoryId}) => ({en: `Category ${categoryId}`, zh: `类目 ${categoryId}`}),
    empty: {en: 'No hot search words for this category.', zh: '该类目暂无热搜词。'},
    columns: [
      {field: 'seKeyword', header: {en: 'Search word', zh: '热搜词'}, type: 'name'},
      {field: 'seKeywordTranslation', header: {en: 'Translation', zh: '翻译'}, type: 'name'},
    ],
  },
  async run(context, {categoryId: word, country, type}) {
    const note = unusualLanguageNote(country);
    if (note !== undefined) context.note(note);
    const categoryId = await resolveCategory(context, word, country);

    const words = await callForCategory(context, categoryId, () =>
      context.call(productSearchTopKeyword, {
        topSeKeywordParam: {country, sourceId: categoryId, hotKeywordType: type},
      }),
    );
    const keywords = words ?? [];
    if (keywords.length === 0) await assertCategoryExists(context, categoryId);
    return {categoryId, keywords};
  },
});

import {categoryTranslationGetById} from '@ali1688/contracts';
import {operationName} from '@ali1688/contracts/errors';
import {defineOperation, languageField, readsMarket, unusualLanguageNote} from '@ali1688/kit';
import {categoryField} from '../category/category-field.ts';
import {rootCategoryId} from '../category/category-ids.ts';
import {categoryLayout} from '../category/category-layout.ts';
import {categoryWithChildren, showCategory} from '../category/category-shape.ts';
import {askForCategory} from '../lookup/ask-for-category.ts';
import {resolveCategory} from '../naming/resolve-category.ts';

/** All first-level categories, none left out, in the order of 1688. */
export const categoryList = defineOperation({
  topic: 'category',
  name: 'list',
  summary: {en: 'All first-level categories.', zh: '列出全部一级类目。'},
  description: {
    en: `All first-level categories of 1688 with their ids, in Chinese and translated. Go down from one with: ${operationName('category get')}`,
    zh: `列出 1688 全部一级类目的 ID、中文名与译名。查看下级类目请用 ${operationName('category get')}。`,
  },
  effects: readsMarket,
  apis: [categoryTranslationGetById],
  input: {lang: languageField({en: 'Language of the names.', zh: '类目名称的语言。'})},
  examples: [
    {args: '', text: {en: 'All first-level categories', zh: '全部一级类目'}},
    {
      args: '--lang ja --format csv',
      text: {en: 'With Japanese names, as CSV', zh: '附日语名称，以 CSV 输出'},
    },
  ],
  output: () => categoryWithChildren,
  layout: categoryLayout,
  async run(context, {lang}) {
    const note = unusualLanguageNote(lang);
    if (note !== undefined) context.note(note);
    const root = await askForCategory(context, rootCategoryId, lang);
    return {category: showCategory(root), children: (root.children ?? []).map(showCategory)};
  },
});

/** One category and those directly below it; 0 is the root. */
export const categoryGet = defineOperation({
  topic: 'category',
  name: 'get',
  summary: {en: 'One category and its children.', zh: '查询一个类目及其下级类目。'},
  description: {
    en: 'One category with the categories directly below it, in Chinese and translated. Category 0 is the root, above the first level. A leaf has no children.',
    zh: '查询一个类目及其直接下级类目，含中文名与译名。0 为根类目，其下级即一级类目；叶子类目没有下级。',
  },
  effects: readsMarket,
  apis: [categoryTranslationGetById],
  input: {
    categoryId: categoryField,
    lang: languageField({en: 'Language of the names.', zh: '类目名称的语言。'}),
  },
  positional: ['categoryId'],
  examples: [
    {args: '10166', text: {en: 'What lies below category 10166', zh: '类目 10166 的下级类目'}},
    {args: '0 --lang ja', text: {en: 'The first level, with Japanese names', zh: '一级类目，附日语名称'}},
  ],
  output: () => categoryWithChildren,
  layout: categoryLayout,
  async run(context, {categoryId: word, lang}) {
    const note = unusualLanguageNote(lang);
    if (note !== undefined) context.note(note);
    const categoryId =
      word?.trim() === rootCategoryId ? rootCategoryId : await resolveCategory(context, word, lang);
    const found = await askForCategory(context, categoryId, lang);
    return {category: showCategory(found), children: (found.children ?? []).map(showCategory)};
  },
});

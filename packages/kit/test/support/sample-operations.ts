import {categoryTranslationGetById} from '@ali1688/contracts';
import * as z from 'zod/mini';
import {categoryIdField} from '../../src/categories/category-id-field.ts';
import {languageField} from '../../src/categories/language-field.ts';
import {defineOperation} from '../../src/operation/define-operation.ts';
import {repeatableField, wholeNumberField} from '../../src/operation/fields.ts';

const row = z.object({
  categoryId: z.optional(z.string()),
  chineseName: z.optional(z.string()),
  translatedName: z.optional(z.string()),
});

/** Shows the categories below one; needs a token. */
export const lookUp = defineOperation({
  topic: 'sample',
  name: 'look-up',
  summary: {en: 'Categories below one.', zh: '列出下级类目。'},
  needs: 'token',
  api: categoryTranslationGetById,
  arguments: {categoryId: categoryIdField},
  flags: {
    lang: languageField({en: 'Language of the names.', zh: '名称的语言。'}),
    limit: wholeNumberField({
      minimum: 1,
      maximum: 20,
      defaultText: '3',
      summary: {en: 'How many.', zh: '数量。'},
    }),
    label: repeatableField({
      pattern: /^[a-z]+$/,
      allowed: {en: 'lower-case letters', zh: '小写字母'},
      summary: {en: 'A word to note.', zh: '附注。'},
    }),
  },
  examples: [{args: '12', text: {en: 'Below category 12', zh: '类目 12 的下级'}}],
  output: () => z.extend(row, {children: z.array(row)}),
  layout: {
    rows: (data) => data.children,
    columns: [
      {field: 'categoryId', header: {en: 'Id', zh: '编号'}},
      {field: 'chineseName', header: {en: 'Chinese', zh: '中文名'}},
    ],
  },
  async run(context, {categoryId = '0', lang, limit, label}) {
    for (const word of label) context.note({code: 'LABEL', text: {en: `Label ${word}`, zh: `附注 ${word}`}});
    const found = await context.call(categoryTranslationGetById, {language: lang, categoryId});
    const children = (found?.children ?? []).slice(0, limit);
    return {
      categoryId: found?.categoryId,
      chineseName: found?.chineseName,
      translatedName: found?.translatedName,
      children: children.map((child) => ({
        categoryId: child.categoryId,
        chineseName: child.chineseName,
        translatedName: child.translatedName,
      })),
    };
  },
});

/** Sends nothing. */
export const greet = defineOperation({
  topic: 'sample',
  name: 'greet',
  summary: {en: 'Say hello.', zh: '问候。'},
  description: {en: 'Says hello, and sends nothing.', zh: '问候，不发送任何请求。'},
  needs: 'nothing',
  arguments: {},
  flags: {},
  examples: [{args: '', text: {en: 'Hello', zh: '你好'}}],
  output: () => z.object({greeting: z.string()}),
  run: (context) => Promise.resolve({greeting: context.language === 'zh' ? '你好' : 'hello'}),
});

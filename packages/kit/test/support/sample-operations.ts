import {categoryTranslationGetById} from '@ali1688/contracts';
import * as z from 'zod/mini';
import {defineOperation} from '../../src/operation/define-operation.ts';
import {optionalField, repeatableField, textField, wholeNumberField} from '../../src/input/fields.ts';
import {languageField} from '../../src/input/language-field.ts';
import type {SkillExtra} from '../../src/plugin/skill-extra.ts';
import {readsMarket, readsThisMachine} from '../../src/operation/effects.ts';

const row = z.object({
  categoryId: z.optional(z.string()),
  chineseName: z.optional(z.string()),
  translatedName: z.optional(z.string()),
});

const idField = (summary: {en: string; zh: string}) =>
  optionalField(
    textField({
      pattern: /^[1-9]\d{0,18}$/,
      allowed: {en: 'a category id, digits only', zh: '类目 ID，只含数字'},
      summary,
    }),
  );

/** Shows the categories below one; needs a token. */
export const lookUp = defineOperation({
  topic: 'sample',
  name: 'look-up',
  summary: {en: 'Categories below one.', zh: '列出下级类目。'},
  effects: readsMarket,
  apis: [categoryTranslationGetById],
  input: {
    categoryId: idField({
      en: 'Category id. Left out, all of them.',
      zh: '类目 ID。省略时列出全部一级类目供选择。',
    }),
    lang: languageField({en: 'Language of the names.', zh: '名称的语言。'}),
    limit: wholeNumberField({
      minimum: 1,
      maximum: 20,
      default: 3,
      summary: {en: 'How many.', zh: '数量。'},
    }),
    label: repeatableField({
      pattern: /^[a-z]+$/,
      allowed: {en: 'lower-case letters', zh: '小写字母'},
      summary: {en: 'A word to note.', zh: '附注。'},
    }),
  },
  positional: ['categoryId'],
  examples: [{args: '12', text: {en: 'Below category 12', zh: '类目 12 的下级'}}],
  output: () => z.extend(row, {children: z.array(row)}),
  layout: {
    rows: 'children',
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
  effects: readsThisMachine,
  apis: [],
  input: {},
  examples: [{args: '', text: {en: 'Hello', zh: '你好'}}],
  output: () => z.object({greeting: z.string()}),
  run: (context) => Promise.resolve({greeting: context.language === 'zh' ? '你好' : 'hello'}),
});

const shelf = (name: string, fields: {readonly shelfId?: ReturnType<typeof idField>}) =>
  defineOperation({
    topic: 'shelf',
    name,
    summary: {en: 'Shelves.', zh: '货架。'},
    effects: readsThisMachine,
    apis: [],
    input: fields,
    positional: fields.shelfId === undefined ? [] : ['shelfId'],
    examples: [],
    output: () => z.object({shelf: z.string()}),
    run: (_context, {shelfId = 'all'}) => Promise.resolve({shelf: shelfId}),
  });

/** A look-up beside the operations of a script. */
export const shelves: SkillExtra = {
  word: 'shelves',
  argument: 'shelfId',
  summary: {en: 'Shelves.', zh: '货架。'},
  apis: [],
  standsFor: ['shelf list', 'shelf get'],
  load: () =>
    Promise.resolve({
      list: shelf('list', {}),
      get: shelf('get', {shelfId: idField({en: 'Shelf id.', zh: '货架 ID。'})}),
    }),
};

import * as z from 'zod/mini';
import {defineApi} from '../wire/define-api.ts';
import {absentableList} from '../wire/absent.ts';
import {categoryRow} from '../wire/category.ts';

/** 根据类目名称查询多语言类目: categories whose name matches a word, without children. */
export const categoryTranslationGetByKeyword = defineApi({
  namespace: 'com.alibaba.fenxiao.crossborder',
  name: 'category.translation.getByKeyword',
  version: 1,
  title: {en: 'Query multilingual category by category name', zh: '根据类目名称查询多语言类目'},
  needsToken: true,
  wire: {outMemberId: 'plain', language: 'plain', cateName: 'plain'},
  envelope: 'result',
  request: () =>
    z.object({
      outMemberId: z.optional(z.string().check(z.regex(/^[A-Za-z0-9]{1,64}$/))),
      language: z.string(),
      cateName: z.string().check(z.minLength(1)),
    }),
  response: () => absentableList(categoryRow()),
  source: {
    page: 'https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.fenxiao.crossborder:category.translation.getByKeyword-1',
    asOf: '2026-09-03',
    confidence: ['official page'],
  },
});

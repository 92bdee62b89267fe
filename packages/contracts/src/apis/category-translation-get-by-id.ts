import * as z from 'zod/mini';
import {defineApi} from '../wire/define-api.ts';
import {absentable, absentableList} from '../wire/absent.ts';
import {categoryRow} from '../wire/category.ts';

/** 根据类目ID查询多语言类目: one category in a language, with its children. Category 0 is the root. */
export const categoryTranslationGetById = defineApi({
  namespace: 'com.alibaba.fenxiao.crossborder',
  name: 'category.translation.getById',
  version: 1,
  title: {en: 'Query multilingual category by category ID', zh: '根据类目ID查询多语言类目'},
  needsToken: true,
  wire: {outMemberId: 'plain', language: 'plain', categoryId: 'plain', parentCateId: 'plain'},
  envelope: 'result',
  request: () =>
    z.object({
      /** Your user's id, letters and digits, 64 at most. */
      outMemberId: z.optional(z.string().check(z.regex(/^[A-Za-z0-9]{1,64}$/))),
      language: z.string(),
      categoryId: z.string().check(z.regex(/^\d{1,19}$/)),
      parentCateId: z.optional(z.string().check(z.regex(/^\d{1,19}$/))),
    }),
  response: () => absentable(z.extend(categoryRow(), {children: absentableList(categoryRow())})),
  source: {
    page: 'https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.fenxiao.crossborder:category.translation.getById-1',
    asOf: '2026-09-03',
    confidence: ['official page'],
  },
});

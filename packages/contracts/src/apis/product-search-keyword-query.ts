import * as z from 'zod/mini';
import {defineApi} from '../wire/define-api.ts';
import {foundProduct, pageOf, searchParameters} from './found-product.ts';

/** 多语言关键词搜索: products by words, 2,000 of one query at most. */
export const productSearchKeywordQuery = defineApi({
  namespace: 'com.alibaba.fenxiao.crossborder',
  name: 'product.search.keywordQuery',
  version: 1,
  title: {en: 'Multilingual keyword search', zh: '多语言关键词搜索'},
  needsToken: true,
  wire: {offerQueryParam: 'json'},
  envelope: 'result',
  request: () =>
    z.object({
      offerQueryParam: z.object({
        keyword: z.string().check(z.minLength(1)),
        /** The id of a value of a facet, as keywordSNQuery tells it. */
        snId: z.optional(z.string()),
        ...searchParameters(),
      }),
    }),
  response: () => pageOf(foundProduct()),
  source: {
    page: 'https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.fenxiao.crossborder:product.search.keywordQuery-1',
    asOf: '2026-09-03',
    confidence: ['official page'],
  },
});

import * as z from 'zod/mini';
import {defineApi} from '../wire/define-api.ts';
import {absentableList} from '../wire/absent.ts';
import {absentableText} from '../wire/scalars.ts';

/** Makes the schema of one hot search word. */
export const hotKeyword = () =>
  z.object({
    /** Chinese; the one to search with. */
    seKeyword: absentableText(),
    /** For display. */
    seKeywordTranslation: absentableText(),
  });

/** 商品热搜词: hot search words of one category. No counts and no ranks are returned; the order is all there is. */
export const productSearchTopKeyword = defineApi({
  namespace: 'com.alibaba.fenxiao.crossborder',
  name: 'product.search.topKeyword',
  version: 1,
  title: {en: 'Trending product search keywords', zh: '商品热搜词'},
  needsToken: false,
  wire: {topSeKeywordParam: 'json'},
  envelope: 'result',
  request: () =>
    z.object({
      topSeKeywordParam: z.object({
        /** A language code, although it is named country. */
        country: z.string(),
        /** A category id. */
        sourceId: z.string(),
        /** Only `cate` exists (official page). */
        hotKeywordType: z.string(),
      }),
    }),
  response: () => absentableList(hotKeyword()),
  source: {
    page: 'https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.fenxiao.crossborder:product.search.topKeyword-1',
    asOf: '2026-09-03',
    confidence: ['official page'],
  },
});

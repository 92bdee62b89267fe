import {absentableList, absentableText, defineApi} from '@ali1688/contracts';
import * as z from 'zod/mini';

/** Makes the schema of one value of a facet; its id names the facet too, `973:28105`. */
const facetValue = () =>
  z.object({id: absentableText(), name: absentableText(), translateName: absentableText()});

/** 多语言搜索导航: by what a search can be narrowed. The only search API with a locale, a region and a currency. */
export const productSearchKeywordSnQuery = defineApi({
  namespace: 'com.alibaba.fenxiao.crossborder',
  name: 'product.search.keywordSNQuery',
  version: 1,
  title: {en: 'Multilingual search navigation', zh: '多语言搜索导航'},
  needsToken: true,
  wire: {snParams: 'json'},
  envelope: 'result',
  request: () =>
    z.object({
      snParams: z.object({
        keyword: z.string().check(z.minLength(1)),
        /** A locale such as `en_US`, the only public example. */
        language: z.string(),
        region: z.string(),
        currency: z.string(),
      }),
    }),
  response: () => absentableList(z.extend(facetValue(), {children: absentableList(facetValue())})),
  source: {
    page: 'https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.fenxiao.crossborder:product.search.keywordSNQuery-1',
    asOf: '2026-09-03',
    confidence: ['official page'],
  },
});

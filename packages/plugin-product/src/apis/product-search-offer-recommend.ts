import {absentableList, defineApi, shopProduct} from '@ali1688/contracts';
import * as z from 'zod/mini';

/**
 * 商品推荐: products that 1688 recommends to one of the application's users. A plain list, which tells no total; real answers of
 * 2024 lack some fields of the page and spell one in the old way (contracts.md section 7, discrepancy 26).
 */
export const productSearchOfferRecommend = defineApi({
  namespace: 'com.alibaba.fenxiao.crossborder',
  name: 'product.search.offerRecommend',
  version: 1,
  title: {en: 'Product recommendations', zh: '商品推荐'},
  needsToken: true,
  wire: {recommendOfferParam: 'json'},
  envelope: 'result',
  request: () =>
    z.object({
      recommendOfferParam: z.object({
        beginPage: z.int().check(z.gte(1)),
        pageSize: z.int().check(z.gte(1), z.lte(50)),
        /** A language code, although it is named country. */
        country: z.string(),
        /** The id of a user of the application, of its own choice; required here and nowhere else. */
        outMemberId: z.string().check(z.regex(/^[A-Za-z0-9]{1,64}$/)),
      }),
    }),
  response: () => absentableList(shopProduct()),
  source: {
    page: 'https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.fenxiao.crossborder:product.search.offerRecommend-1',
    asOf: '2026-09-03',
    confidence: ['official page'],
  },
});

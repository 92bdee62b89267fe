import {defineApi, pageOf, searchParameters, shopProduct} from '@ali1688/contracts';
import * as z from 'zod/mini';

/** 多语言商品店搜: products of one shop. */
export const productSearchQuerySellerOfferList = defineApi({
  namespace: 'com.alibaba.fenxiao.crossborder',
  name: 'product.search.querySellerOfferList',
  version: 1,
  title: {en: 'Multilingual in-store product search', zh: '多语言商品店搜'},
  needsToken: true,
  wire: {offerQueryParam: 'json'},
  envelope: 'result',
  request: () =>
    z.object({
      offerQueryParam: z.object({
        /** As a product detail tells it. */
        sellerOpenId: z.string().check(z.minLength(1)),
        keyword: z.optional(z.string()),
        ...searchParameters(),
      }),
    }),
  response: () => pageOf(shopProduct()),
  source: {
    page: 'https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.fenxiao.crossborder:product.search.querySellerOfferList-1',
    asOf: '2026-09-03',
    confidence: ['official page'],
  },
});

import {
  absentable,
  absentableId,
  absentableList,
  absentableFigure,
  absentableText,
  defineApi,
  looseText,
} from '@ali1688/contracts';
import * as z from 'zod/mini';

/** Makes the schema of one related product. */
export const relatedProduct = () =>
  z.object({
    offerId: absentableId(),
    subject: absentableText(),
    subjectTrans: absentableText(),
    imageUrl: absentableText(),
    /** The lowest wholesale price, CNY. */
    priceInfo: absentable(z.object({price: absentableText()})),
    /** Units sold in 90 days here, in 30 in the searches (contracts.md section 7, discrepancy 2). */
    monthSold: absentableFigure(),
    sellerIdentities: absentableList(looseText()),
    offerIdentities: absentableList(looseText()),
    topCategoryId: absentableId(),
    secondCategoryId: absentableId(),
    thirdCategoryId: absentableId(),
  });

/** 相关性商品推荐: products related to one product. */
export const productRelatedRecommend = defineApi({
  namespace: 'com.alibaba.fenxiao.crossborder',
  name: 'product.related.recommend',
  version: 1,
  title: {en: 'Related product recommendations', zh: '相关性商品推荐'},
  needsToken: true,
  wire: {relatedQueryParams: 'json'},
  envelope: 'result',
  request: () =>
    z.object({
      relatedQueryParams: z.object({
        /** A product id. The page says Long; text keeps every digit. */
        offerId: z.string().check(z.regex(/^\d{1,19}$/)),
        pageNo: z.int().check(z.gte(1)),
        /** 1 to 10 (official page). */
        pageSize: z.int().check(z.gte(1), z.lte(10)),
        language: z.string(),
      }),
    }),
  response: () => absentableList(relatedProduct()),
  source: {
    page: 'https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.fenxiao.crossborder:product.related.recommend-1',
    asOf: '2026-09-03',
    confidence: ['official page'],
  },
});

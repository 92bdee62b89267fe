import {
  absentable,
  absentableFigure,
  absentableFlag,
  absentableId,
  absentableText,
  defineApi,
} from '@ali1688/contracts';
import * as z from 'zod/mini';

/** Makes the schema of an estimate. Amounts are texts in CNY, units are texts of pieces or kilograms. */
const freightEstimate = () =>
  z.object({
    offerId: absentableId(),
    freight: absentableText(),
    templateId: absentableId(),
    singleProductWeight: absentableFigure(),
    /** 1 the seller pays, 2 the seller's own, 3 of 1688. */
    templateType: absentableFigure(),
    templateName: absentableText(),
    /** 0 express, 1 freight, 2 cash on delivery, 3 of 1688. */
    subTemplateType: absentableFigure(),
    subTemplateName: absentableText(),
    firstFee: absentableText(),
    firstUnit: absentableText(),
    nextFee: absentableText(),
    nextUnit: absentableText(),
    /** Empty and 1 are none. */
    discount: absentableText(),
    /** 0 by weight, 1 by quantity, 2 by volume. */
    chargeType: absentableText(),
    freePostage: absentableFlag(),
  });

const code = () => z.string().check(z.regex(/^\d{6}$/));
const id = () => z.string().check(z.regex(/^\d{1,19}$/));
const quantity = () => z.int().check(z.gte(1));

/** 商品中国国内运费预估: what it costs to send a product to a district of mainland China. */
export const productFreightEstimate = defineApi({
  namespace: 'com.alibaba.fenxiao.crossborder',
  name: 'product.freight.estimate',
  version: 1,
  title: {en: 'Estimate domestic (China) shipping fee for a product', zh: '商品中国国内运费预估'},
  needsToken: true,
  wire: {productFreightQueryParamsNew: 'json'},
  envelope: 'result',
  request: () =>
    z.object({
      productFreightQueryParamsNew: z.object({
        offerId: id(),
        toProvinceCode: code(),
        toCityCode: code(),
        /** The code of the district (contracts.md section 7, discrepancy 11). */
        toCountryCode: code(),
        totalNum: quantity(),
        /** Required by the page, and empty where no SKU was named. */
        logisticsSkuNumModels: z.array(z.object({skuId: id(), number: quantity()})),
      }),
    }),
  response: () => absentable(freightEstimate()),
  source: {
    page: 'https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.fenxiao.crossborder:product.freight.estimate-1',
    asOf: '2026-09-03',
    confidence: ['official page'],
  },
});

import * as z from 'zod/mini';
import {absentable, absentableList} from '../wire/absent.ts';
import {defineApi} from '../wire/define-api.ts';
import {absentableFlag, absentableId, absentableFigure, absentableText, looseText} from '../wire/scalars.ts';
import {productSaleInfo, productSku} from './product-detail/sale.ts';
import {sellerDataInfo, sellerMixSetting} from './product-detail/seller.ts';
import {productShippingInfo} from './product-detail/shipping.ts';

const images = () => z.object({images: absentableList(looseText()), whiteImage: absentableText()});

/** Makes the schema of one product with everything that 1688 tells of it. */
export const productDetail = () =>
  z.object({
    offerId: absentableId(),
    categoryId: absentableId(),
    categoryName: absentableText(),
    topCategoryId: absentableId(),
    secondCategoryId: absentableId(),
    thirdCategoryId: absentableId(),
    subject: absentableText(),
    subjectTrans: absentableText(),
    /** HTML. */
    description: absentableText(),
    mainVideo: absentableText(),
    productImage: absentable(images()),
    productImageTrans: absentable(images()),
    productAttribute: absentableList(
      z.object({
        attributeId: absentableId(),
        attributeName: absentableText(),
        value: absentableText(),
        attributeNameTrans: absentableText(),
        valueTrans: absentableText(),
      }),
    ),
    productSkuInfos: absentableList(productSku()),
    productSaleInfo: absentable(productSaleInfo()),
    productShippingInfo: absentable(productShippingInfo()),
    /** Encrypted; begins with BBB in answers that were seen. */
    sellerOpenId: absentableText(),
    companyName: absentableText(),
    sellerDataInfo: absentable(sellerDataInfo()),
    sellerMixSetting: absentable(sellerMixSetting()),
    minOrderQuantity: absentableFigure(),
    /** Units of a lot; sold in whole lots. */
    batchNumber: absentableFigure(),
    status: absentableText(),
    tagInfoList: absentableList(z.object({key: absentableText(), value: absentableFlag()})),
    offerIdentities: absentableList(looseText()),
    /** Boolean in the searches. */
    isSelect: absentableFlag(),
    isJxhy: absentableFlag(),
    /** Units sold, no period is stated; never "out of stock". Text. */
    soldOut: absentableText(),
    tradeScore: absentableText(),
    promotionModel: absentable(z.object({hasPromotion: absentableFlag(), promotionType: absentableText()})),
    productCargoNumber: absentableText(),
    sellingPoint: absentableList(looseText()),
    certificateList: absentableList(
      z.object({
        certificateName: absentableText(),
        certificateCode: absentableText(),
        certificatePhotoList: absentableList(looseText()),
      }),
    ),
    /** `yyyy-MM-dd HH:mm:ss` in China. */
    createDate: absentableText(),
  });

/** 多语言商详: one product in full; one a call. */
export const productSearchQueryProductDetail = defineApi({
  namespace: 'com.alibaba.fenxiao.crossborder',
  name: 'product.search.queryProductDetail',
  version: 1,
  title: {en: 'Multilingual product detail', zh: '多语言商详'},
  needsToken: true,
  wire: {offerDetailParam: 'json'},
  envelope: 'result',
  request: () =>
    z.object({
      offerDetailParam: z.object({
        /** A product id. The page says Long; text keeps every digit. */
        offerId: z.string().check(z.regex(/^\d{1,19}$/)),
        /** A language code, although it is named country. */
        country: z.string(),
        /** For the fields that are named foreignCurrency. */
        currency: z.optional(z.string()),
      }),
    }),
  response: () => absentable(productDetail()),
  source: {
    page: 'https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.fenxiao.crossborder:product.search.queryProductDetail-1',
    asOf: '2026-09-03',
    confidence: ['official page'],
  },
});

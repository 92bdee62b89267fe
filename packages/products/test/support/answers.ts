import {productSearchQueryProductDetail} from '@ali1688/contracts';
import {toWholesaleTerms, type ProductDetail, type WholesaleTerms} from '../../src/index.ts';

/** The detail that an answer of 1688 is read as. */
export function detailOf(answer: unknown): ProductDetail {
  return productSearchQueryProductDetail.response.parse(answer) ?? {};
}

/** The terms that an answer of 1688 means, as JSON shows them. */
export function termsOf(answer: unknown, currency?: string): WholesaleTerms {
  return JSON.parse(
    JSON.stringify(toWholesaleTerms(detailOf(answer), '944801178016', currency)),
  ) as WholesaleTerms;
}

/** An answer with everything that wholesale terms are made of, in the forms of the official page. */
export const wholeAnswer = {
  class: 'com.alibaba.cbu.offer.model.ProductDetailModel',
  offerId: 944_801_178_016,
  categoryId: 32,
  subject: '猫砂盆',
  subjectTrans: 'Cat litter box',
  productImage: {
    images: ['https://cbu01.alicdn.com/1.jpg', 'https://cbu01.alicdn.com/2.jpg'],
    whiteImage: null,
  },
  productSkuInfos: [
    {
      skuId: 4_878_065_068_300,
      amountOnSale: 123,
      price: '14.9',
      promotionPrice: null,
      consignPrice: '13.10',
      skuAttributes: [
        {
          attributeId: 1,
          attributeName: '颜色',
          value: '白色',
          attributeNameTrans: 'Colour',
          valueTrans: 'White',
        },
      ],
    },
    {skuId: 4_878_065_068_301, amountOnSale: '77', price: 21, promotionPrice: '', foreignCurrencyPrice: 3.5},
  ],
  productSaleInfo: {
    amountOnSale: '99999',
    quoteType: '2',
    priceRangeList: [
      {startQuantity: 100, price: '10', promotionPrice: '9'},
      {startQuantity: '10', price: '12.50', foreignCurrencyPrice: '1.75'},
    ],
    unitInfo: {unit: '盒', transUnit: 'Box'},
    fenxiaoSaleInfo: {offerPrice: '12', onePiecePrice: '15'},
  },
  productShippingInfo: {
    sendGoodsAddressText: '浙江省 金华市',
    weight: 1.2,
    width: 10,
    height: 5,
    length: 20,
    shippingTimeGuarantee: 'shipIn24Hours',
  },
  sellerOpenId: 'BBBspz8Z4AmsyZ5SmwYL4Xi_A',
  companyName: '杭州宜路发发电子商务有限公司',
  minOrderQuantity: 2,
  batchNumber: 200,
  status: 'published',
  tagInfoList: [
    {key: 'isOnePsale', value: true},
    {key: 'select', value: 'false'},
  ],
  offerIdentities: ['yx', 'somethingNew'],
  isSelect: 'true',
  sellerMixSetting: {generalHunpi: true, mixAmount: 100, mixNumber: 2},
  sellerDataInfo: {
    tradeMedalLevel: '5',
    compositeServiceScore: '3.5',
    repeatPurchasePercent: '0.4666',
    collect30DayWithin48HPercent: '1',
    qualityRefundWithin30Day: '0.0018',
  },
  soldOut: '12342',
  promotionModel: {hasPromotion: true, promotionType: 'plus'},
  certificateList: [{certificateName: '外观专利证书', certificateCode: 'ZL 2018', certificatePhotoList: []}],
  createDate: '2024-05-24 00:00:00',
};

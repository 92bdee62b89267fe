import {productSearchQueryProductDetail} from '@ali1688/contracts';
import {hashText} from '../../catalogue/hash.ts';
import {productById} from '../../catalogue/product-by-id.ts';
import type {Product} from '../../catalogue/product.ts';
import {incompleteProductsCategoryId} from '../../catalogue/sample-categories.ts';
import type {AnswerContext} from '../../entries/answer-context.ts';
import {businessRefusal, businessSuccess} from '../../entries/business-envelope.ts';
import {refuseLanguage, translate} from '../../entries/language.ts';
import {readMessageFields} from '../../entries/read-arguments.ts';
import {answerApi} from '../../entries/sandbox-api.ts';
import {productOnDay} from '../../market/market-product.ts';
import {offerOf} from '../../market/offer.ts';
import {sellerOf} from '../../market/seller.ts';
import type {JsonValue} from '../../wire/json-text.ts';
import {saleFields} from './sale-fields.ts';

/** No table of business codes is public, so these are made up (contracts.md section 8). */
const refusals = {
  unknown: {code: 'SANDBOX_NO_OFFER', message: '商品不存在'},
  closed: {code: 'SANDBOX_OFFER_CLOSED', message: '无权限查看该商品'},
};

/** Of the sample of incomplete products, by index. */
const samples = {unknown: 0, closed: 1, bare: 5, sellerless: 7} as const;

/** 多语言商详, one product in full (contract of product.search.queryProductDetail). */
export const productDetail = answerApi(productSearchQueryProductDetail, {
  arguments: {offerDetailParam: {offerId: 'Long', country: 'String', currency: 'String?'}},
  answer(context, call) {
    const field = readMessageFields(call.parameters.valueOf('offerDetailParam'));
    const refusal = refuseLanguage(context, field('country'));
    if (refusal !== undefined) return refusal;
    const product = productById(context.catalogue, field('offerId'));
    const sample = product && sampleOf(product);
    if (product === undefined || sample === samples.unknown) return businessRefusal(refusals.unknown);
    if (sample === samples.closed) return businessRefusal(refusals.closed);
    return businessSuccess(detailOf(context, product, field('country'), field('currency')));
  },
});

function sampleOf({leaf, index}: Product): number | undefined {
  return leaf.categoryId === incompleteProductsCategoryId ? index : undefined;
}

function detailOf(context: AnswerContext, product: Product, language: string, currency: string): JsonValue {
  const {leaf, index, itemId, title, imgUrl} = product;
  const seed = hashText(`detail ${leaf.categoryId}/${index}`);
  const head = {
    class: 'com.alibaba.cbu.offer.model.ProductDetailModel',
    offerId: itemId,
    subject: title.zh,
    subjectTrans: translate(title, language),
  };
  if (sampleOf(product) === samples.bare) {
    return {
      ...head,
      productSaleInfo: null,
      productSkuInfos: null,
      sellerDataInfo: null,
      tagInfoList: null,
      soldOut: null,
    };
  }
  const offer = offerOf(product);
  return {
    ...head,
    categoryId: BigInt(leaf.categoryId),
    categoryName: leaf.name.zh,
    description: `<p>${title.zh}</p>`,
    productImage: {
      images: [imgUrl, imgUrl.replace('.jpg', '_2.jpg')],
      whiteImage: seed % 3 === 0 ? imgUrl : null,
    },
    productAttribute: [
      {
        attributeId: '3216',
        attributeName: '颜色',
        value: '多色',
        attributeNameTrans: 'Colour',
        valueTrans: 'Several',
      },
      {
        attributeId: '2176',
        attributeName: '品牌',
        value: '沙箱',
        attributeNameTrans: 'Brand',
        valueTrans: 'Sandbox',
      },
    ],
    ...saleFields(offer, {language, currency, seed}),
    productShippingInfo: {
      sendGoodsAddressText: sellerOf(context.catalogue, product).from,
      ...(seed % 4 === 0
        ? {weight: 0}
        : {weight: offer.weight / 1000, length: 20 + (seed % 30), width: 15, height: 5 + (seed % 9)}),
      shippingTimeGuarantee: seed % 2 === 0 ? 'shipIn24Hours' : 'shipIn48Hours',
      skuShippingInfoList: offer.skus.map(({skuId}) => ({skuId, weight: offer.weight})),
    },
    isJxhy: false,
    ...(sampleOf(product) === samples.sellerless ? {} : sellerFields(context, product, seed)),
    status: 'published',
    tagInfoList: [
      {key: 'isOnePsale', value: seed % 2 === 0},
      {key: 'select', value: seed % 5 === 0},
    ],
    offerIdentities: seed % 7 === 0 ? ['yx'] : [],
    isSelect: seed % 5 === 0 ? 'true' : 'false',
    soldOut: String(productOnDay(product, context.day()).soldOut),
    ...(seed % 6 === 0 ? {} : {tradeScore: (3 + (seed % 21) / 10).toFixed(1)}),
    certificateList:
      seed % 8 === 0
        ? [{certificateName: '外观专利证书', certificateCode: `ZL ${seed}`, certificatePhotoList: [imgUrl]}]
        : [],
    createDate: `2025-${String(1 + (seed % 12)).padStart(2, '0')}-${String(1 + (seed % 28)).padStart(2, '0')} 08:00:00`,
  };
}

/** Shares are fractions in this API; the mixed batch is left out by some. */
function sellerFields(
  {catalogue}: AnswerContext,
  product: Product,
  seed: number,
): {readonly [name: string]: JsonValue} {
  const {sellerOpenId, companyName, medalLevel, repurchase} = sellerOf(catalogue, product);
  return {
    sellerOpenId,
    companyName,
    sellerDataInfo: {
      tradeMedalLevel: String(medalLevel),
      compositeServiceScore: (3 + (seed % 20) / 10).toFixed(1),
      repeatPurchasePercent: String(repurchase),
      collect30DayWithin48HPercent: seed % 9 === 0 ? '' : ((9000 + (seed % 1000)) / 10_000).toFixed(4),
      qualityRefundWithin30Day: seed % 9 === 1 ? null : ((seed % 200) / 10_000).toFixed(4),
    },
    ...(seed % 3 === 0 ? {} : {sellerMixSetting: {generalHunpi: true, mixAmount: 100, mixNumber: 2}}),
  };
}

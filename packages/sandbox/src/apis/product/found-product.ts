import {hashText} from '../../catalogue/hash.ts';
import type {Product} from '../../catalogue/product.ts';
import type {AnswerContext} from '../../entries/answer-context.ts';
import {translate} from '../../entries/language.ts';
import {repurchaseOf} from '../../market/daily.ts';
import {productOnDay} from '../../market/market-product.ts';
import {offerOf, priceTextOf, type Offer} from '../../market/offer.ts';
import {sellerOf} from '../../market/seller.ts';
import type {JsonValue} from '../../wire/json-text.ts';

/** A product with its terms and its figures of the day, as searches look at it. */
export type OfferedProduct = {
  readonly product: Product;
  readonly offer: Offer;
  readonly monthSold: number;
  /** A share in percent. */
  readonly repurchase: number;
  readonly seed: number;
};

/** What searches know of a product; undefined for one without a price, which they do not find. */
export function offered(context: AnswerContext, product: Product): OfferedProduct | undefined {
  const offer = offerOf(product);
  if (!Number.isFinite(offer.lowest)) return undefined;
  const seed = hashText(`found ${product.leaf.categoryId}/${product.index}`);
  return {
    product,
    offer,
    monthSold: productOnDay(product, context.day()).soldOut,
    repurchase: repurchaseOf(product),
    seed,
  };
}

/** Fields of both searches, with the habits of answers that were seen: `class` keys, nulls, missing fields, numbers as text. */
export function foundFields(
  found: OfferedProduct,
  language: string,
): {readonly [name: string]: JsonValue | undefined} {
  const {product, offer, monthSold, repurchase, seed} = found;
  const {itemId, title, imgUrl} = product;
  return {
    class: 'com.alibaba.cbu.offer.model.ProductInfoModel',
    imageUrl: imgUrl,
    subject: title.zh,
    subjectTrans: translate(title, language),
    offerId: itemId,
    isJxhy: false,
    priceInfo: {
      class: 'com.alibaba.cbu.offer.model.PriceInfo',
      price: priceTextOf(offer.lowest, offer),
      jxhyPrice: null,
      pfJxhyPrice: null,
      consignPrice: seed % 4 === 1 ? priceTextOf(offer.lowest + 50, {isRanged: false}) : null,
    },
    repurchaseRate: seed % 8 === 0 ? '' : `${repurchase}%`,
    monthSold: seed % 12 === 0 ? String(monthSold) : monthSold,
    traceInfo: `object_id%40${itemId}%5Eobject_type%40offer`,
    isOnePsale: seed % 2 === 0,
    offerIdentities: seed % 7 === 0 ? ['yx'] : [],
    ...(seed % 5 === 0 ? {} : {createDate: '2025-04-20 08:00:00'}),
  };
}

/** What the search by words tells besides. */
export function keywordFields(
  {catalogue}: AnswerContext,
  {product, offer, monthSold, seed}: OfferedProduct,
): {readonly [name: string]: JsonValue | undefined} {
  const {leaf} = product;
  const second = catalogue.get(leaf.parentCateId);
  const path = [second && catalogue.get(second.parentCateId), second, leaf].filter(
    (one) => one !== undefined,
  );
  const [top, middle, third] = path.map(({categoryId}) => BigInt(categoryId));
  return {
    sellerIdentities: sellerOf(catalogue, product).identities,
    ...(seed % 6 === 0 ? {} : {tradeScore: (3 + (seed % 21) / 10).toFixed(1)}),
    topCategoryId: top,
    secondCategoryId: middle,
    thirdCategoryId: third,
    isSelect: seed % 5 === 0,
    minOrderQuantity: offer.minimum,
    sales7d: String(Math.floor(monthSold / 4)),
    productSimpleShippingInfo: {
      shippingTimeGuarantee: seed % 2 === 0 ? 'shipIn24Hours' : 'shipIn48Hours',
      perfectFulfillmentRate30d: seed % 3 === 0 ? '' : `${90 + (seed % 10)}.00%`,
      pickupWithin24hRate30d: '99.12%',
      qualityReturnRate30d: '',
    },
    ...(offer.hasPromotion ? {promotionModel: {hasPromotion: true, promotionType: 'plus'}} : {}),
  };
}

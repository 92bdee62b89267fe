import type {foundProduct} from '@ali1688/contracts';
import {detailUrlIfId, priceText, readFulfilmentPercent, readPercent, textOf} from '@ali1688/products';
import * as z from 'zod/mini';
import type {relatedProduct} from '../apis/product-related-recommend.ts';

const text = () => z.optional(z.string());
const number = () => z.optional(z.number());
const texts = () => z.optional(z.array(z.string()));

/** Makes the shape of a product in a list. What is absent 1688 did not say. */
export const productRow = () =>
  z.object({
    offerId: text(),
    subject: text(),
    subjectTrans: text(),
    imageUrl: text(),
    detailUrl: text(),
    /** Prices are texts in CNY, as 1688 writes them; also a range such as `125-128`. */
    price: text(),
    promotionPrice: text(),
    consignPrice: text(),
    minOrderQuantity: number(),
    /** Units of 30 days in searches, of 90 days in `related`. */
    monthSold: number(),
    sales7d: number(),
    repurchasePercent: number(),
    tradeScore: text(),
    sellerIdentities: texts(),
    offerIdentities: texts(),
    isOnePsale: z.optional(z.boolean()),
    createDate: text(),
    topCategoryId: text(),
    secondCategoryId: text(),
    thirdCategoryId: text(),
    /** Figures of 30 days in percent. */
    shipping: z.optional(
      z.object({
        timeGuarantee: text(),
        fulfilledPercent: number(),
        pickedUpWithin24HPercent: number(),
        qualityReturnPercent: number(),
      }),
    ),
  });

/** A product in a list. */
export type ProductRow = z.output<ReturnType<typeof productRow>>;

type FoundProduct = Partial<z.output<ReturnType<typeof foundProduct>>>;
type RelatedProduct = z.output<ReturnType<typeof relatedProduct>>;

/** The row of a product that a search or a recommendation gave. */
export function toProductRow(product: FoundProduct | RelatedProduct): ProductRow {
  const found: FoundProduct = product;
  const {offerId, priceInfo = {}, productSimpleShippingInfo: shipping} = found;
  return {
    offerId,
    subject: textOf(found.subject),
    subjectTrans: textOf(found.subjectTrans),
    imageUrl: textOf(found.imageUrl),
    detailUrl: detailUrlIfId(offerId),
    price: priceText(priceInfo.price),
    promotionPrice: priceText(priceInfo.promotionPrice),
    consignPrice: priceText(priceInfo.consignPrice),
    minOrderQuantity: found.minOrderQuantity,
    monthSold: found.monthSold,
    sales7d: found.sales7d,
    repurchasePercent: readPercent(found.repurchaseRate, 'percent'),
    tradeScore: textOf(found.tradeScore),
    sellerIdentities: found.sellerIdentities,
    offerIdentities: found.offerIdentities,
    isOnePsale: found.isOnePsale ?? found.onePsale,
    createDate: textOf(found.createDate),
    topCategoryId: found.topCategoryId,
    secondCategoryId: found.secondCategoryId,
    thirdCategoryId: found.thirdCategoryId,
    shipping: shipping && {
      timeGuarantee: textOf(shipping.shippingTimeGuarantee),
      fulfilledPercent: readFulfilmentPercent(shipping.perfectFulfillmentRate30d),
      pickedUpWithin24HPercent: readFulfilmentPercent(shipping.pickupWithin24hRate30d),
      qualityReturnPercent: readFulfilmentPercent(shipping.qualityReturnRate30d),
    },
  };
}

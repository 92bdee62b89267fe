import * as z from 'zod/mini';
import {absentable, absentableList} from '../wire/absent.ts';
import {absentableFigure, absentableFlag, absentableId, absentableText, looseText} from '../wire/scalars.ts';

/** Fields that a product has in both searches. All may be missing: answers of 2024 carry eleven of them. */
const inBothSearches = () => ({
  offerId: absentableId(),
  subject: absentableText(),
  subjectTrans: absentableText(),
  imageUrl: absentableText(),
  priceInfo: absentable(
    z.object({
      /** Wholesale, CNY; also a range such as `125-128`. */
      price: absentableText(),
      promotionPrice: absentableText(),
      /** Dropship; it may be below the wholesale price. */
      consignPrice: absentableText(),
      jxhyPrice: absentableText(),
      pfJxhyPrice: absentableText(),
    }),
  ),
  /** A percent as text, `10%`. */
  repurchaseRate: absentableText(),
  /** Units sold in 30 days. */
  monthSold: absentableFigure(),
  isOnePsale: absentableFlag(),
  /** As answers of 2024 wrote the field above. */
  onePsale: absentableFlag(),
  isJxhy: absentableFlag(),
  /** Boolean in one search and text in the other. */
  isSelect: absentableFlag(),
  sellerIdentities: absentableList(looseText()),
  offerIdentities: absentableList(looseText()),
  isPatentProduct: absentableFlag(),
  createDate: absentableText(),
  modifyDate: absentableText(),
});

/** Makes the schema of a product that a search by words found. */
export const foundProduct = () =>
  z.object({
    ...inBothSearches(),
    minOrderQuantity: absentableFigure(),
    sales7d: absentableFigure(),
    tradeScore: absentableText(),
    topCategoryId: absentableId(),
    secondCategoryId: absentableId(),
    thirdCategoryId: absentableId(),
    /** Shares as text; an empty one means 0 (contracts.md section 7, discrepancy 13). */
    productSimpleShippingInfo: absentable(
      z.object({
        shippingTimeGuarantee: absentableText(),
        perfectFulfillmentRate30d: absentableText(),
        pickupWithin24hRate30d: absentableText(),
        qualityReturnRate30d: absentableText(),
      }),
    ),
  });

/** Makes the schema of a product of one shop: some fields fewer. */
export const shopProduct = () => z.object(inBothSearches());

/** Makes the schema of a page of products; `totalPage` is one too many on exact multiples and not read. */
export const pageOf = <Product extends z.ZodMiniType>(product: Product) =>
  absentable(z.object({totalRecords: absentableFigure(), data: absentableList(product)}));

/** Makes the schema of what both searches are asked with. */
export const searchParameters = () => ({
  beginPage: z.int().check(z.gte(1)),
  /** 50 at most (several independent integrations). */
  pageSize: z.int().check(z.gte(1), z.lte(50)),
  /** Names with commas between them. */
  filter: z.optional(z.string()),
  /** JSON text inside the object: `{"price":"asc"}`. It sorts the page alone. */
  sort: z.optional(z.string()),
  priceStart: z.optional(z.string()),
  priceEnd: z.optional(z.string()),
  categoryId: z.optional(z.string().check(z.regex(/^\d{1,19}$/))),
  /** A language code, although it is named country. */
  country: z.string(),
});

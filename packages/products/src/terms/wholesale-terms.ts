import * as z from 'zod/mini';

const text = () => z.optional(z.string());
const number = () => z.optional(z.number());
const flag = () => z.optional(z.boolean());

const price = () =>
  z.object({
    /** The lowest and the highest of tiers and SKUs. */
    from: text(),
    to: text(),
    currency: text(),
    /** 0 by quantity, without SKUs; 1 by SKU; 2 SKUs, by quantity. */
    quoteType: number(),
    /** For those who sell on one piece at a time. */
    consign: text(),
    /** By quantity, the smallest first. */
    tiers: z.optional(
      z.array(
        z.object({
          startQuantity: number(),
          price: text(),
          promotionPrice: text(),
          foreignPrice: text(),
          foreignPromotionPrice: text(),
        }),
      ),
    ),
    /** How many SKUs there are. */
    skus: number(),
    promotion: flag(),
    /** In the currency that was asked for, as 1688 converts it. */
    foreign: z.optional(z.object({currency: z.string(), from: text(), to: text()})),
  });

const order = () =>
  z.object({
    minimum: number(),
    /** Units of a lot. */
    batch: number(),
    unit: text(),
    unitTrans: text(),
    mix: z.optional(z.object({allowed: flag(), amount: number(), number: number()})),
  });

const seller = () =>
  z.object({
    sellerOpenId: text(),
    companyName: text(),
    medalLevel: number(),
    serviceScore: number(),
    repurchasePercent: number(),
    within48HPercent: number(),
    qualityRefundPercent: number(),
    badges: z.optional(z.array(z.string())),
    badgeTexts: z.optional(z.array(z.string())),
  });

const shipping = () =>
  z.object({
    from: text(),
    timeGuarantee: text(),
    weightKg: number(),
    lengthCm: number(),
    widthCm: number(),
    heightCm: number(),
  });

/**
 * Makes the shape of wholesale terms: the one shape in which the suite tells at what price, from which quantity,
 * from whom and how fast a product is to be had. What is absent 1688 did not say. Prices are texts in CNY, shares
 * are percents; the README of this package says where each field comes from.
 */
export const wholesaleTerms = () =>
  z.object({
    offerId: z.string(),
    subject: text(),
    subjectTrans: text(),
    categoryId: text(),
    detailUrl: z.string(),
    imageUrl: text(),
    status: text(),
    price: price(),
    order: order(),
    stock: number(),
    soldOut: number(),
    seller: seller(),
    shipping: shipping(),
    certificates: number(),
    createDate: text(),
    /** When it was fetched, ISO 8601; only where it was taken from this machine. */
    fetchedAt: text(),
  });

/** The terms on which a product is sold. */
export type WholesaleTerms = z.output<ReturnType<typeof wholesaleTerms>>;

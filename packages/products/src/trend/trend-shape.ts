import * as z from 'zod/mini';

const number = () => z.optional(z.number());
const text = () => z.optional(z.string());

/** Makes the shape of a product's days. What is absent 1688 did not say: a gap, never a 0. */
export const productTrend = () =>
  z.object({
    offerId: z.string(),
    /** Days in China, ISO; both ends are included. */
    from: z.string(),
    to: z.string(),
    /** Every day of the range, the oldest first. */
    days: z.array(
      z.object({
        date: z.string(),
        /** Units sold on this day. */
        sold: number(),
        /** CNY, as 1688 writes it. */
        medianPrice: text(),
        repurchasePercent: number(),
      }),
    ),
    /** The days that have no figure, of each series. */
    gaps: z.object({
      sold: z.array(z.string()),
      medianPrice: z.array(z.string()),
      repurchasePercent: z.array(z.string()),
    }),
    /** Daily means are of the last 14 days and the 14 before, as momentum counts them; of days with figures. */
    summary: z.object({
      soldTotal: number(),
      soldRecentDaily: number(),
      soldEarlierDaily: number(),
      priceFirst: text(),
      priceLast: text(),
    }),
    /** When the oldest part of it was fetched, ISO 8601; only where some was taken from this machine. */
    fetchedAt: text(),
  });

/** The days of a product. */
export type ProductTrend = z.output<ReturnType<typeof productTrend>>;

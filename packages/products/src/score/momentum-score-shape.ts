import * as z from 'zod/mini';

const number = () => z.optional(z.number());

/** Makes the shape of a momentum score. */
export const momentumScoreShape = () =>
  z.object({
    kind: z.literal('momentum'),
    /** 0 to 100, one decimal; absent without enough history. */
    value: number(),
    /** Why there is no number. */
    reason: z.optional(z.literal('NOT_ENOUGH_HISTORY')),
    /** What the number is made of, each 0 to 100; a part that is not known is left out, and the weights of the rest make 1. */
    parts: z.optional(
      z.object({
        growth: z.object({
          value: z.number(),
          weight: z.number(),
          /** Mean units a day of the last 14 days, and of the 14 before. */
          recentDaily: z.number(),
          earlierDaily: z.number(),
        }),
        price: z.optional(
          z.object({
            value: z.number(),
            weight: z.number(),
            /** Mean of the median prices of the two windows, CNY, and their relative change. */
            recentMean: z.number(),
            earlierMean: z.number(),
            change: z.number(),
          }),
        ),
        repurchase: z.optional(z.object({value: z.number(), weight: z.number(), date: z.string()})),
      }),
    ),
    /** Days with figures in each window, and how many are needed; only where there is no number. */
    days: z.optional(z.object({recent: z.number(), earlier: z.number()})),
    needed: number(),
  });

/** Whether a product is rising, with what says so. */
export type MomentumScore = z.output<ReturnType<typeof momentumScoreShape>>;

import * as z from 'zod/mini';

/** Makes the shape of a classic score. */
export const classicScoreShape = () =>
  z.object({
    kind: z.literal('classic'),
    /** 0 to 100, two decimals; absent when an input is. */
    value: z.optional(z.number()),
    /** Why there is no number. */
    reason: z.optional(z.literal('INPUT_MISSING')),
    parts: z.optional(z.object({sales: z.number(), price: z.number()})),
    inputs: z.object({soldOut: z.optional(z.number()), price: z.optional(z.string())}),
  });

/** A popularity score of one moment, with what it is made of. */
export type ClassicScore = z.output<ReturnType<typeof classicScoreShape>>;

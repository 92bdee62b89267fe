import * as z from 'zod/mini';
import {microOf, readPrice, roundedText} from '../numbers/price.ts';
import type {WholesaleTerms} from '../terms/wholesale-terms.ts';

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

const oneInMicro = 1_000_000n;

/**
 * min(soldOut / 1000, 70) + max(0, 30 − price / 10), rounded to two decimals; the price is that of the first tier, else
 * the lowest there is. It tells how popular a product is at one moment, and nothing of growth.
 *
 * @param soldOut units sold, of the ranking
 */
export function classicScore(soldOut: number | undefined, terms: WholesaleTerms): ClassicScore {
  const {tiers, from} = terms.price;
  const price = readPrice(tiers?.[0]?.price)?.low ?? from;
  const inputs = {soldOut, price};
  if (soldOut === undefined || !Number.isFinite(soldOut) || price === undefined)
    return {kind: 'classic', reason: 'INPUT_MISSING', inputs};
  const sales = least(BigInt(Math.round(Math.max(0, soldOut) * 1000)), 70n * oneInMicro);
  const cheapness = 30n * oneInMicro - microOf(price) / 10n;
  const cheap = cheapness > 0n ? cheapness : 0n;
  return {
    kind: 'classic',
    value: Number(roundedText(sales + cheap)),
    parts: {sales: Number(roundedText(sales)), price: Number(roundedText(cheap))},
    inputs,
  };
}

function least(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}

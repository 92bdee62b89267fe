import {microOf, readPrice, roundedText} from '../numbers/price.ts';
import type {WholesaleTerms} from '../terms/wholesale-terms.ts';
import type {ClassicScore} from './classic-score-shape.ts';

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
  const sales = least(BigInt(Math.round(Math.max(0, soldOut) * 1000)), microOf('70'));
  const cheapness = microOf('30') - microOf(price) / 10n;
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

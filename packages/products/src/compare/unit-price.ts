import {compareAmounts, readPrice} from '../numbers/price.ts';
import type {WholesaleTerms} from '../terms/wholesale-terms.ts';

/**
 * What one unit costs at a quantity, exact: the price of the tier that the quantity reaches, below the first tier
 * that of the first; without tiers the lowest price of the SKUs. Of a range the lower bound. Undefined without a price.
 */
export function unitPriceFor(
  {price: {tiers = [], from}}: WholesaleTerms,
  quantity: number,
): string | undefined {
  const priced = tiers.flatMap(({startQuantity = 0, price}) => {
    const low = readPrice(price)?.low;
    return low === undefined ? [] : [{startQuantity, low}];
  });
  const reached = priced.findLast(({startQuantity}) => startQuantity <= quantity) ?? priced[0];
  return reached?.low ?? from;
}

/** The lowest of some unit prices. */
export function lowestPrice(prices: readonly string[]): string | undefined {
  return prices.toSorted(compareAmounts)[0];
}

/** Whether a quantity may be ordered: undefined when 1688 names no smallest quantity. */
export function meetsMinimum(
  {order: {minimum}, price: {tiers}}: WholesaleTerms,
  quantity: number,
): boolean | undefined {
  const least = minimum ?? tiers?.[0]?.startQuantity;
  return least === undefined ? undefined : quantity >= least;
}

import * as z from 'zod/mini';
import {microOf, roundedText} from '../numbers/price.ts';
import {wholesaleTerms, type WholesaleTerms} from '../terms/wholesale-terms.ts';
import {lowestPrice, meetsMinimum, unitPriceFor} from './unit-price.ts';

/** Makes the shape of one product that is compared. */
const comparedOffer = () =>
  z.extend(wholesaleTerms(), {
    /** CNY, two decimals at most. */
    unitPrice: z.string(),
    total: z.string(),
    meetsMinimum: z.optional(z.boolean()),
    isCheapest: z.boolean(),
  });

/** Makes the shape of a comparison. */
export const offerComparison = () =>
  z.object({
    quantity: z.number(),
    items: z.array(comparedOffer()),
    notComparable: z.array(z.object({offerId: z.string(), reason: z.enum(['NO_PRICE', 'OTHER_UNIT'])})),
  });

/** Products side by side at one quantity. */
export type OfferComparison = z.output<ReturnType<typeof offerComparison>>;

/**
 * Compares what products cost at a quantity. One without a price, or sold in another unit than most, is not compared.
 * The cheapest is the one with the lowest price for a unit among those that can be ordered in this quantity; where
 * none can, among all.
 */
export function compareOffers(terms: readonly WholesaleTerms[], quantity: number): OfferComparison {
  const unit = usualUnit(terms);
  const notComparable: OfferComparison['notComparable'] = [];
  const priced = terms.flatMap((offer) => {
    const price = unitPriceFor(offer, quantity);
    const isOtherUnit = offer.order.unit !== undefined && offer.order.unit !== unit;
    if (price !== undefined && !isOtherUnit) return [{offer, price, meets: meetsMinimum(offer, quantity)}];
    notComparable.push({offerId: offer.offerId, reason: isOtherUnit ? 'OTHER_UNIT' : 'NO_PRICE'});
    return [];
  });
  const orderable = priced.filter(({meets}) => meets !== false);
  const candidates = orderable.length > 0 ? orderable : priced;
  const lowest = lowestPrice(candidates.map(({price}) => price));
  const items = priced.map((one) => ({
    ...one.offer,
    unitPrice: atMostTwoDecimals(one.price),
    total: roundedText(microOf(one.price) * BigInt(quantity)),
    meetsMinimum: one.meets,
    isCheapest: candidates.includes(one) && lowest !== undefined && microOf(one.price) === microOf(lowest),
  }));
  return {quantity, items, notComparable};
}

/** The largest smallest quantity, at which all products may be ordered; 1 when none is known. */
export function commonQuantity(terms: readonly WholesaleTerms[]): number {
  return Math.max(1, ...terms.map(({order, price}) => order.minimum ?? price.tiers?.[0]?.startQuantity ?? 1));
}

/** The unit that most products are sold in; of several the one that was asked for first. */
function usualUnit(terms: readonly WholesaleTerms[]): string | undefined {
  const units = terms.flatMap(({order}) => order.unit ?? []);
  const count = (unit: string): number => units.filter((other) => other === unit).length;
  return units.toSorted((left, right) => count(right) - count(left))[0];
}

function atMostTwoDecimals(price: string): string {
  const [, fraction = ''] = price.split('.');
  return fraction.length <= 2 ? price : roundedText(microOf(price));
}

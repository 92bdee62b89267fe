import {hashText} from '../catalogue/hash.ts';
import type {Product} from '../catalogue/product.ts';
import {walk} from './walk.ts';

/** A product with its figures of one day, the same in every API and every ranking of that day. */
export type MarketProduct = Product & {
  /** Buyers of the last 30 days. */
  readonly buyerNum: number;
  /** Units sold in the last 30 days, at least two for each buyer. */
  readonly soldOut: number;
};

/**
 * A product as it sells on a day: a third to three times its usual number of buyers, a little more or less than on
 * the day before.
 *
 * @param day counted from 1970-01-01 in China
 */
export function productOnDay(product: Product, day: number): MarketProduct {
  const seed = `${product.leaf.categoryId}/${product.index}`;
  const usualBuyers = 20 + (hashText(`buyers ${seed}`) % 4980);
  const buyerNum = Math.round(usualBuyers * 2 ** (1.5 * walk(`demand ${seed}`, day)));
  const hash = hashText(seed);
  return {...product, buyerNum, soldOut: buyerNum * (2 + (hash % 58)) + (hash % 7)};
}

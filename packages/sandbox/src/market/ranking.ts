import {leavesBelow, type Catalogue} from '../catalogue/catalogue.ts';
import type {Category} from '../catalogue/category.ts';
import {hashText} from '../catalogue/hash.ts';
import {productCount, productOf, type Product} from '../catalogue/product.ts';
import {productOnDay, type MarketProduct} from './market-product.ts';
import {part, walk} from './walk.ts';

/** Products of one ranking at most (contract of product.topList.query: `limit` is 20 at most). */
export const longestRanking = 20;

/** How many products compete for a place in the ranking of a category that has children. */
const poolSize = 40;

/**
 * The ranked products of a category on a day, best first, 20 at most; empty for the sample of an empty ranking.
 * Each rank type puts the same products in another order and picks others of them. From one day to the next
 * most stay; the figures move with the places.
 *
 * @param day counted from 1970-01-01 in China
 */
export function rankProducts(
  catalogue: Catalogue,
  category: Category,
  rankType: string,
  day: number,
): readonly MarketProduct[] {
  const weight = weights[rankType] ?? byName(rankType, day);
  const {products, places} = competition(catalogue, category);
  return products
    .map((product) => productOnDay(product, day))
    .map((product) => ({product, weight: weight(product)}))
    .sort(
      (left, right) => right.weight - left.weight || (left.product.itemId < right.product.itemId ? -1 : 1),
    )
    .slice(0, places)
    .map(({product}) => product);
}

const weights: Readonly<Record<string, (product: MarketProduct) => number>> = {
  hot: (product) => product.soldOut,
  anchorHot: (product) => product.buyerNum,
  complex: (product) => product.buyerNum * 20 + product.soldOut,
};

/** By a taste of the rank type's own, and by how many buy: who sells more today than yesterday climbs. */
function byName(rankType: string, day: number): (product: MarketProduct) => number {
  return ({leaf, index, buyerNum}) => {
    const seed = `${rankType} ${leaf.categoryId}/${index}`;
    return 4 * part(seed) + 1.5 * walk(seed, day) + Math.log2(buyerNum) / 2;
  };
}

/** Who competes for how many places: every product of a leaf, a share of each leaf below any other category. */
function competition(catalogue: Catalogue, category: Category) {
  const leaves = leavesBelow(catalogue, category);
  const share = leaves.length === 1 ? poolSize : Math.ceil(poolSize / leaves.length);
  const products = leaves.flatMap((leaf) =>
    Array.from({length: Math.min(share, productCount(leaf))}, (_, index): Product => productOf(leaf, index)),
  );
  const places = leaves.reduce((sum, leaf) => sum + Math.min(share, placesOf(leaf)), 0);
  return {products, places: Math.min(longestRanking, places)};
}

/** Places in the ranking of a leaf: 20, or as few as 6 in one leaf of eight, so that rankings differ in length. */
function placesOf(leaf: Category): number {
  const hash = hashText(`count ${leaf.categoryId}`);
  return hash % 8 === 0 ? 6 + (hash % 12) : longestRanking;
}

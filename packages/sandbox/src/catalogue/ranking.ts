import {leavesBelow, type Catalogue} from './catalogue.ts';
import type {Category} from './category.ts';
import {hashText} from './hash.ts';
import {productCount, productOf, type Product} from './product.ts';

/** Products of one ranking at most (contract of product.topList.query: `limit` is 20 at most). */
export const longestRanking = 20;

/** How many products compete for a place in the ranking of a category that has children. */
const poolSize = 40;

/**
 * The ranked products of a category, best first, 20 at most; empty for the sample of an empty ranking.
 * Each rank type puts the same products in another order and picks others of them.
 */
export function rankProducts(catalogue: Catalogue, category: Category, rankType: string): readonly Product[] {
  const weight = weights[rankType] ?? byName(rankType);
  return poolOf(catalogue, category)
    .map((product) => ({product, weight: weight(product)}))
    .sort(
      (left, right) => right.weight - left.weight || (left.product.itemId < right.product.itemId ? -1 : 1),
    )
    .slice(0, longestRanking)
    .map(({product}) => product);
}

const weights: Readonly<Record<string, (product: Product) => number>> = {
  hot: (product) => product.soldOut,
  anchorHot: (product) => product.buyerNum,
  complex: (product) => product.buyerNum * 20 + product.soldOut,
};

function byName(rankType: string): (product: Product) => number {
  return (product) => hashText(`${rankType} ${product.itemId}`);
}

function poolOf(catalogue: Catalogue, category: Category): readonly Product[] {
  const leaves = leavesBelow(catalogue, category);
  const share = leaves.length === 1 ? poolSize : Math.ceil(poolSize / leaves.length);
  return leaves.flatMap((leaf) =>
    Array.from({length: Math.min(share, productCount(leaf))}, (_, index) => productOf(leaf, index)),
  );
}

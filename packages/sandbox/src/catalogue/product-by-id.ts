import type {Catalogue} from './catalogue.ts';
import {isLeaf} from './category.ts';
import {placeOfItemId, type ProductPlace} from './item-id.ts';
import {productCount, productOf, type Product} from './product.ts';
import {wideItemId, wideItemIdCategoryId} from './sample-categories.ts';

/**
 * The product that an id names, computed from the id alone, so that what one API lists every other API
 * finds; undefined for an id that no product of this catalogue has.
 *
 * @param itemId a number, or its digits as a client sends them
 */
export function productById(catalogue: Catalogue, itemId: bigint | string): Product | undefined {
  if (typeof itemId === 'string' && !/^\d{1,19}$/.test(itemId)) {
    return undefined;
  }
  const wanted = BigInt(itemId);
  const place = wanted === wideItemId ? wideItemPlace(catalogue) : placeOfItemId(catalogue, wanted);
  if (place === undefined || !isLeaf(place.leaf) || place.index >= productCount(place.leaf)) {
    return undefined;
  }
  const product = productOf(place.leaf, place.index);
  return product.itemId === wanted ? product : undefined;
}

function wideItemPlace(catalogue: Catalogue): ProductPlace | undefined {
  const leaf = catalogue.get(wideItemIdCategoryId);
  return leaf && {leaf, index: 0};
}

import type {Catalogue} from './catalogue.ts';
import type {Category} from './category.ts';
import {hashText} from './hash.ts';

/** Where a product stands: its leaf, and its number among the products of the leaf, from 0. */
export type ProductPlace = {readonly leaf: Category; readonly index: number};

/** Most products of one leaf. */
const leafSize = 32n;
/** Ids of the built-in catalogue are below it; generated ones are below it behind their first digit. */
const categoryRange = 1_000_000_000n;
const generatedStart = 9n * categoryRange;

/** How many ids there are of 12 digits, and again of 13. */
const span = 400_000_000_000n;
const twelveDigits = 550_000_000_000n;
const thirteenDigits = 1_000_000_000_000n;

/** Shuffles places, so that neighbours do not have neighbouring ids; `unshuffle` is its inverse modulo `span`. */
const shuffle = 161_803_398_877n;
const unshuffle = 102_244_669_813n;

/** The id of a product: 12 digits, or 13 for one product in sixteen, as 1688's own. A pure function of its place. */
export function itemIdAt({leaf, index}: ProductPlace): bigint {
  const code = (BigInt(leaf.categoryId) % categoryRange) * leafSize + BigInt(index);
  const start = hashText(`digits ${code}`) % 16 === 0 ? thirteenDigits : twelveDigits;
  return start + ((code * shuffle) % span);
}

/**
 * The only place of a catalogue that can have an id, without a search. Whether it does have it is for
 * the caller to compare: ids of 12 and of 13 digits lead to the same places.
 */
export function placeOfItemId(catalogue: Catalogue, itemId: bigint): ProductPlace | undefined {
  const shuffled = itemId - (itemId < thirteenDigits ? twelveDigits : thirteenDigits);
  if (shuffled < 0n || shuffled >= span) {
    return undefined;
  }
  const code = (shuffled * unshuffle) % span;
  const category = code / leafSize;
  const leaf = catalogue.get(String(category)) ?? catalogue.get(String(generatedStart + category));
  return leaf && {leaf, index: Number(code % leafSize)};
}

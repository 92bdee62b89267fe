import type {Bilingual} from '@ali1688/contracts/errors';
import {chooseBy, hashText} from '../catalogue/hash.ts';
import type {Product} from '../catalogue/product.ts';
import {incompleteProductsCategoryId} from '../catalogue/sample-categories.ts';

/** A price in hundredths of CNY. */
type Cents = number;

/** On which terms a made-up product is sold. */
export type Offer = {
  /** 0 by quantity, without SKUs; 1 by SKU; 2 SKUs, by quantity. */
  readonly quoteType: 0 | 1 | 2;
  /** The smallest quantity first, each cheaper than the one before. */
  readonly tiers: readonly {readonly startQuantity: number; readonly cents: Cents}[];
  readonly skus: readonly {
    readonly skuId: bigint;
    readonly colour: Bilingual;
    readonly cents: Cents;
    readonly stock: number;
  }[];
  readonly lowest: Cents;
  /** Whether prices are written as ranges, as a few answers have it. */
  readonly isRanged: boolean;
  readonly hasPromotion: boolean;
  readonly minimum: number;
  readonly unit: Bilingual;
  readonly stock: number;
  /** Grams. */
  readonly weight: number;
};

const colours: readonly [Bilingual, ...Bilingual[]] = [
  {zh: '白色', en: 'White'},
  {zh: '黑色', en: 'Black'},
  {zh: '红色', en: 'Red'},
  {zh: '浅蓝', en: 'Light blue'},
];
const units: readonly [Bilingual, ...Bilingual[]] = [
  {zh: '件', en: 'piece'},
  {zh: '件', en: 'piece'},
  {zh: '件', en: 'piece'},
  {zh: '套', en: 'set'},
];
const minimums = [1, 2, 2, 3, 10, 50] as const;

/** Prices of the samples in which something is missing. */
const samples = {ranged: 2, unpriced: 3, bySku: 4, boxed: 6} as const;

/**
 * The terms of a product: a pure function of its leaf and its index. Prices of SKUs and tiers fit each other: the
 * dearest SKU costs what the first tier says, or the tiers are left out where each SKU has its own price.
 */
export function offerOf(product: Product): Offer {
  const {leaf, index, itemId} = product;
  const seed = `${leaf.categoryId}/${index}`;
  const part = (name: string, size: number): number => hashText(`${name} ${seed}`) % size;
  const sample = leaf.categoryId === incompleteProductsCategoryId ? index : undefined;
  const quoteType = sample === samples.bySku ? 1 : (([0, 1, 2, 2] as const)[part('quote', 4)] ?? 2);
  const cents = 150 + part('price', 400) * (1 + part('size', 40));
  const minimum = chooseBy(minimums, `minimum ${seed}`);
  const isUnpriced = sample === samples.unpriced;
  const tiers = quoteType === 1 || isUnpriced ? [] : tiersOf(cents, minimum, 1 + part('tiers', 3));
  const skus = Array.from({length: quoteType === 0 || isUnpriced ? 0 : 1 + part('skus', 4)}, (_, number) => ({
    skuId: 4_000_000_000_000n + (itemId % 100_000_000_000n) * 8n + BigInt(number),
    colour: colours[number % colours.length] ?? colours[0],
    cents: quoteType === 1 ? cents + number * Math.ceil(cents / 10) : cents,
    stock: 10 + part(`stock ${number}`, 3000),
  }));
  const stock =
    skus.length === 0 ? 100 + part('stock', 50_000) : skus.reduce((sum, sku) => sum + sku.stock, 0);
  return {
    quoteType,
    tiers,
    skus,
    lowest: Math.min(...[...tiers, ...skus].map((priced) => priced.cents)),
    isRanged: sample === samples.ranged || (sample === undefined && part('range', 97) === 0),
    hasPromotion: part('promotion', 5) === 0,
    minimum,
    unit: sample === samples.boxed ? {zh: '箱', en: 'box'} : chooseBy(units, `unit ${leaf.categoryId}`),
    stock,
    weight: 50 + part('weight', 3000),
  };
}

/** Each tier takes ten times the quantity of the one before, for a tenth less. */
function tiersOf(cents: Cents, minimum: number, count: number): Offer['tiers'] {
  return Array.from({length: count}, (_, step) => ({
    startQuantity: minimum * 10 ** step,
    cents: Math.floor(cents * 0.9 ** step),
  }));
}

/** A price in one of the spellings that answers were seen with: `140.00`, `140.0`, `16`, `125-128`. */
export function priceTextOf(cents: Cents, {isRanged}: Pick<Offer, 'isRanged'>): string {
  const text = (cents / 100).toFixed(2);
  if (isRanged) return `${text}-${((cents + 300) / 100).toFixed(2)}`;
  if (!text.endsWith('0')) return text;
  return text.endsWith('.00') && cents % 300 === 0
    ? text.slice(0, -3)
    : text.slice(0, cents % 200 === 0 ? undefined : -1);
}

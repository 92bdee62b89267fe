import type {Bilingual} from '@ali1688/contracts/errors';
import type {Category} from './category.ts';
import {chooseBy, hashText} from './hash.ts';
import {itemIdAt, type ProductPlace} from './item-id.ts';
import {lowerFirst} from './lower-first.ts';
import {qualities, tradeTerms} from './product-words.ts';
import {
  emptyRankingCategoryId,
  incompleteProductsCategoryId,
  wideItemId,
  wideItemIdCategoryId,
} from './sample-categories.ts';

/** What never changes about a made-up product. */
export type Product = ProductPlace & {
  readonly itemId: bigint;
  readonly title: Bilingual;
  readonly imgUrl: string;
  /** Absent where a client has to cope without it (contract of product.topList.query, notes). */
  readonly serviceList?: readonly string[] | null;
  readonly goodsScore?: string;
};

const services = [['sendGoods24H'], ['sendGoods48H'], ['sendGoods24H', 'sendGoods48H'], []] as const;

/**
 * Products of one leaf: 30, more than any ranking holds. Two samples have no more than their
 * ranking, so that all of them are on it every day.
 */
export function productCount(leaf: Category): number {
  switch (leaf.categoryId) {
    case emptyRankingCategoryId:
      return 0;
    case wideItemIdCategoryId:
    case incompleteProductsCategoryId:
      return 14;
    default:
      return 30;
  }
}

/** The product at an index of a leaf: a pure function of the leaf's id and the index. */
export function productOf(leaf: Category, index: number): Product {
  const seed = `${leaf.categoryId}/${index}`;
  const hash = hashText(seed);
  const isWide = index === 0 && leaf.categoryId === wideItemIdCategoryId;
  const itemId = isWide ? wideItemId : itemIdAt({leaf, index});
  return {
    leaf,
    index,
    itemId,
    title: index === quotedTitleIndex(leaf) ? quotedTitle(leaf) : titleOf(leaf, seed, index),
    // The domain is reserved (RFC 2606), so no picture is ever asked for anywhere.
    imgUrl: `https://img.sandbox.invalid/img/ibank/${itemId}.jpg`,
    ...(hash % 9 === 0 ? {} : {goodsScore: ['3.5', '4', '4.5', '5'][hash % 4] ?? '5'}),
    ...(hash % 11 === 0 ? {} : {serviceList: hash % 13 === 0 ? null : (services[(hash >>> 8) % 4] ?? [])}),
  };
}

/** The product of a leaf that carries an apostrophe, a comma and a quote in both titles. */
function quotedTitleIndex(leaf: Category): number {
  return hashText(`quoted ${leaf.categoryId}`) % 6;
}

function titleOf(leaf: Category, seed: string, index: number): Bilingual {
  const quality = chooseBy(qualities, `quality ${seed}`);
  const trade = chooseBy(tradeTerms, `trade ${seed}`);
  const model = `S${String(index + 1).padStart(2, '0')}`;
  return {
    zh: `【沙箱】2026${quality.zh}${leaf.name.zh} ${model} ${trade.zh}`,
    en: `[Sandbox] 2026 ${quality.en} ${lowerFirst(leaf.name.en)} ${model}, ${trade.en}`,
  };
}

function quotedTitle(leaf: Category): Bilingual {
  return {
    zh: `【沙箱】Buyer's "精选" ${leaf.name.zh}, 12" 大包装`,
    en: `[Sandbox] Buyer's "choice" of ${lowerFirst(leaf.name.en)}, 12" pack`,
  };
}

import type {Bilingual} from '@ali1688/contracts/errors';
import type {Category} from './category.ts';
import {chooseBy, hashText} from './hash.ts';
import {lowerFirst} from './lower-first.ts';
import {qualities, tradeTerms} from './product-words.ts';
import {emptyRankingCategoryId, wideItemId, wideItemIdCategoryId} from './sample-categories.ts';

/** A made-up product. Its figures are the same in every ranking it appears in. */
export type Product = {
  readonly itemId: bigint;
  readonly title: Bilingual;
  readonly imgUrl: string;
  /** Absent where a client has to cope without it (contract of product.topList.query, notes). */
  readonly serviceList?: readonly string[] | null;
  readonly buyerNum: number;
  readonly soldOut: number;
  readonly goodsScore?: string;
};

const services = [['sendGoods24H'], ['sendGoods48H'], ['sendGoods24H', 'sendGoods48H'], []] as const;

/** Products of one leaf: 30, or as few as 6 in one leaf of eight, so that rankings differ in length. */
export function productCount(leaf: Category): number {
  if (leaf.categoryId === emptyRankingCategoryId) {
    return 0;
  }
  const hash = hashText(`count ${leaf.categoryId}`);
  return hash % 8 === 0 ? 6 + (hash % 12) : 30;
}

/** The product at an index of a leaf: a pure function of the leaf's id and the index. */
export function productOf(leaf: Category, index: number): Product {
  const seed = `${leaf.categoryId}/${index}`;
  const hash = hashText(seed);
  const buyerNum = 20 + (hashText(`buyers ${seed}`) % 4980);
  const itemId = index === 0 && leaf.categoryId === wideItemIdCategoryId ? wideItemId : itemIdOf(seed);
  return {
    itemId,
    title: index === quotedTitleIndex(leaf) ? quotedTitle(leaf) : titleOf(leaf, seed, index),
    // The domain is reserved (RFC 2606), so no picture is ever asked for anywhere.
    imgUrl: `https://img.sandbox.invalid/img/ibank/${itemId}.jpg`,
    buyerNum,
    soldOut: buyerNum * (2 + (hash % 58)) + (hash % 7),
    ...(hash % 9 === 0 ? {} : {goodsScore: ['3.5', '4', '4.5', '5'][hash % 4] ?? '5'}),
    ...(hash % 11 === 0 ? {} : {serviceList: hash % 13 === 0 ? null : (services[(hash >>> 8) % 4] ?? [])}),
  };
}

/** The product of a leaf that carries an apostrophe, a comma and a quote in both titles. */
function quotedTitleIndex(leaf: Category): number {
  return hashText(`quoted ${leaf.categoryId}`) % 6;
}

/** 12 digits, or 13 for one product in sixteen, as 1688's own. */
function itemIdOf(seed: string): bigint {
  const high = BigInt(hashText(`high ${seed}`) % 400_000);
  const low = BigInt(hashText(`low ${seed}`) % 1_000_000);
  const start = hashText(`digits ${seed}`) % 16 === 0 ? 1_000_000_000_000n : 550_000_000_000n;
  return start + high * 1_000_000n + low;
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

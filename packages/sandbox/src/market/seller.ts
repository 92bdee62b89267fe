import type {Bilingual} from '@ali1688/contracts/errors';
import {leavesBelow, type Catalogue} from '../catalogue/catalogue.ts';
import type {Category} from '../catalogue/category.ts';
import {chooseBy, hashText} from '../catalogue/hash.ts';
import {productCount, productOf, type Product} from '../catalogue/product.ts';

/** A made-up shop. */
export type Seller = {
  /** Encrypted by 1688; here it names the shop. */
  readonly sellerOpenId: string;
  readonly companyName: string;
  readonly from: string;
  /** `super_factory`, `powerful_merchants`, `tp_member`. */
  readonly identities: readonly string[];
  readonly medalLevel: number;
  /** A fraction. */
  readonly repurchase: number;
};

/** Where a shop lies: it sells in the leaves below one category, and is one of several there. */
type SellerPlace = {readonly category: Category; readonly number: number};

/** Shops of one category; each has an eighth of the products. */
const sellersOfCategory = 8;

/** Ids that were seen begin so (reseller notes). */
const idOpening = 'BBB';

const cities: readonly [Bilingual, ...Bilingual[]] = [
  {zh: '浙江省 金华市', en: 'Jinhua'},
  {zh: '广东省 广州市', en: 'Guangzhou'},
  {zh: '福建省 泉州市', en: 'Quanzhou'},
  {zh: '河北省 保定市', en: 'Baoding'},
];
const trades: readonly [string, ...string[]] = ['恒达', '佳禾', '明悦', '宏盛', '云帆'];
const identities: readonly [readonly string[], ...(readonly string[])[]] = [
  ['super_factory'],
  ['powerful_merchants', 'tp_member'],
  ['tp_member'],
  [],
];

/** The shop that sells a product: a pure function of its leaf and its index. */
export function sellerOf(catalogue: Catalogue, {leaf, index}: Product): Seller {
  return sellerAt({category: homeOf(catalogue, leaf), number: numberOf(leaf, index)});
}

/** The products of a shop, in catalogue order; undefined for an id that no shop has. */
export function productsOfSeller(catalogue: Catalogue, sellerOpenId: string): readonly Product[] | undefined {
  const place = placeOf(catalogue, sellerOpenId);
  if (place === undefined) return undefined;
  return leavesBelow(catalogue, place.category).flatMap((leaf) =>
    Array.from({length: productCount(leaf)}, (_, index) => index)
      .filter((index) => numberOf(leaf, index) === place.number)
      .map((index) => productOf(leaf, index)),
  );
}

/** Shops sell in all leaves beside each other. */
function homeOf(catalogue: Catalogue, leaf: Category): Category {
  return (leaf.level > 2 ? catalogue.get(leaf.parentCateId) : undefined) ?? leaf;
}

function numberOf(leaf: Category, index: number): number {
  return hashText(`seller ${leaf.categoryId}/${index}`) % sellersOfCategory;
}

function sellerAt({category, number}: SellerPlace): Seller {
  const seed = `shop ${category.categoryId}/${number}`;
  const city = chooseBy(cities, seed);
  const name = `${city.zh.split(' ')[1]?.replace('市', '') ?? ''}${chooseBy(trades, `trade ${seed}`)}`;
  return {
    sellerOpenId: `${idOpening}${Buffer.from(`${category.categoryId}/${number}`).toString('base64url')}`,
    companyName: `【沙箱】${name}${category.name.zh}商行${number + 1}号`,
    from: city.zh,
    identities: chooseBy(identities, `identity ${seed}`),
    medalLevel: 1 + (hashText(`medal ${seed}`) % 5),
    repurchase: (hashText(`repurchase ${seed}`) % 8000) / 10_000,
  };
}

function placeOf(catalogue: Catalogue, sellerOpenId: string): SellerPlace | undefined {
  if (!sellerOpenId.startsWith(idOpening)) return undefined;
  const text = Buffer.from(sellerOpenId.slice(idOpening.length), 'base64url').toString();
  const [, categoryId = '', digit = ''] = /^(\d{1,19})\/([0-7])$/.exec(text) ?? [];
  const category = catalogue.get(categoryId);
  return category && {category, number: Number(digit)};
}

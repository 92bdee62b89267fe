import {describe, expect, test} from 'vitest';
import {rankTypes} from '@ali1688/contracts';
import {firstLevelCategories, leavesBelow, loadCatalogue} from '../src/catalogue/catalogue.ts';
import {isLeaf, type Category} from '../src/catalogue/category.ts';
import {hotKeywords} from '../src/market/hot-keywords.ts';
import {productCount, productOf} from '../src/catalogue/product.ts';
import {rankNames} from '../src/apis/ranking/rank-names.ts';
import {rankProducts} from '../src/market/ranking.ts';
import {emptyRankingCategoryId, wideItemId, wideItemIdCategoryId} from '../src/index.ts';
import officialRows from './fixtures/official-category-rows.json' with {type: 'json'};

const catalogue = loadCatalogue();
const day = 20_787;
const categories = [...catalogue.values()];
const leaves = categories.filter(isLeaf);
const types = rankTypes.map(({rankType}) => rankType);

function category(categoryId: string): Category {
  const found = catalogue.get(categoryId);
  if (found === undefined) {
    throw new Error(`category ${categoryId} is missing`);
  }
  return found;
}

describe('the tree', () => {
  test('has at least 49 first-level categories, among them every id that has been seen', () => {
    const ids = firstLevelCategories(catalogue).map(({categoryId}) => categoryId);

    expect(ids.length).toBeGreaterThanOrEqual(49);
    expect(ids).toEqual(
      expect.arrayContaining(['10165', '10166', '18', '312', '54', '1038378', '127380009']),
    );
    expect(category('10166').name.zh).toBe('女装');
    expect(category('54').name.zh).toBe('服饰配件、饰品');
  });

  test('holds every row that the official example prints, with its parent, level and leaf', () => {
    const own = officialRows.map(({categoryId}) => {
      const row = category(String(categoryId));
      return {
        categoryId,
        chineseName: row.name.zh,
        leaf: isLeaf(row),
        level: String(row.level),
        parentCateId: Number(row.parentCateId),
      };
    });

    expect(own).toHaveLength(81);
    expect(own).toEqual(officialRows);
  });

  test('holds the ids of the pages’ examples', () => {
    expect(category('1111').level).toBe(2);
    expect(category('1031910')).toMatchObject({name: {zh: '连衣裙'}, parentCateId: '10166', level: 2});
    expect(catalogue.has('1')).toBe(true);
  });

  test('has no id twice: every category is the child of exactly one parent', () => {
    const children = [
      ...firstLevelCategories(catalogue).map((row) => row.categoryId),
      ...categories.flatMap((row) => row.childIds),
    ];

    expect(new Set(children).size).toBe(children.length);
    expect(children.length).toBe(categories.length);
  });

  test('has consistent parents and levels', () => {
    for (const row of categories) {
      const parent = catalogue.get(row.parentCateId);
      expect(row.level).toBe(1 + (parent?.level ?? 0));
      expect(row.level === 1 ? ['0'] : (parent?.childIds ?? [])).toContain(
        row.level === 1 ? row.parentCateId : row.categoryId,
      );
    }
  });

  test('has several second-level categories and leaves of level 3 below each first-level one', () => {
    for (const first of firstLevelCategories(catalogue)) {
      expect(first.childIds.length).toBeGreaterThan(1);
      expect(leavesBelow(catalogue, first).some(({level}) => level === 3)).toBe(true);
    }
  });

  test('has leaves at level 2, since they occur', () => {
    expect(leaves.filter(({level}) => level === 2).length).toBeGreaterThan(10);
  });

  test('names every category in Chinese and in English', () => {
    for (const {name} of categories) {
      expect(name.zh).toMatch(/[\p{Script=Han}]/u);
      expect(name.en).toMatch(/^[A-Z][\x20-\x7e]+$/);
    }
  });
});

describe('rankings', () => {
  test('every category has products for all eight rank types, but for the sample of an empty one', () => {
    const empty = categories.filter((row) =>
      types.some((type) => rankProducts(catalogue, row, type, day).length === 0),
    );

    expect(types).toHaveLength(8);
    expect(empty.map(({categoryId}) => categoryId)).toEqual([emptyRankingCategoryId]);
  });

  test('none is longer than 20, most hold 20, some hold fewer', () => {
    const lengths = categories.map((row) => rankProducts(catalogue, row, 'hot', day).length);

    expect(Math.max(...lengths)).toBe(20);
    expect(lengths.filter((length) => length === 20).length).toBeGreaterThan(lengths.length / 2);
    expect(lengths.filter((length) => length > 0 && length < 20).length).toBeGreaterThan(0);
  });

  test('each rank type has an order of its own', () => {
    const orders = types.map((type) =>
      rankProducts(catalogue, category('1111'), type, day)
        .map(({itemId}) => itemId)
        .join(),
    );

    expect(new Set(orders).size).toBe(8);
  });

  test('hot is ordered by units sold', () => {
    const sold = rankProducts(catalogue, category('10166'), 'hot', day).map(({soldOut}) => soldOut);

    expect(sold).toEqual([...sold].sort((left, right) => right - left));
  });

  test('item ids are unique and have 12 or 13 digits, but for the wide one', () => {
    const ids = leaves.flatMap((leaf) =>
      Array.from({length: productCount(leaf)}, (_, index) => productOf(leaf, index).itemId),
    );

    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^\d{12,13}$/.test(String(id)))).toEqual([wideItemId]);
  });

  test('the wide id does not survive as a number and is ranked in its category', () => {
    const ranked = types.flatMap((type) =>
      rankProducts(catalogue, category(wideItemIdCategoryId), type, day),
    );

    expect(BigInt(Number(wideItemId))).not.toBe(wideItemId);
    expect(ranked.filter(({itemId}) => itemId === wideItemId)).toHaveLength(types.length);
  });

  test('a product of each leaf carries an apostrophe, a comma and a quote', () => {
    for (const leaf of leaves.filter(({categoryId}) => categoryId !== emptyRankingCategoryId)) {
      const titles = Array.from({length: productCount(leaf)}, (_, index) => productOf(leaf, index).title);
      const quoted = titles.filter(({zh, en}) => [zh, en].every((text) => /'.*".*,/.test(text)));
      expect(quoted).toHaveLength(1);
    }
  });

  test('titles say that they are the sandbox’s, in the language they are in', () => {
    for (const {title} of rankProducts(catalogue, category('10166'), 'complex', day)) {
      expect(title.zh).toMatch(/^【沙箱】/);
      expect(title.en).toMatch(/^\[Sandbox\] [\x20-\x7e]+$/);
    }
  });

  test('some products lack a score or a list of services, and some lists are null', () => {
    const products = leaves.slice(0, 30).flatMap((leaf) => rankProducts(catalogue, leaf, 'complex', day));

    expect(products.some((product) => !('goodsScore' in product))).toBe(true);
    expect(products.some((product) => !('serviceList' in product))).toBe(true);
    expect(products.some(({serviceList}) => serviceList === null)).toBe(true);
    expect(products.some(({serviceList}) => serviceList?.includes('sendGoods48H') === true)).toBe(true);
  });
});

describe('hot keywords', () => {
  test('every category has some, each once, in both languages', () => {
    for (const row of categories) {
      const words = hotKeywords(catalogue, row, day);
      expect(words.length).toBeGreaterThan(0);
      expect(new Set(words.map(({zh}) => zh)).size).toBe(words.length);
      expect(words.every(({zh, en}) => /\p{Script=Han}/u.test(zh) && /^[\x20-\x7e]+$/.test(en))).toBe(true);
    }
  });
});

test('the rank types are those of the contracts, with the same confidence', () => {
  expect(
    Object.entries(rankNames).map(([rankType, {name, official}]) => [rankType, name.zh, official]),
  ).toEqual(rankTypes.map(({rankType, name, official}) => [rankType, name.zh, official]));
});

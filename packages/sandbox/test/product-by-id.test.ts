import {describe, expect, test} from 'vitest';
import {loadCatalogue} from '../src/catalogue/catalogue.ts';
import {generateCatalogue} from '../src/catalogue/generate-catalogue.ts';
import {
  isLeaf,
  productById,
  productCount,
  productOf,
  wideItemId,
  wideItemIdCategoryId,
  type Catalogue,
  type Category,
  type Product,
} from '../src/index.ts';

const builtIn = loadCatalogue();
const large = generateCatalogue({firstLevel: 50, secondLevel: 20, thirdLevel: 20});

function productsOf(leaf: Category): readonly Product[] {
  return Array.from({length: productCount(leaf)}, (_, index) => productOf(leaf, index));
}

function leavesOf(catalogue: Catalogue, step: number): readonly Category[] {
  return [...catalogue.values()].filter(isLeaf).filter((_, index) => index % step === 0);
}

describe.each<[string, Catalogue, number]>([
  ['the built-in catalogue', builtIn, 1],
  ['a generated catalogue of 21,050 categories', large, 7],
  ['the largest catalogue there is', generateCatalogue({firstLevel: 999, secondLevel: 0, thirdLevel: 0}), 1],
])('%s', (_name, catalogue, step) => {
  const products = leavesOf(catalogue, step).flatMap(productsOf);

  test('finds every product by its id, as number and as text', () => {
    const lost = products.filter(({itemId, leaf, index}) =>
      [itemId, String(itemId)].some((id) => {
        const found = productById(catalogue, id);
        return found?.leaf.categoryId !== leaf.categoryId || found.index !== index;
      }),
    );

    expect(products.length).toBeGreaterThan(10_000);
    expect(lost).toEqual([]);
  });

  test('has every id once, with 12 digits or, about once in sixteen, with 13', () => {
    const ids = products.map(({itemId}) => String(itemId)).filter((id) => id !== String(wideItemId));
    const thirteen = ids.filter((id) => id.length === 13).length / ids.length;

    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^\d{12,13}$/.test(id))).toEqual([]);
    expect(thirteen).toBeGreaterThan(1 / 20);
    expect(thirteen).toBeLessThan(1 / 13);
  });

  test('finds by the neighbour of an id no product that has another id', () => {
    const neighbours = products.flatMap(({itemId}) => [itemId + 1n, itemId - 1n, itemId + 32n]);
    const found = neighbours.flatMap((id) => {
      const product = productById(catalogue, id);
      return product === undefined || product.itemId === id ? [] : [product];
    });

    expect(neighbours.length).toBeGreaterThan(10_000);
    expect(found).toEqual([]);
  });
});

test('an id from the end of the largest range of category ids is found', () => {
  const catalogue = generateCatalogue({firstLevel: 999, secondLevel: 999, thirdLevel: 999});
  const leaf = catalogue.get('9999999999');

  expect(leaf).toBeDefined();
  for (const product of leaf === undefined ? [] : productsOf(leaf)) {
    expect(productById(catalogue, product.itemId)).toEqual(product);
  }
});

test.each(['', 'abc', '1', '0', '-5', '699490252651', '549999999999', '999999999999', '1.5', '9'.repeat(40)])(
  '"%s" is no product',
  (itemId) => {
    expect(productById(builtIn, itemId)).toBeUndefined();
  },
);

test('every id that is not in the built-in catalogue is undefined', () => {
  const products = leavesOf(builtIn, 1).flatMap(productsOf);
  const own = new Set(products.map(({itemId}) => itemId));
  const foreign = products.flatMap(({itemId}) => [itemId + 1n, itemId - 1n]).filter((id) => !own.has(id));

  expect(foreign.length).toBeGreaterThan(20_000);
  expect(foreign.filter((id) => productById(builtIn, id) !== undefined)).toEqual([]);
});

test('an id of one catalogue is none of another', () => {
  const [leaf] = leavesOf(large, 1);

  expect(leaf && productById(builtIn, productOf(leaf, 0).itemId)).toBeUndefined();
});

test('the other number of digits is nobody’s id', () => {
  const leaf = builtIn.get('10170');
  const distance = 450_000_000_000n;
  for (const {itemId} of leaf === undefined ? [] : productsOf(leaf)) {
    const twin = itemId < 1_000_000_000_000n ? itemId + distance : itemId - distance;
    expect(productById(builtIn, twin)).toBeUndefined();
  }
});

test('the wide id is found where its leaf is, and its place has no other id', () => {
  expect(productById(builtIn, wideItemId)?.leaf.categoryId).toBe(wideItemIdCategoryId);
  expect(productById(builtIn, String(wideItemId))?.itemId).toBe(wideItemId);
  expect(productById(large, wideItemId)).toBeUndefined();
});

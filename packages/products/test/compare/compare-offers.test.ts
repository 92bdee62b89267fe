import {expect, test} from 'vitest';
import {commonQuantity, compareOffers, type WholesaleTerms} from '../../src/index.ts';

/** Terms of a product in which only what is compared is said. */
function offer(
  offerId: string,
  price: WholesaleTerms['price'],
  order: WholesaleTerms['order'] = {},
): WholesaleTerms {
  return {offerId, detailUrl: '', price, order, seller: {}, shipping: {}};
}

const tiers = [
  {startQuantity: 2, price: '12.50'},
  {startQuantity: 10, price: '9.9'},
  {startQuantity: 100, price: '0.015-0.02'},
];

test.each([
  [1, '12.50', '12.50', false],
  [2, '12.50', '25.00', true],
  [9, '12.50', '112.50', true],
  [10, '9.9', '99.00', true],
  [1000, '0.02', '15.00', true],
])('%i units cost what the tier that they reach says', (quantity, unitPrice, total, meetsMinimum) => {
  expect(compareOffers([offer('1', {tiers})], quantity).items).toMatchObject([
    {unitPrice, total, meetsMinimum},
  ]);
});

test('without tiers the lowest price of the SKUs counts', () => {
  const {items} = compareOffers([offer('1', {from: '3', to: '9'}), offer('2', {tiers: [], from: '4'})], 7);
  expect(items).toMatchObject([
    {unitPrice: '3', total: '21.00', isCheapest: true},
    {unitPrice: '4', total: '28.00', isCheapest: false},
  ]);
  expect(items[0]?.meetsMinimum).toBeUndefined();
});

test('another unit and a missing price are not compared, and never the cheapest', () => {
  const comparison = compareOffers(
    [
      offer('1', {from: '5'}, {unit: '件'}),
      offer('2', {from: '1'}, {unit: '箱'}),
      offer('3', {}, {unit: '件'}),
      offer('4', {from: '5.00'}, {unit: '件'}),
      offer('5', {from: '6'}),
    ],
    1,
  );
  expect(comparison.notComparable).toEqual([
    {offerId: '2', reason: 'OTHER_UNIT'},
    {offerId: '3', reason: 'NO_PRICE'},
  ]);
  expect(comparison.items.map(({offerId, isCheapest}) => [offerId, isCheapest])).toEqual([
    ['1', true],
    ['4', true],
    ['5', false],
  ]);
});

test('what cannot be ordered in this quantity is the cheapest only where nothing can', () => {
  const few = offer('1', {from: '9'}, {minimum: 1});
  const many = offer('2', {from: '1'}, {minimum: 500});
  const cheapest = (offers: readonly WholesaleTerms[]) =>
    compareOffers(offers, 10).items.flatMap(({offerId, isCheapest}) => (isCheapest ? offerId : []));
  expect(cheapest([few, many])).toEqual(['1']);
  expect(cheapest([many])).toEqual(['2']);
});

test('without a quantity the largest smallest quantity is taken', () => {
  expect(commonQuantity([offer('1', {}, {minimum: 3}), offer('2', {tiers}), offer('3', {})])).toBe(3);
  expect(commonQuantity([])).toBe(1);
});

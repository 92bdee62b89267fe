import {expect, test} from 'vitest';
import {classicScore} from '../../src/index.ts';
import {termsOf} from '../support/answers.ts';

/** Terms with tiers of these prices. */
const tiersOf = (...prices: readonly string[]) =>
  termsOf({
    productSaleInfo: {priceRangeList: prices.map((price, index) => ({startQuantity: index + 1, price}))},
  });

test.each([
  [12_345, '120', 30.35, {sales: 12.35, price: 18}],
  [99_999, '1', 99.9, {sales: 70, price: 29.9}],
  [0, '9999', 0, {sales: 0, price: 0}],
  [1005, '300', 1.01, {sales: 1.01, price: 0}],
  [1000, '12.34', 29.77, {sales: 1, price: 28.77}],
])('%i sold at %s are worth %d', (soldOut, price, value, parts) => {
  const score = classicScore(soldOut, tiersOf(price, '0.5'));
  expect(score).toEqual({kind: 'classic', value, parts, inputs: {soldOut, price}});
});

test('without tiers the lowest price of the SKUs counts, and of a range the lower bound', () => {
  expect(classicScore(0, termsOf({productSkuInfos: [{price: '50'}, {price: '40'}]})).inputs.price).toBe('40');
  expect(classicScore(0, tiersOf('125-128')).inputs.price).toBe('125');
});

test('there is no number when an input is missing', () => {
  expect(classicScore(undefined, tiersOf('5'))).toEqual({
    kind: 'classic',
    reason: 'INPUT_MISSING',
    inputs: {price: '5'},
  });
  expect(classicScore(7, termsOf({}))).toEqual({
    kind: 'classic',
    reason: 'INPUT_MISSING',
    inputs: {soldOut: 7},
  });
});

import fc from 'fast-check';
import {expect, test} from 'vitest';
import {classicScore, compareOffers} from '../../src/index.ts';
import {termsOf} from '../support/answers.ts';

/** A price as answers were seen to write it, and as one may: absent, null, empty, text, number, a range, words. */
const writtenPrice = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    '',
    ' ',
    '0',
    '0.00',
    '面议',
    '140.00',
    '140.0',
    '16',
    '125-128',
    '¥9.9',
    '1,234.50',
  ),
  fc.double({min: 0, max: 1e6, noNaN: true}),
  fc.integer({min: 0, max: 1e6}),
  fc.integer({min: 0, max: 1e6}).map((cents) => (cents / 100).toFixed(2)),
  fc.string({maxLength: 8}),
);

const quantity = fc.oneof(fc.constantFrom(undefined, null, '', '5', 0), fc.integer({min: 1, max: 1000}));

/** A list whose entries may lack. */
const listOf = (entry: fc.Arbitrary<unknown>) =>
  fc.oneof(fc.constantFrom(undefined, null), fc.array(fc.oneof(entry, fc.constant(null)), {maxLength: 4}));

const answer = fc.record({
  minOrderQuantity: quantity,
  productSaleInfo: fc.oneof(
    fc.constantFrom(undefined, null),
    fc.record({
      quoteType: fc.constantFrom(undefined, null, 0, 1, 2, '1', ''),
      consignPrice: writtenPrice,
      foreignCurrencyPrice: writtenPrice,
      fenxiaoSaleInfo: fc.record({offerPrice: writtenPrice, onePiecePrice: writtenPrice}),
      priceRangeList: listOf(
        fc.record({
          startQuantity: quantity,
          price: writtenPrice,
          promotionPrice: writtenPrice,
          foreignCurrencyPrice: writtenPrice,
        }),
      ),
    }),
  ),
  productSkuInfos: listOf(
    fc.record({
      price: writtenPrice,
      promotionPrice: writtenPrice,
      consignPrice: writtenPrice,
      foreignCurrencyPrice: writtenPrice,
      fenxiaoPriceInfo: fc.record({offerPrice: writtenPrice}),
    }),
  ),
  sellerDataInfo: fc.record({repeatPurchasePercent: writtenPrice, qualityRefundWithin30Day: writtenPrice}),
});

/** Every number that stands in an answer, in text or as a number. */
function numbersIn(value: unknown): ReadonlySet<number> {
  const digits = JSON.stringify(value, (_name, one: unknown) => (typeof one === 'number' ? String(one) : one))
    .replaceAll(/(\d),(?=\d{3})/g, '$1')
    .matchAll(/\d+(\.\d+)?/g);
  return new Set([...digits].map(([text]) => Number(text)));
}

test('no answer crashes, gives NaN or a price that is not in it', () => {
  fc.assert(
    fc.property(answer, fc.integer({min: 1, max: 5000}), (written, wanted) => {
      const terms = termsOf(written, 'HKD');
      const {from, to, consign, foreign, tiers = []} = terms.price;
      const told = [
        from,
        to,
        consign,
        foreign?.from,
        foreign?.to,
        ...tiers.flatMap(({price, promotionPrice, foreignPrice}) => [price, promotionPrice, foreignPrice]),
      ].flatMap((text) => text?.split('-') ?? []);
      const known = numbersIn(written);
      for (const text of told) {
        expect(text).toMatch(/^\d+(\.\d+)?$/);
        expect(Number(text)).toBeGreaterThan(0);
        expect(known).toContain(Number(text));
      }
      expect(Number(from ?? 0)).toBeLessThanOrEqual(Number(to ?? 0));
      const shown = JSON.stringify([terms, compareOffers([terms], wanted), classicScore(wanted, terms)]);
      expect(shown).not.toMatch(/NaN|Infinity|undefined/);
      const score = classicScore(wanted, terms);
      expect(score.value === undefined || (score.value >= 0 && score.value <= 100)).toBe(true);
    }),
    {numRuns: 500},
  );
});

import {describe, expect, it} from 'vitest';
import {productSearchQueryProductDetail, systemOauth2GetToken} from '../src/index.ts';

const read = (answer: unknown): unknown => productSearchQueryProductDetail.response.parse(answer);
const accepts = (answer: unknown): boolean =>
  productSearchQueryProductDetail.response.safeParse(answer).success;

describe('one odd fact of a product', () => {
  it.each(['1000+', '面议', 'abc', '1e3', true])(
    'is no number where it is %j, and costs nothing else',
    (odd) => {
      const answer = {
        subject: '鞋',
        minOrderQuantity: odd,
        productSaleInfo: {amountOnSale: odd, priceRangeList: [{startQuantity: odd, price: '12.50'}]},
        productShippingInfo: {weight: odd},
      };
      expect(read(answer)).toEqual({
        subject: '鞋',
        productSaleInfo: {priceRangeList: [{price: '12.50'}]},
        productShippingInfo: {},
      });
    },
  );

  it.each(['yes', 1, 0, 'Y'])('is no boolean where it is %j', (odd) => {
    const answer = {subject: '鞋', isSelect: odd, tagInfoList: [{key: 'select', value: odd}]};
    expect(read(answer)).toEqual({subject: '鞋', tagInfoList: [{key: 'select'}]});
  });

  it.each(['', ' ', '\t'])('is no object and no list where it is %j', (blank) => {
    const answer = {subject: '鞋', productSaleInfo: blank, productSkuInfos: blank, sellerDataInfo: blank};
    expect(read(answer)).toEqual({subject: '鞋'});
  });

  it('is told as another shape where an object or a list stands in its place, or words for one of them', () => {
    for (const odd of [{minOrderQuantity: {}}, {minOrderQuantity: []}, {isSelect: {}}, {soldOut: {}}])
      expect(accepts({subject: '鞋', ...odd})).toBe(false);
    for (const odd of [{productSaleInfo: '无'}, {productSkuInfos: 'none'}, {productSkuInfos: {}}])
      expect(accepts({subject: '鞋', ...odd})).toBe(false);
  });

  it('is refused where it is an id: another product must not be taken for it', () => {
    expect(accepts({offerId: 1.5})).toBe(false);
  });
});

it('a token whose life is told in words is refused, as ever', () => {
  const token = {access_token: 't', expires_in: 'forever'};
  expect(systemOauth2GetToken.response.safeParse(token).success).toBe(false);
});

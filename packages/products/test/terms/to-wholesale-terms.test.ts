import {expect, test} from 'vitest';
import {withBadgeTexts, toWholesaleTerms} from '../../src/index.ts';
import {detailOf, termsOf, wholeAnswer} from '../support/answers.ts';

test('an answer in the forms of the official page becomes terms in one unit each', () => {
  expect(termsOf(wholeAnswer)).toEqual({
    offerId: '944801178016',
    subject: '猫砂盆',
    subjectTrans: 'Cat litter box',
    categoryId: '32',
    detailUrl: 'https://detail.1688.com/offer/944801178016.html',
    imageUrl: 'https://cbu01.alicdn.com/1.jpg',
    status: 'published',
    price: {
      from: '10',
      to: '21',
      currency: 'CNY',
      quoteType: 2,
      consign: '12',
      tiers: [
        {startQuantity: 10, price: '12.50', foreignPrice: '1.75'},
        {startQuantity: 100, price: '10', promotionPrice: '9'},
      ],
      skus: 2,
      promotion: true,
    },
    order: {
      minimum: 2,
      batch: 200,
      unit: '盒',
      unitTrans: 'Box',
      mix: {allowed: true, amount: 100, number: 2},
    },
    stock: 99_999,
    soldOut: 12_342,
    seller: {
      sellerOpenId: 'BBBspz8Z4AmsyZ5SmwYL4Xi_A',
      companyName: '杭州宜路发发电子商务有限公司',
      medalLevel: 5,
      serviceScore: 3.5,
      repurchasePercent: 46.66,
      within48HPercent: 100,
      qualityRefundPercent: 0.18,
      badges: ['isOnePsale', 'yx', 'somethingNew'],
    },
    shipping: {
      from: '浙江省 金华市',
      timeGuarantee: 'shipIn24Hours',
      weightKg: 1.2,
      lengthCm: 20,
      widthCm: 10,
      heightCm: 5,
    },
    certificates: 1,
    createDate: '2024-05-24 00:00:00',
  });
});

test('what 1688 did not say is absent', () => {
  const nulls = Object.fromEntries(Object.keys(wholeAnswer).map((name) => [name, null]));
  const nothing = {
    offerId: '944801178016',
    detailUrl: 'https://detail.1688.com/offer/944801178016.html',
    price: {},
    order: {},
    seller: {},
    shipping: {},
  };
  expect(termsOf({})).toEqual(nothing);
  expect(termsOf(nulls)).toEqual(nothing);
});

test('empty texts say nothing, and no price of them is 0', () => {
  const {price, seller, order} = termsOf({
    companyName: ' ',
    productSaleInfo: {priceRangeList: [{startQuantity: '', price: ''}], unitInfo: {unit: ''}},
    productSkuInfos: [{price: ''}, {price: '0.00'}, {price: '面议'}],
    sellerDataInfo: {repeatPurchasePercent: '', tradeMedalLevel: ''},
  });
  expect([price, seller, order]).toEqual([{tiers: [], skus: 3}, {}, {}]);
});

test('a range of prices counts with both its ends', () => {
  const {price} = termsOf({
    productSaleInfo: {priceRangeList: [{startQuantity: 1, price: '125-128'}]},
    productSkuInfos: [{price: '126.0'}],
  });
  expect(price).toMatchObject({from: '125', to: '128', tiers: [{price: '125-128'}]});
});

test.each([
  ['of the product', {weight: 1.5, officialWeight: 9, skuShippingInfoList: [{weight: 400}]}, 1.5],
  ['that 1688 measured', {weight: 0, officialWeight: 0.9, skuShippingDetails: [{weight: 7}]}, 0.9],
  [
    'of the heaviest SKU in kilograms',
    {skuShippingDetails: [{weight: 0.2}, {weight: '1.2'}, {weight: null}]},
    1.2,
  ],
  [
    'of the heaviest SKU in grams',
    {
      skuShippingInfoList: [
        {skuId: 1, weight: 1200},
        {skuId: 2, weight: 300},
      ],
    },
    1.2,
  ],
  ['of nobody', {weight: 0}, undefined],
])('the weight is that %s', (_of, productShippingInfo, weightKg) => {
  expect(termsOf({productShippingInfo}).shipping.weightKg).toBe(weightKg);
});

test.each([
  ['0.4666', 46.66],
  ['46.66%', 46.66],
  ['1', 100],
  ['0', 0],
  [0.5, 50],
  ['11', 11],
  ['', undefined],
  [null, undefined],
  ['-', undefined],
])('a share of %j is %j percent', (repeatPurchasePercent, percent) => {
  expect(termsOf({sellerDataInfo: {repeatPurchasePercent}}).seller.repurchasePercent).toBe(percent);
});

test('units in stock are those of all SKUs when the product tells none', () => {
  expect(termsOf({productSkuInfos: [{amountOnSale: 5}, {amountOnSale: '7'}, {}]}).stock).toBe(12);
  expect(termsOf({productSkuInfos: [{}]}).stock).toBeUndefined();
});

test.each([
  ['of the product', {productSaleInfo: {consignPrice: '5', fenxiaoSaleInfo: {offerPrice: '6'}}}, '5'],
  ['of distribution', {productSaleInfo: {consignPrice: '', fenxiaoSaleInfo: {offerPrice: 6}}}, '6'],
  [
    'of the cheapest SKU',
    {productSkuInfos: [{consignPrice: '9'}, {fenxiaoPriceInfo: {offerPrice: '8.5'}}]},
    '8.5',
  ],
])('the dropship price is that %s', (_of, answer, consign) => {
  expect(termsOf(answer).price.consign).toBe(consign);
});

test('there is a promotion where a promotion price is told, also without a word of it', () => {
  expect(termsOf({productSkuInfos: [{price: '9', promotionPrice: '8'}]}).price.promotion).toBe(true);
  expect(termsOf({promotionModel: {hasPromotion: 'false'}}).price.promotion).toBe(false);
  expect(termsOf({}).price.promotion).toBeUndefined();
});

test('foreign prices stand beside those in CNY when a currency was asked for', () => {
  const {price} = termsOf(wholeAnswer, 'HKD');
  expect([price.currency, price.foreign]).toEqual(['CNY', {currency: 'HKD', from: '1.75', to: '3.5'}]);
});

test('badges are said in words where their meaning is established', () => {
  const terms = toWholesaleTerms(detailOf(wholeAnswer), '1');
  expect(withBadgeTexts(terms, 'en').seller.badgeTexts).toEqual(['dropshipping', '1688 strict selection']);
  expect(withBadgeTexts(terms, 'zh').seller.badgeTexts).toEqual(['一件代发', '严选']);
  expect(withBadgeTexts(toWholesaleTerms({}, '1'), 'en').seller).not.toHaveProperty('badgeTexts');
});

import {at, each, noteCodes} from '@ali1688/testkit';
import {expect, test} from 'vitest';
import {startProductGateway} from './support/product-gateway.ts';
import {runInTest} from './support/run-script.ts';

const address = 'https://detail.1688.com/offer/706604576893.html?spm=a2615';

test('terms come in the order asked, each product once, ids and addresses alike', async () => {
  const argv = ['detail', address, '944801178016', '706604576893', '--sandbox', '--json'];
  const {exitCode, document} = await runInTest(argv);
  expect([exitCode, each(document(), 'data.items', 'offerId')]).toEqual([
    0,
    ['706604576893', '944801178016'],
  ]);
  const shapes = each(document(), 'data.items', 'seller.companyName');
  for (const name of shapes) expect(name).toMatch(/^【沙箱】/);
  expect(at(document(), 'data.items.0')).not.toHaveProperty('skus');
  expect(at(document(), 'data.items.0')).not.toHaveProperty('fetchedAt');
});

test('what a search says of a product fits what its detail says', async () => {
  const found = await runInTest(['search', '连衣裙', '--page-size', '20', '--sandbox', '--json']);
  const ids = each(found.document(), 'data.items', 'offerId').map(String);
  const detail = await runInTest(['detail', ...ids, '--sandbox', '--json']);
  const low = (price: unknown): number => parseFloat(String(price));
  expect(each(detail.document(), 'data.items', 'price.from').map(low)).toEqual(
    each(found.document(), 'data.items', 'price').map(low),
  );
  expect(each(detail.document(), 'data.items', 'soldOut')).toEqual(
    each(found.document(), 'data.items', 'monthSold'),
  );
  expect(each(detail.document(), 'data.items', 'order.minimum')).toEqual(
    each(found.document(), 'data.items', 'minOrderQuantity'),
  );
});

test('--full adds SKUs, attributes, pictures and certificates, --currency prices of 1688', async () => {
  const argv = ['detail', '944801178016', '--full', '--currency', 'USD', '--sandbox', '--json'];
  const {document} = await runInTest(argv);
  expect(at(document(), 'data.items.0')).toMatchObject({
    price: {currency: 'CNY', foreign: {currency: 'USD'}},
    skus: [{skuId: expect.stringMatching(/^\d{13}$/), attributes: [{name: '颜色'}]}, {}, {}],
    attributes: [{name: '颜色'}, {name: '品牌'}],
    imageUrls: [expect.stringContaining('.jpg'), expect.stringContaining('.jpg')],
    certificateList: [],
  });
});

test('a product that fails is listed beside the others, and one alone is the failure', async () => {
  const some = await runInTest(['detail', '944801178016', '1', '--sandbox', '--json']);
  expect([some.exitCode, each(some.document(), 'data.items', 'offerId')]).toEqual([7, ['944801178016']]);
  expect(at(some.document(), 'error.failed')).toMatchObject([{id: '1', code: 'API_REJECTED'}]);
  const one = await runInTest(['detail', '1', '--sandbox', '--json']);
  expect([one.exitCode, at(one.document(), 'error.code')]).toEqual([1, 'API_REJECTED']);
});

test('a detail of which some facts are odd is shown without them', async () => {
  await using gateway = await startProductGateway(() => ({
    data: {
      subject: '鞋',
      minOrderQuantity: 'abc',
      productSaleInfo: {amountOnSale: '1000+', priceRangeList: [{startQuantity: '两件', price: '9.90'}]},
      productShippingInfo: '',
      sellerDataInfo: ' ',
      isSelect: 1,
    },
  }));
  const {exitCode, document} = await runInTest(['detail', '5', '--full', '--json'], gateway.environment);
  expect(exitCode).toBe(0);
  expect(at(document(), 'data.items.0')).toStrictEqual({
    offerId: '5',
    subject: '鞋',
    detailUrl: 'https://detail.1688.com/offer/5.html',
    price: {from: '9.90', to: '9.90', currency: 'CNY', tiers: [{price: '9.90'}]},
    order: {},
    seller: {},
    shipping: {},
  });
});

test('an answer of nothing is no product', async () => {
  await using gateway = await startProductGateway(() => ({data: {class: 'x'}}));
  const {exitCode, document} = await runInTest(['detail', '5', '--json'], gateway.environment);
  expect([exitCode, at(document(), 'error.code')]).toEqual([1, 'RESPONSE_INVALID']);
});

test('the call has the language and, where it is asked for, the currency', async () => {
  await using gateway = await startProductGateway(() => ({data: {subject: '鞋'}}));
  await runInTest(['detail', '5', '--lang', 'ja', '--json'], gateway.environment);
  await runInTest(['detail', '5', '--currency', 'HKD', '--json'], gateway.environment);
  expect(gateway.asked.map(({fields}) => fields)).toEqual([
    {offerId: '5', country: 'ja'},
    {offerId: '5', country: 'en', currency: 'HKD'},
  ]);
});

test.each([
  ['detail', 'shoes'],
  ['detail'],
  ['detail', 'https://evil.example/offer/1.html'],
  ['detail', '1', '--currency', 'dollar'],
  ['compare', '944801178016', 'https://detail.1688.com/offer/944801178016.html'],
  ['compare', '1', '2', '--quantity', '0'],
  ['related', 'shoes'],
  ['shop', '944801178016'],
  ['shop', 'BBBx', '--of-offer'],
])('%s %s is refused before anything is sent', async (...words) => {
  await using gateway = await startProductGateway(() => ({data: null}));
  const {exitCode, document} = await runInTest([...words, '--json'], gateway.environment);
  expect([exitCode, at(document(), 'error.code'), gateway.asked]).toEqual([2, 'USAGE_INVALID', []]);
});

test('products are compared at a quantity, and what cannot be is named', async () => {
  const details: Readonly<Record<string, unknown>> = {
    1: {
      productSaleInfo: {
        priceRangeList: [
          {startQuantity: 1, price: '5'},
          {startQuantity: 50, price: '4.50'},
        ],
      },
    },
    2: {productSkuInfos: [{price: '4.6'}, {price: '9'}]},
    3: {subject: '鞋'},
  };
  await using gateway = await startProductGateway(({fields}) => ({data: details[String(fields['offerId'])]}));
  const argv = ['compare', '1', '2', '3', '--quantity', '60', '--json'];
  const {exitCode, document} = await runInTest(argv, {...gateway.environment, ALI1688_HOME: '/nonexistent'});
  expect(exitCode).toBe(0);
  expect(at(document(), 'data')).toMatchObject({
    quantity: 60,
    items: [
      {offerId: '1', unitPrice: '4.50', total: '270.00', isCheapest: true},
      {offerId: '2', unitPrice: '4.6', total: '276.00', isCheapest: false},
    ],
    notComparable: [{offerId: '3', reason: 'NO_PRICE'}],
  });
  expect(noteCodes(document())).toContain('NOT_COMPARABLE');
});

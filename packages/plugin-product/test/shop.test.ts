import {at, each} from '@ali1688/testkit';
import {expect, test} from 'vitest';
import Compare from '../src/commands/product/compare.ts';
import Detail from '../src/commands/product/detail.ts';
import Related from '../src/commands/product/related.ts';
import Search from '../src/commands/product/search.ts';
import Shop from '../src/commands/product/shop.ts';
import {startProductGateway} from './support/product-gateway.ts';
import {runInTest} from './support/run-script.ts';

test('the commands are made from the operations', () => {
  const places = [Search, Detail, Compare, Shop, Related].map(({args}) => Object.keys(args));
  expect(places).toEqual([['TERM'], ['OFFER_ID'], ['OFFER_ID'], ['SELLER', 'TERM'], ['OFFER_ID']]);
  expect(Object.keys(Search.flags)).toEqual(
    expect.arrayContaining(['price-from', 'page-size', 'all', 'max']),
  );
});

test('a shop is named by its seller or by one of its products, and has several products', async () => {
  const detail = await runInTest(['detail', '944801178016', '--sandbox', '--json']);
  const sellerOpenId = String(at(detail.document(), 'data.items.0.seller.sellerOpenId'));
  const byOffer = await runInTest(['shop', '944801178016', '--of-offer', '--sandbox', '--json']);
  const bySeller = await runInTest(['shop', sellerOpenId, '--sandbox', '--json']);
  expect(at(byOffer.document(), 'data')).toEqual(at(bySeller.document(), 'data'));
  expect(at(byOffer.document(), 'data.sellerOpenId')).toBe(sellerOpenId);
  expect(each(byOffer.document(), 'data.items', 'offerId')).toContain('944801178016');
  expect(each(byOffer.document(), 'data.items', 'offerId').length).toBeGreaterThan(3);
});

test('a shop is searched by words, and every page of it names the seller once', async () => {
  await using gateway = await startProductGateway(({api, fields}) =>
    api === 'queryProductDetail'
      ? {data: {sellerOpenId: 'BBBx'}}
      : {data: {totalRecords: 2, data: [{offerId: fields['beginPage'], isSelect: 'true'}]}},
  );
  const argv = ['shop', '7', '裙', '--of-offer', '--all', '--page-size', '1', '--json'];
  const {document} = await runInTest(argv, gateway.environment);
  expect(each(document(), 'data.items', 'offerId')).toEqual(['1', '2']);
  expect(gateway.asked).toEqual([
    {api: 'queryProductDetail', fields: {offerId: '7', country: 'en'}},
    ...[1, 2].map((beginPage) => ({
      api: 'querySellerOfferList',
      fields: {sellerOpenId: 'BBBx', keyword: '裙', beginPage, pageSize: 1, country: 'en'},
    })),
  ]);
});

test('a product whose seller is not told leads to no shop', async () => {
  await using gateway = await startProductGateway(() => ({data: {subject: '鞋'}}));
  const {exitCode, document} = await runInTest(['shop', '7', '--of-offer', '--json'], gateway.environment);
  expect([exitCode, at(document(), 'error.code')]).toEqual([1, 'RESPONSE_INVALID']);
});

test('related products are paged, ten at a time', async () => {
  const first = await runInTest(['related', '944801178016', '--sandbox', '--json']);
  const second = await runInTest(['related', '944801178016', '--page', '2', '--sandbox', '--json']);
  const ids = [first, second].flatMap(({document}) => each(document(), 'data.items', 'offerId'));
  expect([ids.length, new Set(ids).size, ids.includes('944801178016')]).toEqual([20, 20, false]);
});

test('related products of the form that the official page prints are read', async () => {
  // As product.search.offerRecommend answered it, from which the rows come: class keys, onePsale, no message.
  const row = {
    subjectTrans: 'Stainless steel corn shaver',
    priceInfo: {price: '1.70', class: 'com.alibaba.cbu.offer.model.PriceInfo'},
    monthSold: 4861,
    sellerIdentities: [],
    subject: '不锈钢玉米刨',
    offerId: 666_353_603_800,
    onePsale: false,
    class: 'com.alibaba.cbu.offer.model.ProductInfoModel',
  };
  await using gateway = await startProductGateway(() => ({data: [row, null, {}]}));
  const {document} = await runInTest(['related', '1', '--json'], gateway.environment);
  expect(at(document(), 'data.items')).toStrictEqual([
    {
      offerId: '666353603800',
      subject: '不锈钢玉米刨',
      subjectTrans: 'Stainless steel corn shaver',
      detailUrl: 'https://detail.1688.com/offer/666353603800.html',
      price: '1.70',
      monthSold: 4861,
      sellerIdentities: [],
    },
    {},
  ]);
});

test('tables have title, price, smallest order, sales and seller in 80 cells', async () => {
  const {stdout} = await runInTest(['search', '连衣裙', '--page-size', '2', '--sandbox', '--format', 'md']);
  expect(stdout).toContain('| Title | Translated title | Price CNY | Min | Sold (30 d) | Seller | Product |');
});

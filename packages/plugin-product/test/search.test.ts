import {at, each, noteCodes, temporaryFolder} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {startProductGateway} from './support/product-gateway.ts';
import {runInTest} from './support/run-script.ts';

const inSandbox = async (...argv: string[]) => runInTest(['search', ...argv, '--sandbox', '--json']);

describe('a page', () => {
  test('of which one product has an odd fact is shown without that fact', async () => {
    const odd = {offerId: 1, monthSold: '1000+', minOrderQuantity: '面议', isOnePsale: 'Y', priceInfo: ''};
    await using gateway = await startProductGateway(() => ({
      data: {totalRecords: '2000+', data: [odd, {offerId: 2, monthSold: 3}]},
    }));
    const {exitCode, document} = await runInTest(['search', 'x', '--json'], gateway.environment);
    expect(exitCode).toBe(0);
    expect(at(document(), 'data')).toStrictEqual({
      keyword: 'x',
      page: 1,
      pageSize: 20,
      items: [
        {offerId: '1', detailUrl: 'https://detail.1688.com/offer/1.html'},
        {offerId: '2', detailUrl: 'https://detail.1688.com/offer/2.html', monthSold: 3},
      ],
    });
  });

  test('has the documented fields, with prices as text and shares in percent', async () => {
    const {exitCode, document} = await inSandbox('连衣裙', '--page-size', '5');
    expect(exitCode).toBe(0);
    expect(at(document(), 'data')).toMatchObject({
      keyword: '连衣裙',
      page: 1,
      pageSize: 5,
      totalRecords: 120,
      totalPages: 24,
    });
    expect(at(document(), 'data.items')).toHaveLength(5);
    for (const price of each(document(), 'data.items', 'price'))
      expect(price).toMatch(/^\d+(\.\d+)?(-\d+.*)?$/);
    for (const url of each(document(), 'data.items', 'detailUrl'))
      expect(url).toMatch(/^https:\/\/detail\.1688\.com\/offer\/\d{12,13}\.html$/);
  });

  test('reads answers that lack fields, mix texts with numbers and carry others', async () => {
    const rows = [
      {
        class: 'x',
        offerId: '9214364408192156407',
        subject: '凉鞋',
        subjectTrans: null,
        priceInfo: {price: 16, consignPrice: '', promotionPrice: null, jxhyPrice: null},
        repurchaseRate: '22%',
        monthSold: '4861',
        sales7d: '12',
        onePsale: false,
        isSelect: 'true',
        sellerIdentities: null,
        productSimpleShippingInfo: {perfectFulfillmentRate30d: '', pickupWithin24hRate30d: '99.12%'},
        unknown: {a: 1},
      },
      null,
      {offerId: 12, priceInfo: {price: '125-128'}, repurchaseRate: ''},
      {priceInfo: null},
    ];
    await using gateway = await startProductGateway(() => ({
      data: {totalRecords: '3', totalPage: 1, data: rows},
    }));
    const {document} = await runInTest(['search', 'x', '--json'], gateway.environment);
    expect(at(document(), 'data')).toStrictEqual({
      keyword: 'x',
      page: 1,
      pageSize: 20,
      totalRecords: 3,
      totalPages: 1,
      items: [
        {
          offerId: '9214364408192156407',
          subject: '凉鞋',
          detailUrl: 'https://detail.1688.com/offer/9214364408192156407.html',
          price: '16',
          monthSold: 4861,
          sales7d: 12,
          repurchasePercent: 22,
          isOnePsale: false,
          shipping: {fulfilledPercent: 0, pickedUpWithin24HPercent: 99.12},
        },
        {offerId: '12', detailUrl: 'https://detail.1688.com/offer/12.html', price: '125-128'},
        {},
      ],
    });
  });

  test('is asked for with every input, the order as text inside the object', async () => {
    await using gateway = await startProductGateway(() => ({data: null}));
    const argv = [
      'dress',
      '--category',
      '10166',
      '--price-from',
      '5',
      '--price-to',
      '9.5',
      '--filter',
      'new7',
    ];
    const more = [
      '--filter',
      'isOnePsale',
      '--sort',
      'repurchase:desc',
      '--page',
      '3',
      '--lang',
      'ja',
      '--json',
    ];
    const {document} = await runInTest(['search', ...argv, ...more], gateway.environment);
    expect(gateway.asked).toEqual([
      {
        api: 'keywordQuery',
        fields: {
          keyword: 'dress',
          beginPage: 3,
          pageSize: 20,
          country: 'ja',
          filter: 'new7,isOnePsale',
          sort: '{"rePurchaseRate":"desc"}',
          priceStart: '5',
          priceEnd: '9.5',
          categoryId: '10166',
        },
      },
    ]);
    expect(at(document(), 'data')).toStrictEqual({keyword: 'dress', page: 3, pageSize: 20, items: []});
  });

  test('of a category by name has products of that category alone', async () => {
    const {document} = await inSandbox('沙箱', '--category', '女装', '--page-size', '50');
    expect(new Set(each(document(), 'data.items', 'topCategoryId'))).toEqual(new Set(['10166']));
    expect(noteCodes(document())).toContain('CATEGORY_MATCHED');
  });

  test('keeps to the prices, and a filter that nobody knows is sent with a note', async () => {
    const {document} = await inSandbox('沙箱', '--price-from', '10', '--price-to', '12', '--filter', 'zzz');
    for (const price of each(document(), 'data.items', 'price')) {
      expect(parseFloat(String(price))).toBeGreaterThanOrEqual(10);
      expect(parseFloat(String(price))).toBeLessThanOrEqual(12);
    }
    expect(noteCodes(document())).toContain('FILTER_UNUSUAL');
  });
});

describe('all pages', () => {
  test('of a long query are followed to 2,000 rows, no page twice, rows once and in order', async () => {
    const total = 2345;
    await using gateway = await startProductGateway(({fields}) => {
      const start = (Number(fields['beginPage']) - 1) * Number(fields['pageSize']);
      const data = Array.from({length: Number(fields['pageSize'])}, (_, index) => ({
        offerId: 1 + start + index,
      }));
      return {data: {totalRecords: Math.min(total, 2000), totalPage: 41, data}};
    });
    const {document} = await runInTest(
      ['search', 'x', '--all', '--page-size', '50', '--json'],
      gateway.environment,
    );
    const pages = Array.from({length: 40}, (_, index) => index + 1);
    expect(gateway.asked.map(({fields}) => fields['beginPage'])).toEqual(pages);
    expect(each(document(), 'data.items', 'offerId')).toEqual(
      Array.from({length: 2000}, (_, index) => String(index + 1)),
    );
    expect([at(document(), 'data.totalPages'), at(document(), 'meta.calls')]).toEqual([40, 40]);
    expect(noteCodes(document())).toEqual(['ROWS_LIMITED']);
  });

  test('of a short one end with it, and a product that comes twice is listed once', async () => {
    const pages = [[1, 2], [2, 3], [4]];
    await using gateway = await startProductGateway(({fields}) => ({
      data: {totalRecords: 5, data: pages[Number(fields['beginPage']) - 1]?.map((offerId) => ({offerId}))},
    }));
    const {document} = await runInTest(
      ['search', 'x', '--all', '--page-size', '2', '--json'],
      gateway.environment,
    );
    expect(each(document(), 'data.items', 'offerId')).toEqual(['1', '2', '3', '4']);
    expect([gateway.asked.length, noteCodes(document())]).toEqual([3, []]);
  });

  test.each([
    ['a page that is not full', [[1, 2], [3]], 2],
    ['an empty page', [[1, 2], []], 2],
  ])('without a total end with %s', async (_end, pages, calls) => {
    await using gateway = await startProductGateway(({fields}) => ({
      data: {data: pages[Number(fields['beginPage']) - 1]?.map((offerId) => ({offerId}))},
    }));
    await runInTest(['search', 'x', '--all', '--page-size', '2', '--json'], gateway.environment);
    expect(gateway.asked).toHaveLength(calls);
  });

  test('end at --max, and begin at --page', async () => {
    const {document} = await inSandbox('沙箱', '--max', '7', '--page-size', '5', '--page', '2');
    const whole = await inSandbox('沙箱', '--page-size', '12');
    expect(each(document(), 'data.items', 'offerId')).toEqual(
      each(whole.document(), 'data.items', 'offerId').slice(5, 12),
    );
  });

  test.each([
    ['price:asc', ['2', '4', '1', '3', '5']],
    ['price:desc', ['1', '4', '2', '3', '5']],
    ['sold:desc', ['4', '3', '1', '2', '5']],
    ['repurchase:asc', ['5', '1', '2', '3', '4']],
  ])('are sorted here as a whole by %s, and say so', async (sort, order) => {
    const products = [
      {offerId: 1, priceInfo: {price: '100'}, monthSold: 5},
      {offerId: 2, priceInfo: {price: '9.5'}, monthSold: 5},
      {offerId: 3, monthSold: 7},
      {offerId: 4, priceInfo: {price: '10-200'}, monthSold: '8'},
      {offerId: 5, priceInfo: {price: ''}, repurchaseRate: '3%'},
    ];
    await using gateway = await startProductGateway(({fields}) => ({
      data: {totalRecords: 5, data: products.slice((Number(fields['beginPage']) - 1) * 2).slice(0, 2)},
    }));
    const argv = ['search', 'x', '--all', '--page-size', '2', '--sort', sort, '--json'];
    const {document} = await runInTest(argv, gateway.environment);
    expect(each(document(), 'data.items', 'offerId')).toEqual(order);
    expect(noteCodes(document())).toEqual(['SORTED_HERE']);
    expect(gateway.asked.every(({fields}) => fields['sort'] === undefined)).toBe(true);
  });

  test('keep what came before a page that fails, and name that page', async () => {
    await using gateway = await startProductGateway(({fields}) =>
      fields['beginPage'] === 3
        ? {gateway: 'gw.APIACLDecline'}
        : {data: {totalRecords: 50, data: [{offerId: fields['beginPage']}]}},
    );
    const argv = ['search', 'x', '--all', '--page-size', '1', '--json'];
    const {exitCode, document} = await runInTest(argv, gateway.environment);
    expect(exitCode).toBe(7);
    expect(each(document(), 'data.items', 'offerId')).toEqual(['1', '2']);
    expect(at(document(), 'error.failed')).toMatchObject([{id: 'page 3', code: 'PERMISSION_DENIED'}]);
    expect(gateway.asked).toHaveLength(3);
  });

  test('that are interrupted leave no file behind', async () => {
    await using folder = await temporaryFolder();
    const interrupted = new AbortController();
    await using gateway = await startProductGateway(({fields}) => {
      if (fields['beginPage'] === 3) interrupted.abort();
      return {data: {totalRecords: 2000, data: [{offerId: fields['beginPage']}]}};
    });
    const argv = ['search', 'x', '--all', '--page-size', '1', '--output', `${folder.path}/rows.csv`];
    const {exitCode} = await runInTest([...argv, '--format', 'csv'], gateway.environment, interrupted.signal);
    expect([exitCode, gateway.asked.length]).toEqual([130, 3]);
    const {readdir} = await import('node:fs/promises');
    expect(await readdir(folder.path)).toEqual([]);
  });
});

test.each([
  ['--page-size', '51'],
  ['--page', '0'],
  ['--max', '2001'],
  ['--sort', 'price'],
  ['--sort', 'rank:asc'],
  ['--price-from', '-1'],
  ['--filter', 'a b'],
  ['--lang', 'english'],
])('%s %s is refused before anything is sent', async (flag, value) => {
  await using gateway = await startProductGateway(() => ({data: null}));
  const {exitCode, document} = await runInTest(['search', 'x', flag, value, '--json'], gateway.environment);
  expect([exitCode, at(document(), 'error.code'), gateway.asked]).toEqual([2, 'USAGE_INVALID', []]);
});

test('prices that cannot be met are refused before anything is sent', async () => {
  await using gateway = await startProductGateway(() => ({data: null}));
  const argv = ['search', 'x', '--price-from', '9', '--price-to', '8', '--json'];
  const {exitCode} = await runInTest(argv, gateway.environment);
  expect([exitCode, gateway.asked]).toEqual([2, []]);
});

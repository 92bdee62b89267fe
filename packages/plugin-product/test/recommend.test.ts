import {at, each, noteCodes} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {startProductGateway} from './support/product-gateway.ts';
import {runInTest} from './support/run-script.ts';

describe('recommended products', () => {
  test('are asked for in the name of a user, and read as real answers of 2024 write them', async () => {
    await using gateway = await startProductGateway(() => ({
      data: [
        {
          subjectTrans: 'Corn stripper',
          priceInfo: {price: '1.70', class: 'com.alibaba.cbu.offer.model.PriceInfo'},
          monthSold: 4861,
          sellerIdentities: [],
          subject: '不锈钢玉米刨',
          onePsale: false,
          offerId: 666353603800,
          repurchaseRate: '22%',
          class: 'com.alibaba.cbu.offer.model.ProductInfoModel',
        },
        {},
      ],
    }));
    const argv = ['recommend', '--member', 'buyer7', '--page', '2', '--page-size', '5', '--json'];
    const {exitCode, document} = await runInTest(argv, gateway.environment);
    expect(exitCode).toBe(0);
    expect(gateway.asked.map(({fields}) => fields)).toEqual([
      {beginPage: 2, pageSize: 5, country: 'en', outMemberId: 'buyer7'},
    ]);
    expect(at(document(), 'data')).toEqual({
      page: 2,
      pageSize: 5,
      items: [
        {
          offerId: '666353603800',
          subject: '不锈钢玉米刨',
          subjectTrans: 'Corn stripper',
          detailUrl: 'https://detail.1688.com/offer/666353603800.html',
          price: '1.70',
          monthSold: 4861,
          repurchasePercent: 22,
          sellerIdentities: [],
          isOnePsale: false,
        },
        {},
      ],
    });
  });

  test('in the sandbox go on page after page, and differ from user to user', async () => {
    const ids = async (...argv: string[]) =>
      each(
        (await runInTest(['recommend', '--sandbox', '--json', ...argv])).document(),
        'data.items',
        'offerId',
      );
    const [first, second] = [await ids(), await ids('--page', '2')];
    expect([first.length, new Set([...first, ...second]).size]).toEqual([20, first.length + second.length]);
    expect(await ids('--member', 'buyer7')).not.toEqual(first);
  });
});

describe('facets of a search', () => {
  const style = {
    id: '973',
    name: '风格',
    translateName: 'Style',
    children: [{id: '973:28105', name: '韩版', translateName: 'Korean version'}],
  };

  test('are told with their values, and have a row for each value', async () => {
    await using gateway = await startProductGateway(() => ({data: [style, {id: 5, children: null}]}));
    const {document} = await runInTest(['navigate', 'skirt', '--json'], gateway.environment);
    expect(gateway.asked[0]?.fields).toEqual({
      keyword: 'skirt',
      language: 'en_US',
      region: 'US',
      currency: 'USD',
    });
    expect(at(document(), 'data')).toEqual({keyword: 'skirt', items: [style, {id: '5', children: []}]});
    const csv = await runInTest(['navigate', 'skirt', '--format', 'csv'], gateway.environment);
    expect(csv.stdout.split('\r\n').slice(0, 3)).toEqual([
      'id,facet,facetTrans,name,translateName',
      '973:28105,风格,Style,韩版,Korean version',
      '',
    ]);
  });

  test('are asked for in another locale with a note', async () => {
    await using gateway = await startProductGateway(() => ({data: []}));
    const argv = ['navigate', 'skirt', '--lang', 'ja_JP', '--region', 'JP', '--currency', 'JPY', '--json'];
    expect(noteCodes((await runInTest(argv, gateway.environment)).document())).toEqual(['LOCALE_UNUSUAL']);
    const english = await runInTest(['navigate', 'skirt', '--lang', 'en', '--json'], gateway.environment);
    expect(noteCodes(english.document())).toEqual([]);
    expect(gateway.asked.at(-1)?.fields['language']).toBe('en_US');
  });

  test('narrow a search in the sandbox', async () => {
    const {document} = await runInTest(['navigate', '连衣裙', '--sandbox', '--json']);
    const id = String(at(document(), 'data.items.0.children.0.id'));
    const total = async (...argv: string[]) =>
      Number(
        at(
          (await runInTest(['search', '连衣裙', '--sandbox', '--json', ...argv])).document(),
          'data.totalRecords',
        ),
      );
    const [all, narrowed] = [await total(), await total('--facet', id)];
    expect(narrowed).toBeGreaterThan(0);
    expect(narrowed).toBeLessThan(all);
  });

  test.each([
    ['navigate'],
    ['navigate', 'x', '--lang', 'english'],
    ['recommend', '--member', 'a b'],
    ['recommend', '--page-size', '51'],
    ['search', 'x', '--facet', 'red'],
  ])('%s %s %s %s is refused before anything is sent', async (...argv) => {
    await using gateway = await startProductGateway(() => ({data: null}));
    const {exitCode} = await runInTest(
      [...argv.filter((word) => word !== undefined), '--json'],
      gateway.environment,
    );
    expect([exitCode, gateway.asked]).toEqual([2, []]);
  });
});

import {
  productAnalyzeMedianPriceTrend,
  productAnalyzePerdaySellQuantityTrend,
  productAnalyzeRepurchaseRateTrend,
} from '@ali1688/contracts';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {loadCatalogue} from '../src/catalogue/catalogue.ts';
import {productOnDay, rankProducts, startSandbox, type Sandbox} from '../src/index.ts';
import {figuresOnDay} from '../src/market/daily.ts';
import {readDay} from '../src/wire/china-day.ts';
import {field, list, postWithToken} from './support/client.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({today: '2026-12-01'});
});
afterAll(() => sandbox.close());

const catalogue = loadCatalogue();
const offerId = '944801178016';
const series = {
  getPerdaySellQuantityTrendNew: 'tendQueryParam',
  getThirtyDayMedianPriceTrendNew: 'trendQueryParam',
  getRepurchaseRateTrendNew: 'trendQueryParam',
} as const;

async function ask(name: keyof typeof series, asked: object): Promise<unknown> {
  const path = `param2/1/com.alibaba.fenxiao.crossborder/product.analyze.${name}`;
  const query = {offerId, startDate: '20261102', endDate: '20261201', ...asked};
  return (await postWithToken(sandbox, path, {[series[name]]: JSON.stringify(query)})).json();
}

describe('the series of a product', () => {
  test('come in the envelope of their pages, and each fits its contract', async () => {
    const sold = await ask('getPerdaySellQuantityTrendNew', {});
    expect(sold).toMatchObject({result: {success: true, retCode: 'S000', retMsg: '成功'}});
    const contracts = [
      [productAnalyzePerdaySellQuantityTrend, sold],
      [productAnalyzeMedianPriceTrend, await ask('getThirtyDayMedianPriceTrendNew', {})],
      [productAnalyzeRepurchaseRateTrend, await ask('getRepurchaseRateTrendNew', {})],
    ] as const;
    for (const [contract, body] of contracts)
      expect(contract.response.parse(field(body, 'result.result'))?.length).toBeGreaterThan(20);
  });

  test('have an empty text on the day that is not over, and a rate with and without its sign', async () => {
    const sold = list(await ask('getPerdaySellQuantityTrendNew', {}), 'result.result');
    expect(sold.at(-1)).toEqual({date: '20261201', value: ''});
    const rates = list(await ask('getRepurchaseRateTrendNew', {}), 'result.result').map((row) =>
      String(field(row, 'value')),
    );
    expect(rates.some((rate) => /^\d+%$/.test(rate))).toBe(true);
    expect(rates.some((rate) => /^\d+$/.test(rate))).toBe(true);
  });

  test('end 90 days ago, and never begin after today', async () => {
    const old = list(
      await ask('getPerdaySellQuantityTrendNew', {startDate: '20260820', endDate: '20260910'}),
      'result.result',
    );
    expect(field(old[0], 'date')).toBe('20260902');
    const later = await ask('getPerdaySellQuantityTrendNew', {startDate: '20261202', endDate: '20261210'});
    expect(field(later, 'result.result')).toEqual([]);
  });

  test.each([
    ['a product that is none', {offerId: '1'}],
    ['more than a month', {startDate: '20261031'}],
    ['a day that is none', {endDate: '20261131'}],
    ['an end before the beginning', {endDate: '20261101'}],
  ])('are refused for %s', async (_name, asked) => {
    const refused = await ask('getRepurchaseRateTrendNew', asked);
    expect(refused).toMatchObject({result: {success: false, retCode: expect.stringMatching(/^SANDBOX_/)}});
  });

  test('agree with the board: whose figure rose by a tenth within a week sold more in that week', () => {
    const today = readDay('2026-12-01') ?? 0;
    const ranked = [...catalogue.values()]
      .filter((_, index) => index % 11 === 0)
      .flatMap((category) => rankProducts(catalogue, category, 'hot', today));
    const risen = ranked.filter(
      (product) => productOnDay(product, today).soldOut > 1.1 * productOnDay(product, today - 7).soldOut,
    );
    const meanOfWeek = (product: (typeof ranked)[number], last: number): number => {
      const days = Array.from({length: 7}, (_, back) => figuresOnDay(product, last - back).units ?? -1);
      const known = days.filter((units) => units >= 0);
      return known.reduce((sum, units) => sum + units, 0) / known.length;
    };
    const agreeing = risen.filter(
      (product) => meanOfWeek(product, today - 1) > meanOfWeek(product, today - 8),
    );
    expect(risen.length).toBeGreaterThan(100);
    expect(agreeing.length / risen.length).toBeGreaterThan(0.98);
  });
});

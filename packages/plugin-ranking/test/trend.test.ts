import {at, each, listAt, noteCodes, temporaryFolder} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {answered, declined, startGatewayServer} from './support/gateway-server.ts';
import {runRanking} from './support/run-ranking.ts';

const board = ['top-list', '10166', '--type', 'hot', '--limit', '20'];
const rising = [...board, '--with', 'trend', '--score', 'momentum'];
const dayMs = 86_400_000;

/** The day in China, so many days ago. */
const chinaDate = (daysAgo: number): string =>
  new Date(Date.now() + 8 * 3_600_000 - daysAgo * dayMs).toISOString().slice(0, 10).replaceAll('-', '');

type Figures = {readonly sold?: number; readonly price?: string; readonly rate?: string};

/** A market of products whose days are told by how many days ago they were. */
async function startMarket(count: number, figuresOf: (daysAgo: number, offerId: string) => Figures) {
  const home = await temporaryFolder();
  const series = (name: keyof Figures) => (form: URLSearchParams) => {
    const query = form.get('tendQueryParam') ?? form.get('trendQueryParam') ?? '{}';
    const {offerId, startDate, endDate} = JSON.parse(query) as Record<string, string>;
    if (offerId === '507') return declined('NO_DATA', '无数据');
    const days = Array.from({length: 100}, (_, daysAgo) => daysAgo)
      .map((daysAgo) => ({date: chinaDate(daysAgo), value: figuresOf(daysAgo, offerId ?? '')[name]}))
      .filter(({date}) => date >= (startDate ?? '') && date <= (endDate ?? ''));
    return answered(days.map(({date, value}) => ({date, value: value === undefined ? '' : String(value)})));
  };
  const gateway = await startGatewayServer({
    'topList.query': () =>
      answered({
        rankProductModels: Array.from({length: count}, (_, index) => ({
          itemId: 501 + index,
          sort: index + 1,
        })),
      }),
    getPerdaySellQuantityTrendNew: series('sold'),
    getThirtyDayMedianPriceTrendNew: series('price'),
    getRepurchaseRateTrendNew: series('rate'),
    queryProductDetail: () => answered({productSkuInfos: [{price: '5'}]}),
  });
  const environment = {...gateway.environment, ALI1688_HOME: home.path, ALI1688_QPS: '1000'};
  return {
    gateway,
    run: async (...argv: readonly string[]) => runRanking(argv, environment),
    watch: async (...argv: readonly string[]) =>
      runRanking(argv, {...environment, LANG: 'C.UTF-8'}, {isTerminal: true}),
    [Symbol.asyncDispose]: async () => {
      await gateway[Symbol.asyncDispose]();
      await home.remove();
    },
  };
}

const steady = (daysAgo: number): Figures =>
  daysAgo === 0 ? {} : {sold: daysAgo < 15 ? 20 : 10, price: '5.00', rate: '30%'};

describe('the trend view', () => {
  test('of 5 products takes the calls that it told beforehand, and then one for the rest of the day', async () => {
    await using market = await startMarket(5, steady);
    const argv = [...rising, '--json'];
    const cold = await market.watch(...argv);
    expect([cold.exitCode, at(cold.document(), 'meta.calls')]).toEqual([0, 16]);
    expect(/(\d+) calls to 1688 follow/.exec(cold.stderr)?.[1]).toBe('15');
    expect(each(cold.document(), 'data.items', 'trend.offerId')).toEqual(['501', '502', '503', '504', '505']);
    const warm = await market.run(...argv);
    expect(at(warm.document(), 'meta.calls')).toBe(1);
    expect(each(warm.document(), 'data.items', 'score')).toEqual(
      each(cold.document(), 'data.items', 'score'),
    );
    expect(at(warm.document(), 'data.items.0.trend')).toHaveProperty('fetchedAt');
    const anew = await market.run(...argv, '--max-age', '0');
    expect(at(anew.document(), 'meta.calls')).toBe(16);
  });

  test('leaves out a product whose days fail, and lists it', async () => {
    await using market = await startMarket(8, steady);
    const {exitCode, document} = await market.run(...rising, '--json');
    expect([exitCode, each(document(), 'error.failed', 'id')]).toEqual([7, ['507']]);
    expect(listAt(document(), 'data.items')).toHaveLength(7);
  });

  test('stands beside the wholesale view, and has columns of its own', async () => {
    await using market = await startMarket(2, steady);
    const both = await market.run(...rising, '--with', 'wholesale', '--json');
    expect(at(both.document(), 'data.items.0')).toMatchObject({
      wholesale: {offerId: '501'},
      trend: {offerId: '501'},
      score: {kind: 'momentum'},
    });
    const table = await market.watch(...rising);
    expect(table.stdout).toMatch(/Momentum\s+Units a day/);
    expect(table.stdout).toMatch(/[▁▂▃▄▅▆▇█]{5}/);
    const plain = await market.run(...rising, '--format', 'table');
    expect(plain.stdout).toContain('20 20 20 20 20 20 -');
    const csv = await market.run(...rising, '--format', 'csv', '--fields', 'itemId,score.value,score.kind');
    expect(csv.stdout.split('\r\n')[1]).toMatch(/^501,[\d.]+,momentum$/);
  });

  test.each([
    [['--score', 'momentum']],
    [['--score', 'momentum', '--with', 'wholesale']],
    [['--score', 'classic', '--with', 'trend']],
    [['--with', 'trend', '--days', '91']],
  ])('%j is refused before anything is sent', async (argv) => {
    await using market = await startMarket(1, steady);
    const {exitCode} = await market.run(...board, ...argv, '--json');
    expect([exitCode, market.gateway.called()]).toEqual([2, []]);
  });
});

describe('the momentum score', () => {
  const scoreOf = async (figures: (daysAgo: number) => Figures, ...argv: string[]) => {
    await using market = await startMarket(1, figures);
    const {document} = await market.run(...rising, ...argv, '--json');
    return {score: at(document(), 'data.items.0.score'), document, called: market.gateway.called()};
  };

  test('is made of the 28 days that end on the last one with figures', async () => {
    const {score} = await scoreOf(steady);
    expect(score).toEqual({
      kind: 'momentum',
      value: Math.round((0.6 * (100 / (1 + (11 / 21) ** 2)) + 0.2 * 50 + 0.2 * 30) * 10) / 10,
      parts: {
        growth: {value: 78.47, weight: 0.6, recentDaily: 20, earlierDaily: 10},
        price: {value: 50, weight: 0.2, recentMean: 5, earlierMean: 5, change: 0},
        repurchase: {value: 30, weight: 0.2, date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/)},
      },
    });
  });

  test('asks for the day before the month where the last three days have no figures', async () => {
    const late = (daysAgo: number): Figures => (daysAgo < 6 ? {} : {sold: daysAgo === 30 ? 150 : 10});
    const {score, called, document} = await scoreOf(late);
    expect(called.filter((name) => name === 'getPerdaySellQuantityTrendNew')).toHaveLength(2);
    expect(called).toHaveLength(1 + 3 + 2);
    expect(score).toMatchObject({parts: {growth: {recentDaily: 10, earlierDaily: 20}}});
    expect(listAt(document(), 'data.items.0.trend.days')).toHaveLength(30);
    expect(at(document(), 'data.items.0.trend.summary')).toMatchObject({
      soldTotal: 240,
      soldEarlierDaily: 20,
    });
  });

  test('is the same from 28 days on, of which fewer calls are not to be had', async () => {
    const changing = (daysAgo: number): Figures => (daysAgo === 0 ? {} : {sold: (daysAgo * 13) % 29});
    const month = await scoreOf(changing);
    for (const days of ['28', '29']) {
      const {score, called, document} = await scoreOf(changing, '--days', days);
      expect([score, called.length]).toEqual([month.score, month.called.length]);
      expect(listAt(document(), 'data.items.0.trend.days')).toHaveLength(Number(days));
    }
  });

  test('asks nothing more of a product without any sales', async () => {
    const {score, called} = await scoreOf(() => ({}));
    expect([score, called.length]).toMatchObject([{days: {recent: 0, earlier: 0}}, 1 + 3]);
  });

  test('tells the calls for late products too, also where they are few', async () => {
    const late = (daysAgo: number, offerId: string): Figures =>
      daysAgo < (offerId === '502' ? 6 : 1) ? {} : {sold: 10};
    await using market = await startMarket(4, late);
    const {stderr, document} = await market.watch(...rising, '--json');
    const told = [...stderr.matchAll(/(\d+) calls to 1688 follow/g)].map(([, calls]) => Number(calls));
    expect(told).toEqual([12, 2]);
    expect(at(document(), 'meta.calls')).toBe(1 + 12 + 2);
  });

  test('is no number without the history, and says what there is', async () => {
    const {score} = await scoreOf((daysAgo) => (daysAgo > 0 && daysAgo < 20 ? {sold: 5} : {}));
    expect(score).toEqual({
      kind: 'momentum',
      reason: 'NOT_ENOUGH_HISTORY',
      days: {recent: 14, earlier: 5},
      needed: 7,
    });
    const {score: few, document} = await scoreOf(steady, '--days', '10');
    expect(few).toMatchObject({reason: 'NOT_ENOUGH_HISTORY'});
    expect(noteCodes(document())).toEqual(['MOMENTUM_NEEDS_DAYS']);
  });

  test('in the sandbox agrees with the direction of the board', async () => {
    const {exitCode, document} = await runRanking([...rising, '--sandbox', '--json']);
    expect(exitCode).toBe(0);
    for (const item of listAt(document(), 'data.items')) {
      const [value, recent, earlier] = ['value', 'parts.growth.recentDaily', 'parts.growth.earlierDaily'].map(
        (path) => Number(at(item, `score.${path}`)),
      );
      expect(value).toBeGreaterThan(0);
      expect(Number(at(item, 'score.parts.growth.value')) > 50).toBe((recent ?? 0) > (earlier ?? 0));
    }
  });
});

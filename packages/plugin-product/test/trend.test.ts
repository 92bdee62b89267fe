import {at, each, listAt, noteCodes, temporaryFolder} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {startProductGateway, type Asked, type Said} from './support/product-gateway.ts';
import {runInTest} from './support/run-script.ts';

const trendArgv = ['trend', '11', '--json'];

const sisters: Readonly<Record<string, string>> = {
  getPerdaySellQuantityTrendNew: 'tendQueryParam',
  getThirtyDayMedianPriceTrendNew: 'trendQueryParam',
  getRepurchaseRateTrendNew: 'trendQueryParam',
};

/** A row for each day that is asked for. */
function everyDay({fields}: Asked, valueOf: (date: string) => string = () => '5'): Said {
  const time = (compact: unknown): number =>
    Date.parse(String(compact).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'));
  const [first, last] = [time(fields['startDate']), time(fields['endDate'])];
  const dates = Array.from({length: (last - first) / 86_400_000 + 1}, (_, index) =>
    new Date(first + index * 86_400_000).toISOString().slice(0, 10).replaceAll('-', ''),
  );
  return {data: dates.map((date) => ({date, value: valueOf(date)}))};
}

async function startTrends(say: (asked: Asked) => Said = (asked) => everyDay(asked)) {
  const home = await temporaryFolder();
  const gateway = await startProductGateway(say);
  const environment = {...gateway.environment, ALI1688_HOME: home.path};
  return {
    asked: gateway.asked,
    parameters: gateway.parameters,
    run: async (...argv: readonly string[]) => runInTest([...argv], environment),
    [Symbol.asyncDispose]: async () => {
      await gateway[Symbol.asyncDispose]();
      await home.remove();
    },
  };
}

describe('the days of products', () => {
  test('90 of them are asked in pieces of a month, joined, each day once, in 12 calls at most', async () => {
    await using trends = await startTrends();
    const {exitCode, document} = await trends.run(...trendArgv, '--days', '90');
    expect(exitCode).toBe(0);
    const dates = each(document(), 'data.items.0.days', 'date').map(String);
    expect([dates.length, new Set(dates).size]).toEqual([90, 90]);
    expect(dates).toEqual(dates.toSorted((one, other) => one.localeCompare(other)));
    expect([dates[0], dates.at(-1)]).toEqual([
      at(document(), 'data.items.0.from'),
      at(document(), 'data.items.0.to'),
    ]);
    expect(at(document(), 'data.items.0.summary.soldTotal')).toBe(450);
    expect(at(document(), 'meta.calls')).toBe(trends.asked.length);
    expect(trends.asked.length).toBeLessThanOrEqual(12);
    const keys = trends.asked.map(({api, fields}) => `${api} ${String(fields['startDate'])}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(trends.parameters).toEqual(trends.asked.map(({api}) => sisters[api]));
  });

  test('30 of them by default, the last one today in China', async () => {
    await using trends = await startTrends();
    const {document} = await trends.run(...trendArgv);
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    expect(listAt(document(), 'data.items.0.days')).toHaveLength(30);
    expect(at(document(), 'data.items.0.to')).toBe(today);
    expect(trends.asked).toHaveLength(3);
  });

  test('what was fetched today is not asked for again, and says when it was fetched', async () => {
    await using trends = await startTrends();
    const fresh = await trends.run(...trendArgv);
    expect(at(fresh.document(), 'data.items.0')).not.toHaveProperty('fetchedAt');
    const again = await trends.run(...trendArgv);
    expect(at(again.document(), 'meta.calls')).toBe(0);
    expect(at(again.document(), 'data.items.0.fetchedAt')).toMatch(/^\d{4}-.*Z$/);
    expect(at(again.document(), 'data.items.0.days')).toEqual(at(fresh.document(), 'data.items.0.days'));
    const longer = await trends.run(...trendArgv, '--days', '40');
    expect(at(longer.document(), 'meta.calls')).toBe(3);
    const anew = await trends.run(...trendArgv, '--max-age', '0');
    expect(at(anew.document(), 'meta.calls')).toBe(3);
  });

  test('a product of which a part fails is listed, and the others are whole', async () => {
    await using trends = await startTrends((asked) =>
      asked.fields['offerId'] === '12' && asked.api === 'getRepurchaseRateTrendNew'
        ? {refusal: 'NO_DATA'}
        : everyDay(asked),
    );
    const {exitCode, document} = await trends.run('trend', '11', '12', '13', '--json');
    expect([exitCode, at(document(), 'error.code')]).toEqual([7, 'PARTIAL']);
    expect(each(document(), 'data.items', 'offerId')).toEqual(['11', '13']);
    expect(each(document(), 'error.failed', 'id')).toEqual(['12']);
  });

  test('a refusal of the application ends the work at its first call', async () => {
    await using trends = await startTrends(() => ({gateway: 'gw.APIACLDecline'}));
    const {exitCode, document} = await trends.run('trend', '11', '12', '--json');
    expect([exitCode, at(document(), 'error.code'), trends.asked.length]).toEqual([
      4,
      'PERMISSION_DENIED',
      1,
    ]);
  });

  test.each([
    [['--days', '0']],
    [['--days', '91']],
    [['--until', '2026-02-30']],
    [['--until', 'yesterday']],
    [['--until', '2999-01-01']],
    [['--max-age', '-1']],
  ])('%j is refused before anything is sent', async (flags) => {
    await using trends = await startTrends();
    const {exitCode, document} = await trends.run(...trendArgv, ...flags);
    expect([exitCode, at(document(), 'error.code'), trends.asked]).toEqual([2, 'USAGE_INVALID', []]);
  });

  test('days that 1688 no longer keeps are asked for, and that is said', async () => {
    await using trends = await startTrends(() => ({data: []}));
    const {exitCode, document} = await trends.run(...trendArgv, '--until', '2024-07-04', '--days', '4');
    expect([exitCode, noteCodes(document())]).toEqual([0, ['HISTORY_LIMITED']]);
    expect(trends.asked.map(({fields}) => fields)).toEqual(
      Array.from({length: 3}, () => ({offerId: '11', startDate: '20240701', endDate: '20240704'})),
    );
    expect(at(document(), 'data.items.0.gaps.sold')).toHaveLength(4);
    expect(at(document(), 'data.items.0.summary')).toEqual({});
  });

  test('an answer of nothing, or of odd rows, is gaps', async () => {
    await using trends = await startTrends(({api}) =>
      api === 'getRepurchaseRateTrendNew' ? {data: null} : {data: [null, {}, {date: 5, value: true}]},
    );
    const {exitCode, document} = await trends.run(...trendArgv, '--days', '2');
    expect([exitCode, listAt(document(), 'data.items.0.gaps.repurchasePercent').length]).toEqual([0, 2]);
  });

  test('in the sandbox they come too, and csv has them in one cell with their gaps', async () => {
    const {exitCode, stdout} = await runInTest(['trend', '944801178016', '--sandbox', '--format', 'csv']);
    expect(exitCode).toBe(0);
    const [heading, row = ''] = stdout.split('\r\n');
    expect(heading).toMatch(/^offerId,days\.sold,/);
    expect(row.split('"')[1]?.split(';')).toHaveLength(30);
  });
});

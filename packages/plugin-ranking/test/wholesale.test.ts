import {readdir} from 'node:fs/promises';
import {Secret} from '@ali1688/contracts/ports';
import {startSandbox} from '@ali1688/sandbox';
import {at, each, noteCodes, temporaryFolder} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {answered, declined, refused, startGatewayServer} from './support/gateway-server.ts';
import {runRanking} from './support/run-ranking.ts';

const board = ['top-list', '10166', '--type', 'hot', '--limit', '20'];
const wholesale = [...board, '--with', 'wholesale'];

/** A sandbox in the place of 1688, an application of its own, and a home. */
async function startMarket() {
  const home = await temporaryFolder();
  const sandbox = await startSandbox({today: '2026-12-01'});
  const application = {appKey: '7000001', appSecret: new Secret('secret-of-no-value')};
  sandbox.defineApplication(application);
  const environment = {
    ALI1688_HOME: home.path,
    ALI1688_GATEWAY_URL: sandbox.gatewayUrl,
    ALI1688_APP_KEY: application.appKey,
    ALI1688_APP_SECRET: application.appSecret.reveal(),
    ALI1688_ACCESS_TOKEN: sandbox.issueAccessToken(application.appKey).reveal(),
    ALI1688_QPS: '1000',
  };
  return {
    home: home.path,
    sandbox,
    environment,
    run: async (...argv: string[]) => runRanking([...argv, '--json'], environment),
    [Symbol.asyncDispose]: async () => {
      await sandbox[Symbol.asyncDispose]();
      await home.remove();
    },
  };
}

describe('the wholesale view', () => {
  test('of 20 products takes 21 calls, and then one as long as the terms are young', async () => {
    await using market = await startMarket();
    const cold = await market.run(...wholesale);
    expect([cold.exitCode, at(cold.document(), 'meta.calls')]).toEqual([0, 21]);
    expect(each(cold.document(), 'data.items', 'sort')).toEqual(
      Array.from({length: 20}, (_, place) => place + 1),
    );
    for (const price of each(cold.document(), 'data.items', 'wholesale.price.from'))
      expect(price).toMatch(/^\d/);
    expect(at(cold.document(), 'data.items.0.wholesale')).not.toHaveProperty('fetchedAt');

    const warm = await market.run(...wholesale);
    expect([warm.exitCode, at(warm.document(), 'meta.calls')]).toEqual([0, 1]);
    for (const time of each(warm.document(), 'data.items', 'wholesale.fetchedAt'))
      expect(time).toMatch(/^\d{4}-/);
    expect(each(warm.document(), 'data.items', 'wholesale.seller')).toEqual(
      each(cold.document(), 'data.items', 'wholesale.seller'),
    );
  });

  test('asks anew for another language, and when nothing old is wanted', async () => {
    await using market = await startMarket();
    await market.run(...wholesale);
    const calls = async (...argv: string[]) =>
      at((await market.run(...wholesale, ...argv)).document(), 'meta.calls');
    expect(await calls('--lang', 'ja')).toBe(21);
    expect(await calls('--max-age', '0')).toBe(21);
    expect(await calls('--lang', 'ja')).toBe(1);
  });

  test('keeps nothing of the built-in sandbox', async () => {
    await using home = await temporaryFolder();
    const environment = {ALI1688_HOME: home.path};
    const run = async () => runRanking([...board, '--with', 'wholesale', '--sandbox', '--json'], environment);
    await run();
    const again = await run();
    expect(each(again.document(), 'data.items', 'wholesale.fetchedAt')).toEqual(Array.from({length: 20}));
    expect(await readdir(home.path)).toEqual([]);
  });

  test('lists a product whose terms fail beside complete rows', async () => {
    const rankProductModels = Array.from({length: 20}, (_, index) => ({
      itemId: 501 + index,
      sort: index + 1,
    }));
    await using home = await temporaryFolder();
    await using gateway = await startGatewayServer({
      query: () => answered({rankProductModels}),
      queryProductDetail: (form) =>
        form.get('offerDetailParam')?.includes('"507"') === true
          ? declined('NOT_FOUND', '商品不存在')
          : answered({productSkuInfos: [{price: '5'}]}),
    });
    const environment = {...gateway.environment, ALI1688_HOME: home.path, ALI1688_QPS: '1000'};
    const {exitCode, document} = await runRanking([...wholesale, '--json'], environment);
    expect([exitCode, at(document(), 'error.code')]).toEqual([7, 'PARTIAL']);
    expect(each(document(), 'error.failed', 'id')).toEqual(['507']);
    expect(each(document(), 'data.items', 'wholesale.price.from')).toEqual(
      Array.from({length: 19}, () => '5'),
    );
  });

  test('stops at the first refusal of the whole application', async () => {
    await using gateway = await startGatewayServer({
      query: () => answered({rankProductModels: [{itemId: 1}, {itemId: 2}, {itemId: 3}]}),
      queryProductDetail: () => refused('gw.APIACLDecline', 'AppKey is not allowed(acl)'),
    });
    await using home = await temporaryFolder();
    const {exitCode, document} = await runRanking([...wholesale, '--json'], {
      ...gateway.environment,
      ALI1688_HOME: home.path,
    });
    expect([exitCode, at(document(), 'error.code')]).toEqual([4, 'PERMISSION_DENIED']);
    expect(gateway.called()).toEqual(['query', 'queryProductDetail']);
  });

  test('asks once for a product that is ranked twice, and not for one without an id', async () => {
    await using home = await temporaryFolder();
    await using gateway = await startGatewayServer({
      query: () => answered({rankProductModels: [{itemId: 1}, {itemId: 1}, {title: '鞋'}]}),
      queryProductDetail: () => answered({productSkuInfos: [{price: '5'}]}),
    });
    const {document} = await runRanking([...wholesale, '--json'], {
      ...gateway.environment,
      ALI1688_HOME: home.path,
    });
    expect(gateway.called()).toEqual(['query', 'queryProductDetail']);
    expect(each(document(), 'data.items', 'wholesale.offerId')).toEqual(['1', '1', undefined]);
  });

  test.each(['abc', '0', '12345678901234567890'])(
    'asks nothing of a product whose id %j can be none, and gives terms to the others',
    async (odd) => {
      await using home = await temporaryFolder();
      await using gateway = await startGatewayServer({
        query: () => answered({rankProductModels: [{itemId: odd}, {itemId: 1}]}),
        queryProductDetail: () => answered({productSkuInfos: [{price: '5'}]}),
      });
      const {exitCode, document} = await runRanking([...wholesale, '--json'], {
        ...gateway.environment,
        ALI1688_HOME: home.path,
      });
      expect(exitCode).toBe(0);
      expect(gateway.called()).toEqual(['query', 'queryProductDetail']);
      expect(each(document(), 'data.items', 'itemId')).toEqual([odd, '1']);
      expect(each(document(), 'data.items', 'wholesale.price.from')).toEqual([undefined, '5']);
      expect(each(document(), 'data.items', 'detailUrl')).toEqual([
        undefined,
        'https://detail.1688.com/offer/1.html',
      ]);
    },
  );

  test('has its own table; without it the table is as it was', async () => {
    const heading = async (...argv: string[]) =>
      (await runRanking([...board, ...argv, '--sandbox', '--format', 'csv'])).stdout.split('\r\n')[0];
    expect(await heading()).toBe('sort,itemId,title,translateTitle,soldOut,buyerNum,goodsScore,services');
    expect(await heading('--with', 'wholesale')).toMatch(
      /^sort,title,translateTitle,wholesale\.price\.from,wholesale\.order\.minimum,soldOut,wholesale\.seller\.companyName,itemId,/,
    );
    expect(await heading('--with', 'wholesale', '--score', 'classic')).toContain(
      'wholesale.price.from,score.value,',
    );
  });
});

describe('the classic score', () => {
  test('stands beside its parts and inputs, and says that it is of a moment', async () => {
    await using home = await temporaryFolder();
    await using gateway = await startGatewayServer({
      query: () =>
        answered({rankProductModels: [{itemId: 1, soldOut: 12_345}, {itemId: 2}, {itemId: 3, soldOut: 7}]}),
      queryProductDetail: (form) =>
        form.get('offerDetailParam')?.includes('"3"') === true
          ? answered({subject: '鞋'})
          : answered({
              productSaleInfo: {
                priceRangeList: [
                  {startQuantity: 2, price: '120'},
                  {startQuantity: 9, price: '1'},
                ],
              },
            }),
    });
    const environment = {...gateway.environment, ALI1688_HOME: home.path, ALI1688_QPS: '1000'};
    const {document} = await runRanking([...wholesale, '--score', 'classic', '--json'], environment);
    expect(each(document(), 'data.items', 'score')).toEqual([
      {
        kind: 'classic',
        value: 30.35,
        parts: {sales: 12.35, price: 18},
        inputs: {soldOut: 12_345, price: '120'},
      },
      {kind: 'classic', reason: 'INPUT_MISSING', inputs: {price: '120'}},
      {kind: 'classic', reason: 'INPUT_MISSING', inputs: {soldOut: 7}},
    ]);
    expect(noteCodes(document())).toEqual(['SCORE_OF_A_MOMENT']);
  });

  test.each([[['--score', 'classic']], [['--with', 'everything']], [['--max-age', '-1']]])(
    '%j is refused before anything is sent',
    async (argv) => {
      await using gateway = await startGatewayServer({});
      const {exitCode} = await runRanking([...board, ...argv, '--json'], gateway.environment);
      expect([exitCode, gateway.called()]).toEqual([2, []]);
    },
  );
});

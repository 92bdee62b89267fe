import {at, each} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {
  answered,
  declined,
  knownCategories,
  refused,
  searchedCategories,
  startGatewayServer,
} from './support/gateway-server.ts';
import {runRanking} from './support/run-ranking.ts';

/** Runs `top-list` in the sandbox. */
function inSandbox(...argv: string[]) {
  return runRanking(['top-list', ...argv, '--sandbox']);
}

function noteCodes(document: unknown): readonly unknown[] {
  return each(document, 'meta.notes', 'code').filter((code) => code !== 'SANDBOX');
}

describe('a ranking', () => {
  test('comes in the order of its places, as the documented data', async () => {
    const {exitCode, document} = await inSandbox('10166', '--type', 'hot', '--limit', '20');
    expect(exitCode).toBe(0);
    expect(at(document(), 'data')).toMatchObject({
      rankId: '10166',
      rankName: 'Best Sellers List',
      rankType: 'hot',
    });
    expect(each(document(), 'data.items', 'sort')).toEqual(Array.from({length: 20}, (_, index) => index + 1));
    for (const itemId of each(document(), 'data.items', 'itemId')) expect(itemId).toMatch(/^\d{12,}$/);
    expect(at(document(), 'meta.operation')).toBe('ranking:top-list');
    expect(at(document(), 'meta.api')).toBe('com.alibaba.fenxiao.crossborder:product.topList.query:1');
  });

  test('has ten products of the overall ranking unless asked otherwise', async () => {
    const {document} = await inSandbox('10166');
    expect(at(document(), 'data.rankType')).toBe('complex');
    expect(at(document(), 'data.items')).toHaveLength(10);
  });

  test('sends the inputs unchanged and keeps to the limit whatever comes back', async () => {
    const rankProductModels = [5, 4, 3, 2, 1].map((sort) => ({itemId: sort, sort}));
    await using gateway = await startGatewayServer({query: () => answered({rankProductModels})});
    const argv = ['top-list', '12', '--type', 'goodPrice', '--limit', '2', '--lang', 'ja'];
    const {document} = await runRanking(argv, gateway.environment);
    expect(gateway.server.requests[0]?.form.get('rankQueryParams')).toBe(
      '{"rankId":"12","rankType":"goodPrice","limit":2,"language":"ja"}',
    );
    expect(each(document(), 'data.items', 'itemId')).toEqual(['1', '2']);
    expect(noteCodes(document())).toEqual([]);
  });

  test.each([
    ['综合榜', 'complex'],
    ['热卖榜', 'hot'],
    ['热销榜', 'hot'],
    [' 热卖 ', 'hot'],
    ['好价榜', 'goodPrice'],
    ['主播热卖榜', 'anchorHot'],
    ['主播新兴榜', 'anchorNew'],
    ['主播热推榜', 'anchorRecommend'],
    ['越南热销榜', 'VNHot'],
    ['越南趋势榜', 'VNTrend'],
    ['best sellers', 'hot'],
    ['Best Sellers', 'hot'],
    ['新榜', '新榜'],
  ])('takes the rank type by the name %j and sends %j', async (typed, sent) => {
    await using gateway = await startGatewayServer({
      query: () => answered({rankProductModels: [{itemId: 1}]}),
    });
    const {exitCode} = await runRanking(['top-list', '12', '--type', typed], gateway.environment);
    expect(exitCode).toBe(0);
    expect(JSON.parse(gateway.server.requests[0]?.form.get('rankQueryParams') ?? '')).toMatchObject({
      rankType: sent,
    });
  });

  test('names the known rank types, with their Chinese names, where one is not known', async () => {
    await using gateway = await startGatewayServer({
      query: () => answered({rankProductModels: [{itemId: 1}]}),
    });
    const {document} = await runRanking(['top-list', '12', '--type', 'best'], gateway.environment);
    expect(JSON.stringify(at(document(), 'meta.notes'))).toContain('hot 热卖榜, goodPrice 好价榜');
  });

  test('puts products without a place behind the others, in the order in which they came', async () => {
    const rankProductModels = [{itemId: 1}, {itemId: 2, sort: 7}, {itemId: 3}, {itemId: 4, sort: '2'}];
    await using gateway = await startGatewayServer({query: () => answered({rankProductModels})});
    const {document} = await runRanking(['top-list', '12'], gateway.environment);
    expect(each(document(), 'data.items', 'itemId')).toEqual(['4', '2', '1', '3']);
  });

  test('leaves out what the gateway leaves out', async () => {
    const product = {itemId: 1, title: '鞋', translateTitle: null, serviceList: null};
    await using gateway = await startGatewayServer({query: () => answered({rankProductModels: [product]})});
    const {document} = await runRanking(['top-list', '12'], gateway.environment);
    expect(at(document(), 'data')).toStrictEqual({
      items: [{itemId: '1', title: '鞋', detailUrl: 'https://detail.1688.com/offer/1.html'}],
    });
  });

  test('has its item ids exact to the last digit, also above 2^53', async () => {
    const {document} = await inSandbox('900000002', '--type', 'hot', '--limit', '20');
    expect(each(document(), 'data.items', 'itemId')).toContain('9214364408192156407');
    const csv = await inSandbox('900000002', '--type', 'hot', '--limit', '20', '--format', 'csv');
    expect(csv.stdout).toContain('9214364408192156407');
  });

  test.each([
    ['en', ['ships within 24 h', 'ships within 48 h', 'sendGoodsBySea']],
    ['zh', ['24小时发货', '48小时发货', 'sendGoodsBySea']],
  ])(
    'says its services in words (%s) beside their codes, unknown ones as they are',
    async (lang, services) => {
      const serviceList = ['sendGoods24H', 'sendGoods48H', 'sendGoodsBySea'];
      await using gateway = await startGatewayServer({
        query: () => answered({rankProductModels: [{itemId: 1, serviceList}]}),
      });
      const environment = {...gateway.environment, ALI1688_LANG: lang};
      const {document} = await runRanking(['top-list', '12'], environment);
      expect(at(document(), 'data.items.0')).toMatchObject({itemId: '1', serviceList, services});
    },
  );

  test('has the page of each product whose id is one', async () => {
    const rankProductModels = [{itemId: '699490252651'}, {itemId: 'x/../y'}, {}];
    await using gateway = await startGatewayServer({query: () => answered({rankProductModels})});
    const {document} = await runRanking(['top-list', '12'], gateway.environment);
    expect(at(document(), 'data.items')).toEqual([
      {itemId: '699490252651', detailUrl: 'https://detail.1688.com/offer/699490252651.html'},
      {itemId: 'x/../y'},
      {},
    ]);
  });

  test.each([
    ['en', "Comprehensive List · Women's clothing (10166)"],
    ['zh', 'Comprehensive List · 女装（10166）'],
  ])('names its category where the name is known without another call (%s)', async (lang, heading) => {
    const query = () =>
      answered({rankId: 10166, rankName: 'Comprehensive List', rankProductModels: [{itemId: 1}]});
    await using gateway = await startGatewayServer({query, getByKeyword: searchedCategories});
    const environment = {...gateway.environment, ALI1688_LANG: lang};
    const {document} = await runRanking(['top-list', '女装'], environment);
    expect(at(document(), 'data.category')).toEqual({
      categoryId: '10166',
      chineseName: '女装',
      translatedName: "Women's clothing",
    });
    expect(at(document(), 'meta.calls')).toBe(2);
    const {stdout} = await runRanking(['top-list', '女装', '--format', 'table'], environment);
    expect(stdout.split('\n')[0]).toBe(heading);
    const byId = await runRanking(['top-list', '10166'], environment);
    expect(at(byId.document(), 'data')).not.toHaveProperty('category');
  });

  test('has one title in a table, in the language of the messages, before everything but its place', async () => {
    const english = await inSandbox('10166', '--limit', '1', '--format', 'table');
    expect(english.stdout).toMatch(/^# {2}Translated title +Item +Sold \(30 d\) +Buyers +Score +Services$/m);
    const chinese = await runRanking(
      ['top-list', '10166', '--limit', '1', '--format', 'table', '--sandbox'],
      {
        ALI1688_LANG: 'zh',
      },
    );
    expect(chinese.stdout).toMatch(/^名次 {2}标题 +商品 ID +30 天销量 +买家数 +评分 +服务$/m);
    expect(chinese.stdout).toMatch(/ \d{3},\d{3} /);
  });

  test('is a table with the name and the category of the ranking above it', async () => {
    const {stdout} = await inSandbox('10166', '--limit', '1', '--format', 'md');
    expect(stdout).toContain('**Comprehensive List · category 10166**');
    expect(stdout).toContain(
      '| # | Item | Title | Translated title | Sold (30 d) | Buyers | Score | Services |',
    );
  });
});

describe('the inputs', () => {
  test.each([
    ['--limit', '50'],
    ['--limit', '0'],
    ['--limit', 'abc'],
    ['--limit', '-1'],
    ['--type', ''],
    ['--type', '  '],
    ['--type', 'a\u001b[2J'],
    ['--lang', 'english'],
  ])('%s "%s" is refused before anything is sent', async (flag, value) => {
    await using gateway = await startGatewayServer({});
    const {exitCode, document} = await runRanking(['top-list', '12', flag, value], gateway.environment);
    expect(exitCode).toBe(2);
    expect(at(document(), 'error.message')).toContain(`${flag} "`);
    expect(gateway.called()).toEqual([]);
  });

  test.each(['-1', '', '女\u202e装'])('a category of %j is refused before anything is sent', async (id) => {
    await using gateway = await startGatewayServer({});
    const {exitCode, document} = await runRanking(['top-list', id], gateway.environment);
    expect(exitCode).toBe(2);
    expect(at(document(), 'error.message')).toMatch(/^CATEGORY_ID ".*" is not allowed/);
    expect(gateway.called()).toEqual([]);
  });
});

describe('notes', () => {
  test.each(['complex', 'hot', 'goodPrice'])('an official rank type, %s, needs none', async (type) => {
    expect(noteCodes((await inSandbox('10166', '--type', type)).document())).toEqual([]);
  });

  test.each(['anchorHot', 'anchorNew', 'anchorRecommend', 'VNHot', 'VNTrend'])(
    'the rank type %s, known from resellers, is sent with a note',
    async (type) => {
      const {exitCode, document, stderr} = await inSandbox('10166', '--type', type);
      expect(exitCode).toBe(0);
      expect(at(document(), 'data.rankType')).toBe(type);
      expect(noteCodes(document())).toEqual(['RANK_TYPE_UNOFFICIAL']);
      expect(stderr).toContain(`Note RANK_TYPE_UNOFFICIAL: Rank type ${type} (`);
    },
  );

  test.each(['somethingNew', '新品榜', 'hot-sale', 'HOT'])(
    'a rank type that nobody knows, %s, is sent unchanged with a warning',
    async (type) => {
      await using gateway = await startGatewayServer({
        query: () => answered({rankType: type, rankProductModels: [{itemId: 1}]}),
      });
      const {exitCode, document} = await runRanking(['top-list', '12', '--type', type], gateway.environment);
      expect(exitCode).toBe(0);
      expect(noteCodes(document())).toEqual(['RANK_TYPE_UNKNOWN']);
      const sent: unknown = JSON.parse(gateway.server.requests[0]?.form.get('rankQueryParams') ?? '');
      expect(at(sent, 'rankType')).toBe(type);
    },
  );

  test('the refusal of an unknown rank type stands as it came, when the category exists', async () => {
    const {exitCode, document} = await inSandbox('10166', '--type', 'somethingNew');
    expect(exitCode).toBe(1);
    expect(at(document(), 'error.code')).toBe('API_REJECTED');
    expect(at(document(), 'error.gateway.errorCode')).toBe('SANDBOX_RANK_TYPE');
  });

  test('an unusual language is sent with a note', async () => {
    const {document} = await inSandbox('10166', '--lang', 'sv');
    expect(noteCodes(document())).toEqual(['LANGUAGE_UNUSUAL']);
  });
});

describe('categories', () => {
  test('an empty ranking of a category that exists is an empty result', async () => {
    const {exitCode, document} = await inSandbox('900000001');
    expect(exitCode).toBe(0);
    expect(at(document(), 'data.items')).toEqual([]);
    const table = await inSandbox('900000001', '--format', 'table');
    expect(table.stdout).toContain('This ranking is empty.');
  });

  test('without an id, all first-level categories are listed', async () => {
    const {exitCode, document} = await inSandbox();
    expect(exitCode).toBe(2);
    expect(at(document(), 'error.code')).toBe('CATEGORY_REQUIRED');
    expect(each(document(), 'error.categories', 'categoryId').length).toBeGreaterThan(40);
    expect(each(document(), 'error.categories', 'translatedName')).toContain("Women's clothing");
    const asTable = await inSandbox('--format', 'table');
    expect(asTable.stderr).toContain('Categories to choose from:');
    expect(asTable.stdout).toBe('');
  });

  test('an id is not called unknown by a gateway that answers everything with nothing', async () => {
    await using gateway = await startGatewayServer({
      query: () => answered(null),
      getById: () => answered(null),
    });
    const {exitCode, document} = await runRanking(['top-list', '1111'], gateway.environment);
    expect([exitCode, at(document(), 'data.items')]).toEqual([0, []]);
    expect(noteCodes(document())).toEqual(['CATEGORY_UNVERIFIED']);
  });

  test('a product with an empty text for a number is shown without it', async () => {
    const rankProductModels = [{itemId: 1, sort: '', buyerNum: ''}];
    await using gateway = await startGatewayServer({query: () => answered({rankProductModels})});
    const {exitCode, document} = await runRanking(['top-list', '12'], gateway.environment);
    expect([exitCode, at(document(), 'data.items')]).toEqual([
      0,
      [{itemId: '1', detailUrl: 'https://detail.1688.com/offer/1.html'}],
    ]);
  });

  test('an id that does not exist is CATEGORY_UNKNOWN, with the same list', async () => {
    const [unknown, required] = [await inSandbox('123456789'), await inSandbox()];
    expect(unknown.exitCode).toBe(2);
    expect(at(unknown.document(), 'error.code')).toBe('CATEGORY_UNKNOWN');
    expect(at(unknown.document(), 'error.message')).toContain('1688 has no category 123456789.');
    expect(at(unknown.document(), 'error.categories')).toEqual(at(required.document(), 'error.categories'));
  });

  test('a name is searched in the language of the titles, and the ranking is that of its category', async () => {
    await using gateway = await startGatewayServer({
      query: () => answered({rankProductModels: [{itemId: 1}]}),
      getByKeyword: searchedCategories,
    });
    const {exitCode, document} = await runRanking(['top-list', '鞋', '--lang', 'ja'], gateway.environment);
    expect(exitCode).toBe(0);
    expect(gateway.called()).toEqual(['getByKeyword', 'query']);
    expect(gateway.server.requests[0]?.form.get('language')).toBe('ja');
    expect(gateway.server.requests[1]?.form.get('rankQueryParams')).toContain('"rankId":"1038378"');
    expect(noteCodes(document())).toEqual(['CATEGORY_MATCHED']);
  });

  test('a name that is none gets matches alone, with the way to the list, and no ranking is asked for', async () => {
    await using gateway = await startGatewayServer({
      getByKeyword: searchedCategories,
      getById: knownCategories,
    });
    const {exitCode, document} = await runRanking(['top-list', 'Women'], gateway.environment);
    expect([exitCode, at(document(), 'error.code')]).toEqual([2, 'CATEGORY_UNKNOWN']);
    expect(each(document(), 'error.matches', 'categoryId')).toEqual(['10166']);
    expect(at(document(), 'error')).not.toHaveProperty('categories');
    expect(at(document(), 'error.hint')).toContain('ali1688 category list');
    expect(gateway.called()).toEqual(['getByKeyword']);
  });

  test('of a dry run is looked up first, and meta names the API of the request that is shown', async () => {
    const {exitCode, document} = await inSandbox('女装', '--dry-run');
    expect(exitCode).toBe(0);
    expect(at(document(), 'data.request.url')).toContain('category.translation.getByKeyword');
    expect(at(document(), 'meta.api')).toBe(
      'com.alibaba.fenxiao.crossborder:category.translation.getByKeyword:1',
    );
  });

  test.each(['0', '007', '12345678901234567890'])('%s can be no id and is unknown', async (id) => {
    const {exitCode, document} = await inSandbox(id);
    expect([exitCode, at(document(), 'error.code')]).toEqual([2, 'CATEGORY_UNKNOWN']);
    expect(each(document(), 'error.categories', 'categoryId').length).toBeGreaterThan(40);
  });

  test('an id that the ranking service refuses is looked up, and nothing more is asked', async () => {
    await using gateway = await startGatewayServer({
      query: () => declined('BAD_CATEGORY', '类目错误'),
      getById: knownCategories,
    });
    const {document} = await runRanking(['top-list', '77'], gateway.environment);
    expect(at(document(), 'error.code')).toBe('CATEGORY_UNKNOWN');
    expect(each(document(), 'error.categories', 'categoryId')).toEqual(['10166', '1038378']);
    expect(gateway.called()).toEqual(['query', 'getById', 'getById']);
  });

  test('a ranking with products asks for no category', async () => {
    await using gateway = await startGatewayServer({
      query: () => answered({rankProductModels: [{itemId: 1}]}),
    });
    await runRanking(['top-list', '12'], gateway.environment);
    expect(gateway.called()).toEqual(['query']);
  });

  test('where the category API is not permitted, an empty ranking stays empty, with a note', async () => {
    await using gateway = await startGatewayServer({
      query: () => answered({rankId: '77'}),
      getById: () => refused('gw.APIACLDecline', 'AppKey is not allowed(acl)'),
    });
    const {exitCode, document} = await runRanking(['top-list', '77'], gateway.environment);
    expect(exitCode).toBe(0);
    expect(at(document(), 'data')).toEqual({rankId: '77', items: []});
    expect(noteCodes(document())).toEqual(['CATEGORY_UNVERIFIED']);
  });

  test('where the category API is not permitted, a missing id is still CATEGORY_REQUIRED', async () => {
    await using gateway = await startGatewayServer({
      getById: () => refused('gw.APIACLDecline', 'AppKey is not allowed(acl)'),
    });
    const {exitCode, document} = await runRanking(['top-list'], gateway.environment);
    expect(exitCode).toBe(2);
    expect(at(document(), 'error.code')).toBe('CATEGORY_REQUIRED');
    expect(at(document(), 'error.gateway.errorCode')).toBe('gw.APIACLDecline');
    expect(at(document(), 'error')).not.toHaveProperty('categories');
  });
});

test('a dry run of a ranking shows its request', async () => {
  const {exitCode, document} = await inSandbox('1111', '--type', 'hot', '--dry-run');
  expect(exitCode).toBe(0);
  expect(at(document(), 'data.request.parameters.rankQueryParams')).toBe(
    '{"rankId":"1111","rankType":"hot","limit":10,"language":"en"}',
  );
});

import {
  alibabaCategoryGet,
  apis,
  productTopListQuery,
  categoryTranslationGetById,
  categoryTranslationGetByKeyword,
  productSearchTopKeyword,
  systemCurrentTime,
  systemOauth2GetToken,
} from '@ali1688/contracts';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {
  builtInApis,
  emptyRankingCategoryId,
  startSandbox,
  wideItemId,
  wideItemIdCategoryId,
  type Sandbox,
} from '../src/index.ts';
import {field, list, paths, postSigned, postWithToken, refresh} from './support/client.ts';

let sandbox: Sandbox;
const today = '2026-11-26';
beforeAll(async () => {
  sandbox = await startSandbox({today});
});
afterAll(() => sandbox.close());

async function topList(fields: object): Promise<{text: string; body: unknown}> {
  const rankQueryParams = JSON.stringify({
    rankId: '1111',
    rankType: 'hot',
    limit: 20,
    language: 'en',
    ...fields,
  });
  const text = await (await postWithToken(sandbox, paths.topList, {rankQueryParams})).text();
  return {text, body: JSON.parse(text)};
}

async function topKeyword(fields: object): Promise<unknown> {
  const topSeKeywordParam = JSON.stringify({
    country: 'en',
    sourceId: '1111',
    hotKeywordType: 'cate',
    ...fields,
  });
  return (await postSigned(sandbox, paths.topKeyword, {topSeKeywordParam})).json();
}

async function getById(fields: Record<string, string>): Promise<{text: string; body: unknown}> {
  const text = await (await postWithToken(sandbox, paths.getById, {language: 'en', ...fields})).text();
  return {text, body: JSON.parse(text)};
}

describe('the ranking', () => {
  test('holds what was asked for, the positions complete and not in order', async () => {
    const {body} = await topList({limit: 20});
    const sorts = list(body, 'result.result.rankProductModels').map((item) => field(item, 'sort'));

    expect(body).toMatchObject({
      result: {
        success: true,
        code: 'S0000',
        message: '成功',
        result: {rankId: '1111', rankType: 'hot', rankName: 'Best Sellers List'},
      },
    });
    expect([...sorts].sort((left, right) => Number(left) - Number(right))).toEqual(
      Array.from({length: 20}, (_, index) => index + 1),
    );
    expect(sorts[0]).not.toBe(1);
  });

  test('a shorter one is the beginning of a longer one', async () => {
    const ids = async (limit: number) =>
      list((await topList({limit})).body, 'result.result.rankProductModels')
        .toSorted((left, right) => Number(field(left, 'sort')) - Number(field(right, 'sort')))
        .map((item) => field(item, 'itemId'));

    expect(await ids(3)).toEqual((await ids(20)).slice(0, 3));
  });

  test('writes item ids as bare integers, above 2^53 too', async () => {
    const texts = await Promise.all(
      ['hot', 'complex', 'goodPrice', 'VNHot'].map((rankType) =>
        topList({rankId: wideItemIdCategoryId, rankType}),
      ),
    );

    expect(texts[0]?.text).toMatch(/"itemId":\d{12}/);
    expect(texts.some(({text}) => text.includes(`"itemId":${wideItemId},`))).toBe(true);
  });

  test('has no rankProductModels where the ranking is empty or the category unknown', async () => {
    const empty = await topList({rankId: emptyRankingCategoryId});
    const unknown = await topList({rankId: '404'});

    expect(empty.body).toMatchObject({result: {success: true, result: {rankId: emptyRankingCategoryId}}});
    expect(field(empty.body, 'result.result')).not.toHaveProperty('rankProductModels');
    expect(field(unknown.body, 'result.result')).not.toHaveProperty('rankProductModels');
  });

  test('translates titles into Chinese for zh and into English for everything else', async () => {
    const title = async (language: string) =>
      String(
        field(list((await topList({language})).body, 'result.result.rankProductModels')[0], 'translateTitle'),
      );

    expect(await title('zh')).toMatch(/^【沙箱】/);
    expect(await title('ja')).toMatch(/^\[Sandbox\]/);
  });

  test.each([
    ['limit 21', {limit: 21}, 'SANDBOX_LIMIT'],
    ['limit 0', {limit: 0}, 'SANDBOX_LIMIT'],
    ['a rank type nobody knows', {rankType: 'best'}, 'SANDBOX_RANK_TYPE'],
  ])('refuses %s inside HTTP 200', async (_name, fields, code) => {
    expect((await topList(fields)).body).toMatchObject({
      result: {success: false, code, message: expect.any(String)},
    });
  });

  test.each([
    [
      'limit as text',
      {limit: '5'},
      'Illegal argument rankQueryParams.limit : expect [type: Integer] but [type: String]',
    ],
    [
      'limit as a fraction',
      {limit: 1.5},
      'Illegal argument rankQueryParams.limit : expect [type: Integer] but [type: Double]',
    ],
    [
      'rankId as a number',
      {rankId: 1111},
      'Illegal argument rankQueryParams.rankId : expect [type: String] but [type: Integer]',
    ],
    [
      'language as a list',
      {language: []},
      'Illegal argument rankQueryParams.language : expect [type: String] but [type: List]',
    ],
    [
      'rankType as a boolean',
      {rankType: true},
      'Illegal argument rankQueryParams.rankType : expect [type: String] but [type: Boolean]',
    ],
    [
      'language as an object',
      {language: {}},
      'Illegal argument rankQueryParams.language : expect [type: String] but [type: Map]',
    ],
  ])('names the type for %s', async (_name, fields, error_message) => {
    expect((await topList(fields)).body).toMatchObject({error_code: 'gw.IllegalParam', error_message});
  });

  test.each([
    ['no parameter', {}, 'gw.ParamMissing', 'Required argument rankQueryParams : expect [type: Message]'],
    [
      'a field missing',
      {rankQueryParams: '{"rankId":"1"}'},
      'gw.ParamMissing',
      'Required argument rankQueryParams.rankType : expect [type: String]',
    ],
    [
      'broken JSON',
      {rankQueryParams: '{'},
      'gw.IllegalParam',
      'Invalidate argument rankQueryParams : can not to jsonObject',
    ],
    [
      'a JSON list',
      {rankQueryParams: '[]'},
      'gw.IllegalParam',
      'Invalidate argument rankQueryParams : can not to jsonObject',
    ],
  ])('refuses %s', async (_name, fields, error_code, error_message) => {
    const response = await postWithToken(sandbox, paths.topList, fields);

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({error_code, error_message});
  });
});

describe('hot keywords', () => {
  test('need no token, accept an invented one, and write success as text', async () => {
    const topSeKeywordParam = JSON.stringify({country: 'en', sourceId: '10166', hotKeywordType: 'cate'});
    const response = await postSigned(sandbox, paths.topKeyword, {
      topSeKeywordParam,
      access_token: 'invented',
    });
    const body: unknown = await response.json();

    expect(field(body, 'result.success')).toBe('true');
    expect(list(body, 'result.result')).toHaveLength(10);
    expect(list(body, 'result.result')[0]).toEqual({
      seKeyword: expect.any(String),
      seKeywordTranslation: expect.any(String),
    });
  });

  test('are none for an unknown category, and refused for another type', async () => {
    expect(await topKeyword({sourceId: '404'})).toMatchObject({result: {success: 'true', result: []}});
    expect(await topKeyword({hotKeywordType: 'shop'})).toMatchObject({
      result: {success: 'false', code: 'SANDBOX_KEYWORD_TYPE'},
    });
  });
});

describe('a category by id', () => {
  test('0 lists every first-level category', async () => {
    const {body} = await getById({categoryId: '0'});
    const children = list(body, 'result.result.children');

    expect(children.length).toBeGreaterThanOrEqual(49);
    expect(children[0]).toEqual({
      categoryId: 10166,
      chineseName: '女装',
      translatedName: "Women's clothing",
      language: 'en',
      leaf: false,
      level: '1',
      parentCateId: 0,
      fromCache: true,
    });
  });

  test('writes leaf and parent as text in the category, as boolean and integer in its children', async () => {
    const {text} = await getById({categoryId: '1031910'});

    expect(text).toContain('"categoryId":1031910,');
    expect(text).toMatch(/"leaf":"false","level":"2","parentCateId":"10166"/);
    expect(text).toMatch(/"leaf":true,"level":"3","parentCateId":1031910/);
  });

  test('has null children for a leaf', async () => {
    expect((await getById({categoryId: '10170'})).body).toMatchObject({
      result: {result: {leaf: 'true', children: null}},
    });
  });

  test('refuses an id that does not exist inside HTTP 200', async () => {
    expect((await getById({categoryId: '404'})).body).toEqual({
      result: {success: false, code: 'SANDBOX_CATEGORY_NOT_FOUND', message: '类目不存在'},
    });
  });

  test.each(['abc', '1.5', '99999999999999999999', '9223372036854775808'])(
    '%s is no Long',
    async (categoryId) => {
      expect((await getById({categoryId})).body).toMatchObject({
        error_code: 'gw.IllegalParam',
        error_message: 'Illegal argument categoryId : expect [type: Long] but [type: String]',
      });
    },
  );

  test('a Long with leading zeros or the largest one is read as a number', async () => {
    expect((await getById({categoryId: '0010166', parentCateId: ''})).body).toMatchObject({
      result: {success: true},
    });
    expect((await getById({categoryId: '9223372036854775807'})).body).toMatchObject({
      result: {success: false},
    });
  });
});

describe('a category by id, in Chinese alone', () => {
  const get = async (categoryID: string): Promise<unknown> =>
    (await postSigned(sandbox, paths.categoryGet, {categoryID})).json();

  test('0 lists every first-level category, without a token', async () => {
    const body = await get('0');
    const children = list(body, 'categoryInfo.0.childCategorys');

    expect(field(body, 'succes')).toBe('true');
    expect(children.length).toBeGreaterThanOrEqual(49);
    expect(children[0]).toEqual({id: 10166, name: '女装', isLeaf: false, categoryType: '1'});
  });

  test('has its own fields, and its children', async () => {
    const body = await get('1031910');

    expect(field(body, 'categoryInfo.0')).toMatchObject({
      categoryID: 1031910,
      name: '连衣裙',
      isLeaf: false,
      parentIDs: [10166],
    });
    expect(list(body, 'categoryInfo.0.childCategorys').length).toBeGreaterThan(0);
  });

  test('refuses an id that does not exist inside HTTP 200', async () => {
    expect(await get('404')).toEqual({
      succes: 'false',
      errorCode: 'SANDBOX_CATEGORY_NOT_FOUND',
      errorMsg: '类目不存在',
    });
  });
});

describe('categories by keyword', () => {
  const search = async (cateName: string, language = 'en') =>
    list(
      await (await postWithToken(sandbox, paths.getByKeyword, {cateName, language})).json(),
      'result.result',
    );

  test('finds Chinese and English names, sorted by id', async () => {
    const rows = await search('鞋');
    const ids = rows.map((row) => Number(field(row, 'categoryId')));

    expect(ids).toEqual([...ids].sort((left, right) => left - right));
    expect(ids).toContain(1038378);
    expect((await search("WOMEN'S CLOTHING")).map((row) => field(row, 'categoryId'))).toContain(10166);
  });

  test('finds translated names in the language asked for alone', async () => {
    const idsOf = async (language: string) =>
      (await search("Women's clothing", language)).map((row) => field(row, 'categoryId'));

    expect(await idsOf('ja')).toContain(10166);
    expect(await idsOf('zh')).toEqual([]);
    expect((await search('女装', 'zh')).map((row) => field(row, 'categoryId'))).toContain(10166);
  });

  test('gives rows without children, and none where nothing matches', async () => {
    expect((await search('连衣裙', 'ja'))[0]).toEqual({
      categoryId: 1031910,
      chineseName: '连衣裙',
      translatedName: 'Dresses',
      language: 'ja',
      leaf: false,
      level: '2',
      parentCateId: 10166,
    });
    expect(await search('不存在的类目')).toEqual([]);
  });
});

test('the time is a bare JSON string of 22 characters in China time', async () => {
  await using timed = await startSandbox({clock: {now: () => Date.UTC(2026, 11, 31, 16, 4, 5, 6)}});
  const response = await postSigned(timed, paths.currentTime, {});

  expect(await response.text()).toBe('"20270101000405006+0800"');
});

test('two sandboxes of one day answer the same bytes', async () => {
  await using other = await startSandbox({today});
  const rankQueryParams = JSON.stringify({rankId: '18', rankType: 'VNTrend', limit: 20, language: 'en'});
  const requests = [
    {path: paths.topList, fields: {rankQueryParams}},
    {path: paths.getById, fields: {categoryId: '0', language: 'en'}},
    {path: paths.getByKeyword, fields: {cateName: '包', language: 'en'}},
    {
      path: paths.topKeyword,
      fields: {topSeKeywordParam: '{"country":"en","sourceId":"18","hotKeywordType":"cate"}'},
    },
  ];
  for (const {path, fields} of requests) {
    const bodies = [sandbox, other].map(async (each) => (await postWithToken(each, path, fields)).text());
    const [first, second] = await Promise.all(bodies);
    expect(first).toBe(second);
  }
});

describe('agreement with the contracts', () => {
  test('every API of the contracts is served by its contract', () => {
    const served = builtInApis.map(({contract}) => contract);

    expect(apis.filter((api) => !served.includes(api))).toEqual([]);
  });

  test.each([
    productTopListQuery,
    categoryTranslationGetById,
    categoryTranslationGetByKeyword,
    alibabaCategoryGet,
    productSearchTopKeyword,
  ])('the arguments of $name are the parameters of its contract', (api) => {
    const own = builtInApis.find(({contract}) => contract === api);
    const names = (own?.argumentRules ?? []).map(({name, type}) => [
      name,
      type === 'Message' ? 'json' : 'plain',
    ]);

    expect(Object.fromEntries(names)).toEqual(api.wire);
  });

  test('the answers fit the schemas of the contracts', async () => {
    const ranking = productTopListQuery.response.parse(field((await topList({})).body, 'result.result'));
    const category = categoryTranslationGetById.response.parse(
      field((await getById({categoryId: '0'})).body, 'result.result'),
    );
    const rows = await (
      await postWithToken(sandbox, paths.getByKeyword, {cateName: '鞋', language: 'en'})
    ).json();
    const words = productSearchTopKeyword.response.parse(field(await topKeyword({}), 'result.result'));

    expect(ranking?.rankProductModels).toHaveLength(20);
    expect(category?.children?.length).toBeGreaterThanOrEqual(49);
    expect(
      categoryTranslationGetByKeyword.response.parse(list(rows, 'result.result'))?.length,
    ).toBeGreaterThan(80);
    const {categoryInfo} = alibabaCategoryGet.response.parse(
      await (await postSigned(sandbox, paths.categoryGet, {categoryID: '0'})).json(),
    );
    expect(categoryInfo?.[0]?.childCategorys?.length).toBeGreaterThanOrEqual(49);
    expect(words?.length).toBe(10);
    expect(
      systemCurrentTime.response.parse(await (await postSigned(sandbox, paths.currentTime, {})).json()),
    ).toHaveLength(22);
    expect(systemOauth2GetToken.response.parse(await (await refresh(sandbox)).json()).expires_in).toBe(
      36_000,
    );
  });
});

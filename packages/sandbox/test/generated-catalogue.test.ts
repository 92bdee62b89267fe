import {describe, expect, test} from 'vitest';
import {loadCatalogue} from '../src/catalogue/catalogue.ts';
import {generateCatalogue} from '../src/catalogue/generate-catalogue.ts';
import {startSandbox, type CatalogueSize, type Sandbox} from '../src/index.ts';
import {field, list, paths, postSigned, postWithToken} from './support/client.ts';

const large: CatalogueSize = {firstLevel: 50, secondLevel: 20, thirdLevel: 20};

async function getById(sandbox: Sandbox, categoryId: string, language = 'en'): Promise<unknown> {
  return (await postWithToken(sandbox, paths.getById, {categoryId, language})).json();
}

describe('a generated catalogue', () => {
  test('has the size that was asked for, and every id once', () => {
    const catalogue = generateCatalogue(large);
    const ids = [...catalogue.values()].map(({categoryId}) => categoryId);

    expect([catalogue.size, ids.length, new Set(ids).size]).toEqual([21_050, 21_050, 21_050]);
    expect(catalogue.firstLevelIds).toHaveLength(50);
    expect(ids.filter((id) => loadCatalogue().has(id))).toEqual([]);
  });

  test('gives each category by its id, with its parent, level and children', () => {
    const catalogue = generateCatalogue({firstLevel: 2, secondLevel: 3, thirdLevel: 2});
    for (const category of catalogue.values()) {
      expect(catalogue.get(category.categoryId)).toEqual(category);
      for (const childId of category.childIds) {
        expect(catalogue.get(childId)).toMatchObject({
          parentCateId: category.categoryId,
          level: category.level + 1,
        });
      }
    }
    expect(catalogue.get('9002003001')).toEqual({
      categoryId: '9002003001',
      name: {zh: '样例门类2第3组第1种', en: 'Sample field 2, group 3, kind 1'},
      level: 3,
      parentCateId: '9002003000',
      childIds: [],
    });
  });

  test.each(['9003001001', '9001004000', '9001003003', '9001000001', '9000000000', '10166', '', 'abc'])(
    'has no category "%s"',
    (categoryId) => {
      const catalogue = generateCatalogue({firstLevel: 2, secondLevel: 3, thirdLevel: 2});

      expect([catalogue.has(categoryId), catalogue.get(categoryId)]).toEqual([false, undefined]);
    },
  );

  test.each<[string, Partial<CatalogueSize>]>([
    ['no first level', {firstLevel: 0}],
    ['too many', {secondLevel: 1000}],
    ['a negative number', {thirdLevel: -1}],
    ['a fraction', {firstLevel: 1.5}],
    ['no number', {thirdLevel: Number.NaN}],
  ])('cannot have %s', async (_what, change) => {
    await expect(startSandbox({categories: {...large, ...change}})).rejects.toMatchObject({
      code: 'USAGE_INVALID',
    });
  });

  test('is served by every API in place of the built-in one', async () => {
    await using sandbox = await startSandbox({categories: large});
    const root = await getById(sandbox, '0');
    const plain = await (await postSigned(sandbox, paths.categoryGet, {categoryID: '9001000000'})).json();
    const found = await (
      await postWithToken(sandbox, paths.getByKeyword, {cateName: '第7组第7种', language: 'en'})
    ).json();
    const topSeKeywordParam = '{"country":"en","sourceId":"9001002003","hotKeywordType":"cate"}';
    const words = await (await postSigned(sandbox, paths.topKeyword, {topSeKeywordParam})).json();

    expect(list(root, 'result.result.children')).toHaveLength(50);
    expect(list(plain, 'categoryInfo.0.childCategorys')).toHaveLength(20);
    expect(list(found, 'result.result')).toHaveLength(50);
    expect(list(words, 'result.result').length).toBeGreaterThan(0);
    expect(await getById(sandbox, '10166')).toMatchObject({result: {success: false}});
    expect(await (await fetch(new URL('/sandbox', sandbox.gatewayUrl))).json()).toMatchObject({
      catalogue: {firstLevelCategories: 50, categories: 21_050, leaves: 20_000},
    });
  });

  test('may end at any level', () => {
    const flat = generateCatalogue({firstLevel: 3, secondLevel: 0, thirdLevel: 20});

    expect([flat.size, flat.get('9001000000')?.childIds]).toEqual([3, []]);
  });
});

describe('answers that a test gives by id', () => {
  test('are what getById answers, whatever the catalogue says', async () => {
    const children = Array.from({length: 10_000}, (_, index) => ({categoryId: index + 1}));
    await using sandbox = await startSandbox({
      categoryAnswers: {
        '0': {categoryId: 0, children: [{categoryId: 77}, {categoryId: 77, chineseName: '重\u001b[2J复'}]},
        '77': {categoryId: 77, children: [{categoryId: 77}, {categoryId: 9_007_199_254_740_993n}]},
        '78': {categoryId: 78, children},
        '79': null,
      },
    });
    const response = await postWithToken(sandbox, paths.getById, {categoryId: '77', language: 'en'});

    expect(await response.text()).toContain('{"categoryId":9007199254740993}');
    expect(field(await getById(sandbox, '0'), 'result.result.children.1.chineseName')).toBe('重\u001b[2J复');
    expect(list(await getById(sandbox, '78'), 'result.result.children')).toHaveLength(10_000);
    expect(field(await getById(sandbox, '79'), 'result')).toMatchObject({success: true, result: null});
    expect(field(await getById(sandbox, '10166'), 'result.result.chineseName')).toBe('女装');
  });
});

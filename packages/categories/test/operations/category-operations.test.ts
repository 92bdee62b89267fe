import {at, listAt, parseDocument} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {categoryGet, categoryList} from '../../src/operations/category-operations.ts';
import {answered, declined, printedAnswer, startCategoryGateway} from '../support/category-gateway.ts';
import {runInTest} from '../support/run-in-test.ts';

const firstLevel = [
  {categoryId: 10166, chineseName: '女装', translatedName: "Women's clothing", leaf: false, level: '1'},
  {chineseName: '无编号'},
  {categoryId: '1038378', chineseName: '鞋', translatedName: null, leaf: 'false', parentCateId: '0'},
];

describe('category list', () => {
  test('lists every first-level category, those without an id too', async () => {
    await using gateway = await startCategoryGateway({
      getById: () => answered({categoryId: 0, leaf: 'false', level: 0, children: firstLevel}),
    });
    const run = await runInTest(categoryList, [], gateway);
    expect(run.exitCode).toBe(0);
    expect(at(parseDocument(run.stdout), 'data')).toStrictEqual({
      category: {categoryId: '0', level: '0', leaf: false},
      children: [
        {
          categoryId: '10166',
          chineseName: '女装',
          translatedName: "Women's clothing",
          level: '1',
          leaf: false,
        },
        {chineseName: '无编号'},
        {categoryId: '1038378', chineseName: '鞋', leaf: false, parentCateId: '0'},
      ],
    });
    expect(at(parseDocument(run.stdout), 'meta.operation')).toBe('category:list');
    expect(Object.fromEntries(gateway.requests[0]?.form ?? [])).toMatchObject({
      categoryId: '0',
      language: 'en',
    });
  });

  test('asks for the names in the language asked for, and notes an unusual one', async () => {
    await using gateway = await startCategoryGateway({getById: () => answered({children: firstLevel})});
    const run = await runInTest(categoryList, ['--lang', 'sv', '--format', 'csv'], gateway);
    expect(gateway.requests[0]?.form.get('language')).toBe('sv');
    expect(run.stderr).toContain('LANGUAGE_UNUSUAL');
    expect(run.stdout.split('\r\n').slice(0, 3)).toEqual([
      'categoryId,chineseName,translatedName,level,leaf',
      "10166,女装,Women's clothing,1,false",
      ',无编号,,,',
    ]);
  });

  test.each([
    ['nothing', null],
    ['a root without children', {categoryId: 0, children: null}],
  ])('an answer of %s is no empty list', async (_what, nothing) => {
    await using gateway = await startCategoryGateway({getById: () => answered(nothing)});
    const run = await runInTest(categoryList, [], gateway);
    expect([run.exitCode, at(parseDocument(run.stdout), 'error.code')]).toEqual([1, 'RESPONSE_INVALID']);
  });

  test('has all of the sandbox', async () => {
    const run = await runInTest(categoryList, ['--sandbox']);
    const children = listAt(parseDocument(run.stdout), 'data.children');
    expect(children.length).toBeGreaterThan(40);
    expect(children.every((child) => at(child, 'level') === '1')).toBe(true);
  });
});

describe('category get', () => {
  test('reads the answer that the official page prints: no wrapper, no children', async () => {
    const printed = await printedAnswer('category-translation-get-by-id');
    await using gateway = await startCategoryGateway({getById: () => printed});
    const run = await runInTest(categoryGet, ['1031910', '--lang', 'ja'], gateway);
    expect(run.exitCode).toBe(0);
    expect(at(parseDocument(run.stdout), 'data')).toStrictEqual({
      category: {
        categoryId: '1031910',
        chineseName: '连衣裙',
        translatedName: 'ワンピース',
        level: '2',
        leaf: false,
        parentCateId: '10166',
      },
      children: [],
    });
  });

  test('has text and bare values alike, ids exact to the last digit', async () => {
    const body = `{"result":{"success":"true","result":{"categoryId":"10166","leaf":"false","parentCateId":0,
      "children":[{"categoryId":9007199254740993,"leaf":true,"level":2,"parentCateId":"10166"},null]}}}`;
    await using gateway = await startCategoryGateway({getById: () => ({httpStatus: 200, body})});
    const {stdout} = await runInTest(categoryGet, ['10166'], gateway);
    expect(at(parseDocument(stdout), 'data')).toStrictEqual({
      category: {categoryId: '10166', leaf: false, parentCateId: '0'},
      children: [{categoryId: '9007199254740993', level: '2', leaf: true, parentCateId: '10166'}],
    });
  });

  test('of 0 is the root', async () => {
    await using gateway = await startCategoryGateway({getById: () => answered({children: firstLevel})});
    const run = await runInTest(categoryGet, ['0'], gateway);
    expect(at(parseDocument(run.stdout), 'data.category')).toEqual({});
    expect(listAt(parseDocument(run.stdout), 'data.children')).toHaveLength(3);
    expect(gateway.called()).toEqual(['getById']);
  });

  test('without an id is CATEGORY_REQUIRED, with the list', async () => {
    await using gateway = await startCategoryGateway({getById: () => answered({children: firstLevel})});
    const run = await runInTest(categoryGet, [], gateway);
    expect([run.exitCode, at(parseDocument(run.stdout), 'error.code')]).toEqual([2, 'CATEGORY_REQUIRED']);
    expect(listAt(parseDocument(run.stdout), 'error.categories')).toHaveLength(2);
  });

  test.each([
    ['refuses', () => declined('NOT_FOUND')],
    ['answers nothing', () => answered(null)],
    ['answers an empty object', () => answered({})],
  ])('of a category for which 1688 %s is CATEGORY_UNKNOWN, with the list', async (_how, reply) => {
    await using gateway = await startCategoryGateway({
      getById: (form) => (form.get('categoryId') === '0' ? answered({children: firstLevel}) : reply()),
    });
    const run = await runInTest(categoryGet, ['77'], gateway);
    expect([run.exitCode, at(parseDocument(run.stdout), 'error.code')]).toEqual([2, 'CATEGORY_UNKNOWN']);
    expect(listAt(parseDocument(run.stdout), 'error.categories')).toHaveLength(2);
  });

  test.each([
    ['null', () => answered(null)],
    ['a result left out', () => answered(undefined)],
    ['an empty list', () => answered({children: []})],
  ])('is not called unknown by a gateway that answers everything with %s', async (_what, reply) => {
    await using gateway = await startCategoryGateway({getById: reply});
    const run = await runInTest(categoryGet, ['77'], gateway);
    expect([run.exitCode, at(parseDocument(run.stdout), 'error.code')]).toEqual([1, 'RESPONSE_INVALID']);
    expect(at(parseDocument(run.stdout), 'error.message')).toContain('category 77');
    expect(at(parseDocument(run.stdout), 'error')).not.toHaveProperty('categories');
  });

  test('is asked for once when 1688 refuses it, and the list once', async () => {
    await using gateway = await startCategoryGateway({
      getById: (form) =>
        form.get('categoryId') === '0' ? answered({children: firstLevel}) : declined('NOT_FOUND'),
    });
    const run = await runInTest(categoryGet, ['77'], gateway);
    expect(at(parseDocument(run.stdout), 'error.code')).toBe('CATEGORY_UNKNOWN');
    expect(gateway.requests.map(({form}) => form.get('categoryId'))).toEqual(['77', '0']);
  });

  test('says that a language is refused, not that the category is unknown', async () => {
    await using gateway = await startCategoryGateway({
      getById: (form) =>
        form.get('language') === 'en' ? answered({categoryId: 10166}) : declined('LANGUAGE'),
    });
    const run = await runInTest(categoryGet, ['10166', '--lang', 'zh'], gateway);
    expect(at(parseDocument(run.stdout), 'error.code')).toBe('API_REJECTED');
  });

  test('is a table under the names of the category', async () => {
    await using gateway = await startCategoryGateway({
      getById: () =>
        answered({categoryId: 1, chineseName: '服\u001b[2J饰', children: firstLevel.slice(0, 1)}),
    });
    const {stdout} = await runInTest(categoryGet, ['1', '--format', 'table'], gateway);
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      '1 · 服␛[2J饰',
      'Category id  Chinese name  Name              Level  Leaf',
    ]);
    expect(stdout).not.toContain('\u001b[2J');
  });
});

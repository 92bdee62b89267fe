import {at, each} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {
  answerNothing,
  breakDown,
  decline,
  refuse,
  regularWorld,
  startCategoryWorld,
} from './support/category-world.ts';
import {runCategory} from './support/run-category.ts';

const world = regularWorld(6, 5, 4);

describe('without a local tree, a search', () => {
  test('asks 1688 and puts exact names on top', async () => {
    await using at1688 = await startCategoryWorld({
      '0': [
        {categoryId: 1, chineseName: '男鞋', translatedName: "Men's shoes", level: '1'},
        {categoryId: 2, chineseName: '靴与鞋包', translatedName: 'Boots', level: '1'},
        {categoryId: 3, chineseName: '鞋', translatedName: 'Shoes', level: '2'},
        {chineseName: '鞋'},
      ],
    });
    const {exitCode, document} = await runCategory(['search', '鞋'], at1688.environment);
    expect([exitCode, each(document(), 'data.matches', 'categoryId')]).toEqual([0, ['3', '1', '2']]);
    expect(at(document(), 'data')).toMatchObject({term: '鞋', source: 'gateway'});
    expect(at(document(), 'data')).not.toHaveProperty('treeFetchedAt');
    expect(at(document(), 'data.matches.0')).not.toHaveProperty('path');
    const limited = await runCategory(['search', '鞋', '--limit', '1'], at1688.environment);
    expect(each(limited.document(), 'data.matches', 'categoryId')).toEqual(['3']);
    expect(at(limited.document(), 'data.total')).toBe(3);
  });

  test('keeps what 1688 finds for other reasons than the name, behind the rest', async () => {
    const rows = [
      {categoryId: 1, chineseName: '短靴', keywords: 'boot'},
      {categoryId: 2, chineseName: 'boot'},
    ];
    await using at1688 = await startCategoryWorld({'0': rows});
    const {document} = await runCategory(['search', 'boot'], at1688.environment);
    expect(each(document(), 'data.matches', 'categoryId')).toEqual(['2', '1']);
  });

  test('without a match is empty', async () => {
    await using at1688 = await startCategoryWorld(world);
    const {exitCode, document} = await runCategory(['search', 'boat'], at1688.environment);
    expect([exitCode, at(document(), 'data.matches')]).toEqual([0, []]);
  });

  test.each([
    [['search'], 'TERM'],
    [['search', ' '], 'TERM'],
    [['search', 'a\u001b[2J'], 'TERM'],
    [['search', 'x'.repeat(65)], 'TERM'],
    [['search', 'a', '--limit', '0'], '--limit'],
    [['search', 'a', '--limit', '101'], '--limit'],
    [['search', 'a', '--lang', 'english'], '--lang'],
    [['tree', '--depth', '4'], '--depth'],
    [['tree', '-5'], 'CATEGORY_ID'],
    [['path', ' '], 'CATEGORY_ID'],
  ])('%j is refused before anything is sent', async (argv, named) => {
    await using at1688 = await startCategoryWorld(world);
    const {exitCode, document} = await runCategory(argv, at1688.environment);
    expect([exitCode, at(document(), 'error.code'), at1688.requests()]).toEqual([2, 'USAGE_INVALID', []]);
    expect(at(document(), 'error.message')).toContain(named);
  });
});

describe('without a local tree, a tree', () => {
  test('is fetched level by level; leaves and level 3 are not asked', async () => {
    await using at1688 = await startCategoryWorld(world);
    const {document} = await runCategory(['tree', '11', '--depth', '3'], at1688.environment);
    expect(at(document(), 'data.category')).toMatchObject({categoryId: '11', chineseName: '门类11'});
    expect(each(document(), 'data.children.0.children', 'categoryId')).toEqual([
      '111010',
      '111011',
      '111012',
      '111013',
    ]);
    expect(at(document(), 'data.source')).toBe('gateway');
    expect(at1688.asked.toSorted()).toEqual(['11', '1110', '1111', '1112', '1113', '1114']);
  });

  test.each([[['tree']], [['tree', '0']]])('of %j begins at the root', async (argv) => {
    await using at1688 = await startCategoryWorld(world);
    const {document} = await runCategory(argv, at1688.environment);
    expect([at(document(), 'data.category.categoryId'), at1688.asked]).toEqual(['0', ['0']]);
    expect(each(document(), 'data.children', 'categoryId')).toHaveLength(6);
  });

  test('and a path may be asked for by name', async () => {
    await using at1688 = await startCategoryWorld(world);
    const tree = await runCategory(['tree', 'Kind 1110'], at1688.environment);
    expect(at(tree.document(), 'data.category.categoryId')).toBe('1110');
    const path = await runCategory(['path', '门类1110'], at1688.environment);
    expect(each(path.document(), 'data.path', 'categoryId')).toEqual(['11', '1110']);
    expect(each(path.document(), 'meta.notes', 'code')).toEqual(['CATEGORY_MATCHED']);
  });

  test('ends where categories go in a circle', async () => {
    await using at1688 = await startCategoryWorld({
      '0': [{categoryId: 1}],
      '1': [{categoryId: 2}, {categoryId: 1}],
      '2': [{categoryId: 1}, {categoryId: 3}],
    });
    const {document} = await runCategory(['tree', '--depth', '3'], at1688.environment);
    expect(at(document(), 'data.children')).toEqual([
      {categoryId: '1', children: [{categoryId: '2', children: [{categoryId: '3'}]}]},
    ]);
  });

  test('of which a part is refused fails, as nothing may be left out in silence', async () => {
    await using at1688 = await startCategoryWorld(world);
    at1688.disturb(({id}, response) => id === '12' && decline(response));
    const {exitCode, document} = await runCategory(['tree', '--depth', '2'], at1688.environment);
    expect([exitCode, at(document(), 'error.code')]).toEqual([4, 'PERMISSION_DENIED']);
  });

  test.each([
    ['is refused by the gateway', decline, 'PERMISSION_DENIED'],
    ['is refused by the service', refuse, 'API_REJECTED'],
    ['is answered with nothing', answerNothing, 'RESPONSE_INVALID'],
    ['fails', breakDown, 'GATEWAY_UNAVAILABLE'],
  ])(
    'of which a part %s keeps that failure and names the command that keeps its answers',
    async (_how, odd, code) => {
      await using at1688 = await startCategoryWorld(world);
      at1688.disturb(({id}, response) => id === '12' && odd(response));
      const english = await runCategory(['tree', '--depth', '2', '--lang', 'ja'], at1688.environment);
      expect(at(english.document(), 'error.code')).toBe(code);
      expect(at(english.document(), 'error')).not.toHaveProperty('categories');
      expect(at(english.document(), 'error.hint')).toMatch(/not kept\. .*: ali1688 category sync --lang ja$/);
      const chinese = await runCategory(['tree', '--depth', '2'], {
        ...at1688.environment,
        ALI1688_LANG: 'zh',
      });
      expect(at(chinese.document(), 'error.hint')).toMatch(/未保存。.*：ali1688 category sync$/);
    },
  );

  test('of a category that is itself refused says nothing of a sync', async () => {
    await using at1688 = await startCategoryWorld(world);
    at1688.disturb((_request, response) => decline(response));
    const {document} = await runCategory(['tree', '--depth', '2'], at1688.environment);
    expect(at(document(), 'error.hint')).not.toContain('category sync');
  });
});

describe('without a local tree, a path', () => {
  test('climbs from parent to parent', async () => {
    await using at1688 = await startCategoryWorld(world);
    const {document} = await runCategory(['path', '101110'], at1688.environment);
    expect(at(document(), 'data')).toEqual({
      categoryId: '101110',
      source: 'gateway',
      path: [
        {categoryId: '10', chineseName: '门类10', translatedName: 'Kind 10', level: '1'},
        {categoryId: '1011', chineseName: '门类1011', translatedName: 'Kind 1011', level: '2'},
        {categoryId: '101110', chineseName: '门类101110', translatedName: 'Kind 101110', level: '3'},
      ],
    });
    expect(at1688.asked).toEqual(['101110', '1011', '10']);
  });

  test.each([
    ['a category that is its own parent', {'0': [{categoryId: 5, parentCateId: 5}]}, ['5']],
    [
      'two that are each other’s parents',
      {
        '0': [
          {categoryId: 5, parentCateId: 6},
          {categoryId: 6, parentCateId: 5},
        ],
      },
      ['5', '6'],
    ],
    [
      'a chain longer than three',
      {'0': [5, 6, 7, 8].map((id) => ({categoryId: id, parentCateId: id + 1}))},
      ['5', '6', '7'],
    ],
    ['a category that does not name its parent', {'0': [{categoryId: 5}]}, ['5']],
  ])('of %s ends', async (_what, odd, asked) => {
    await using at1688 = await startCategoryWorld(odd);
    const {exitCode, document} = await runCategory(['path', '5'], at1688.environment);
    expect([exitCode, at1688.asked]).toEqual([0, asked]);
    expect(each(document(), 'data.path', 'categoryId')).toEqual(asked.toReversed());
  });

  test('without an id, and of an id that does not exist, lists the first level to choose from', async () => {
    await using at1688 = await startCategoryWorld(world);
    const required = await runCategory(['path'], at1688.environment);
    expect([required.exitCode, at(required.document(), 'error.code')]).toEqual([2, 'CATEGORY_REQUIRED']);
    const unknown = await runCategory(['path', '4711'], at1688.environment);
    expect([unknown.exitCode, at(unknown.document(), 'error.code')]).toEqual([2, 'CATEGORY_UNKNOWN']);
    expect(each(unknown.document(), 'error.categories', 'categoryId')).toHaveLength(6);
    // The list for the first run, then the category and the list for the second: nothing twice.
    expect(at1688.asked).toEqual(['0', '4711', '0']);
    const tree = await runCategory(['tree', '4711'], at1688.environment);
    expect([tree.exitCode, at(tree.document(), 'error.code')]).toEqual([2, 'CATEGORY_UNKNOWN']);
  });

  test('of which a parent is refused that the first level lists fails with that refusal', async () => {
    await using at1688 = await startCategoryWorld(world);
    at1688.disturb(({id}, response) => id === '10' && refuse(response));
    const {exitCode, document} = await runCategory(['path', '1010'], at1688.environment);
    expect([exitCode, at(document(), 'error.code')]).toEqual([1, 'API_REJECTED']);
    expect(at(document(), 'error.message')).toContain('类目不可用');
  });
});

test('an unusual language is sent with a note', async () => {
  await using at1688 = await startCategoryWorld(world);
  const {document} = await runCategory(['tree', '--lang', 'sv'], at1688.environment);
  expect(each(document(), 'meta.notes', 'code')).toEqual(['LANGUAGE_UNUSUAL']);
  expect(at1688.requests()[0]?.form.get('language')).toBe('sv');
});

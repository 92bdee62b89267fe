import {defineOperation, readsMarket} from '@ali1688/kit';
import {at, listAt, parseDocument} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import * as z from 'zod/mini';
import {syncCategories} from '../../src/tree/sync-categories.ts';
import {
  answered,
  declined,
  printedAnswer,
  refused,
  startCategoryGateway,
  type Replies,
} from '../support/category-gateway.ts';
import {resolve} from '../support/resolve-operation.ts';
import {runInTest, type TestRun} from '../support/run-in-test.ts';

const firstLevel = [
  {categoryId: 10166, chineseName: '女装', translatedName: "Women's clothing", level: '1'},
  {categoryId: 1038378, chineseName: '鞋', translatedName: 'Shoes', level: '1'},
];
const root = () => answered({categoryId: 0, children: firstLevel});
const listed = ['10166', '1038378'];

const idsAt = (run: TestRun, path: string) =>
  listAt(parseDocument(run.stdout), path).map((category) => at(category, 'categoryId'));
const codeOf = (run: TestRun) => at(parseDocument(run.stdout), 'error.code');
const messageOf = (run: TestRun) => String(at(parseDocument(run.stdout), 'error.message'));
const notesOf = (run: TestRun) =>
  listAt(parseDocument(run.stdout), 'meta.notes').map((note) => at(note, 'code'));

/** Runs the operation against a gateway that finds some rows for every name. */
async function search(rows: readonly object[], word: string, ...argv: string[]) {
  await using gateway = await startCategoryGateway({getByKeyword: () => answered(rows), getById: root});
  const run = await runInTest(resolve, [word, ...argv], gateway);
  return {run, called: gateway.called(), form: gateway.requests[0]?.form};
}

describe('digits', () => {
  test.each(['1', '1111', ' 10166 ', '9223372036854775807'])('"%s" is an id, used as given', async (word) => {
    await using gateway = await startCategoryGateway({});
    const run = await runInTest(resolve, [word], gateway);
    expect(at(parseDocument(run.stdout), 'data.categoryId')).toBe(word.trim());
    expect(gateway.called()).toEqual([]);
  });

  test.each(['0', '00', '01111', '12345678901234567890'])(
    '"%s" can be no id: unknown, with the list',
    async (word) => {
      await using gateway = await startCategoryGateway({getById: root});
      const run = await runInTest(resolve, [word], gateway);
      expect([run.exitCode, codeOf(run)]).toEqual([2, 'CATEGORY_UNKNOWN']);
      expect(messageOf(run)).toContain(`1688 has no category ${word}.`);
      expect(idsAt(run, 'error.categories')).toEqual(listed);
    },
  );

  test.each(['-1', ' -1', '-1.5', '', '  ', 'a\u001b[2J', '女\u202e装', 'x'.repeat(65)])(
    '%j is refused before anything is sent',
    async (word) => {
      await using gateway = await startCategoryGateway({});
      const run = await runInTest(resolve, [word], gateway);
      expect([run.exitCode, codeOf(run)]).toEqual([2, 'USAGE_INVALID']);
      expect(messageOf(run)).toContain('CATEGORY_ID "');
      expect(gateway.called()).toEqual([]);
    },
  );
});

describe('a name', () => {
  test('is searched as typed, in the language asked for, and what is found is said', async () => {
    const rows = [{categoryId: 1038378, chineseName: '鞋', translatedName: '靴'}];
    const {run, called, form} = await search(rows, '鞋', '--lang', 'ja');
    expect(called).toEqual(['getByKeyword']);
    expect([form?.get('cateName'), form?.get('language')]).toEqual(['鞋', 'ja']);
    expect(at(parseDocument(run.stdout), 'data.categoryId')).toBe('1038378');
    expect(at(parseDocument(run.stdout), 'meta.notes.0')).toEqual({
      code: 'CATEGORY_MATCHED',
      message: '"鞋" is taken for category 1038378: 鞋, 靴.',
    });
  });

  test.each([
    ['WOMEN’S   clothing', 'case, apostrophes and spaces'],
    ['Ｗｏｍｅｎ＇ｓ Ｃｌｏｔｈｉｎｇ', 'width'],
    [' 女装 ', 'spaces around it'],
  ])('%s is matched whatever its %s', async (word) => {
    const {run} = await search([...firstLevel, {categoryId: 5, chineseName: '女装配饰'}], word);
    expect(at(parseDocument(run.stdout), 'data.categoryId')).toBe('10166');
  });

  test('that comes twice with one id is one match', async () => {
    const {run} = await search(
      [firstLevel[1] ?? {}, {categoryId: '1038378', translatedName: 'Shoes'}],
      'shoes',
    );
    expect(at(parseDocument(run.stdout), 'data.categoryId')).toBe('1038378');
  });

  test('of several categories is none of them: they are offered, the upper level first', async () => {
    const rows = [
      {categoryId: 3, chineseName: '鞋垫', translatedName: 'Shoe pads', level: '3', parentCateId: 2},
      {categoryId: 2, chineseName: '鞋', translatedName: 'Shoes (used)', level: '2', parentCateId: 9},
      {categoryId: 1, chineseName: '鞋', level: '1'},
      {chineseName: '鞋'},
    ];
    const {run, called} = await search(rows, '鞋');
    expect([run.exitCode, codeOf(run)]).toEqual([2, 'CATEGORY_UNKNOWN']);
    expect(at(parseDocument(run.stdout), 'error.matches')).toEqual([
      {categoryId: '1', chineseName: '鞋', level: '1'},
      {categoryId: '2', chineseName: '鞋', translatedName: 'Shoes (used)', level: '2', parentCateId: '9'},
      {categoryId: '3', chineseName: '鞋垫', translatedName: 'Shoe pads', level: '3', parentCateId: '2'},
    ]);
    expect(at(parseDocument(run.stdout), 'error')).not.toHaveProperty('categories');
    expect(at(parseDocument(run.stdout), 'error.hint')).toContain('ali1688 category list');
    expect(messageOf(run)).toContain('"鞋" is the name of 2 categories');
    expect(called).toEqual(['getByKeyword']);
  });

  test('that is only part of one name is not that category', async () => {
    const {run} = await search([firstLevel[0] ?? {}], 'women');
    expect(codeOf(run)).toBe('CATEGORY_UNKNOWN');
    expect(idsAt(run, 'error.matches')).toEqual(['10166']);
    expect(messageOf(run)).toContain('No category is named exactly "women"');
    expect(at(parseDocument(run.stdout), 'error.hint')).toContain('categoryId of the one you mean');
  });

  test.each(['women clothing', 'clothing WOMEN', 'women’s clothing sale'])(
    'of which the words stand in no name as they were written, "%s", is searched by its longest word',
    async (word) => {
      await using gateway = await startCategoryGateway({
        getByKeyword: (form) => answered(form.get('cateName') === 'clothing' ? firstLevel : []),
        getById: root,
      });
      const run = await runInTest(resolve, [word], gateway);
      expect(codeOf(run)).toBe('CATEGORY_UNKNOWN');
      expect(gateway.requests[0]?.form.get('cateName')).toBe(word);
      expect(gateway.called().slice(0, 2)).toEqual(['getByKeyword', 'getByKeyword']);
      // A category that lacks one of the words is not meant.
      const isHeld = !word.includes('sale');
      expect(idsAt(run, 'error.matches')).toEqual(isHeld ? ['10166'] : []);
    },
  );

  test('of nothing is unknown, with the whole list and no matches', async () => {
    const {run} = await search([], '不存在');
    expect(codeOf(run)).toBe('CATEGORY_UNKNOWN');
    expect(at(parseDocument(run.stdout), 'error')).not.toHaveProperty('matches');
    expect(idsAt(run, 'error.categories')).toEqual(listed);
    expect(messageOf(run)).toContain('1688 found no category for the name "不存在".');
  });

  test('of nothing but punctuation matches no category of such a name', async () => {
    const {run} = await search([{categoryId: 1, chineseName: '、', translatedName: '/'}], '？');
    expect(codeOf(run)).toBe('CATEGORY_UNKNOWN');
  });

  test('has the best 50 of many matches', async () => {
    const printed = await printedAnswer('category-translation-get-by-keyword');
    const many = Array.from({length: 81}, (_, index) => ({
      categoryId: 1000 + index,
      chineseName: `女鞋${'长'.repeat(81 - index)}`,
    }));
    const {run} = await search(many, '女鞋');
    expect(idsAt(run, 'error.matches')).toHaveLength(50);
    expect(idsAt(run, 'error.matches')[0]).toBe('1080');
    expect(messageOf(run)).toContain('Similar ones found: 81; the best 50 are listed');
    await using gateway = await startCategoryGateway({getByKeyword: () => printed, getById: root});
    const official = await runInTest(resolve, ['滑雪靴'], gateway);
    expect(at(parseDocument(official.stdout), 'data.categoryId')).toBe('1033463');
  });

  test('is repeated, like the names of the gateway, without what acts on a terminal', async () => {
    const rows = [{categoryId: 1, chineseName: '鞋\u001b[2J\u202e', translatedName: 'Shoes'}];
    const {run} = await search(rows, 'shoes');
    expect(run.stdout + run.stderr).not.toMatch(/[\u001b\u202e]/);
    expect(at(parseDocument(run.stdout), 'meta.notes.0.message')).toContain('鞋␛[2J\\u202e');
    const offered = await search(rows, 'sho', '--format', 'table');
    expect(offered.run.stderr).not.toMatch(/[\u001b\u202e]/);
    expect(offered.run.stderr).toContain('鞋␛[2J\\u202e');
    expect(offered.run.stdout).toBe('');
  });
});

describe('where the search is closed', () => {
  const closed: Replies = {getByKeyword: () => refused('gw.APIACLDecline'), getById: root};

  test('a name of the first level is found there', async () => {
    await using gateway = await startCategoryGateway(closed);
    const run = await runInTest(resolve, ['shoes'], gateway);
    expect(at(parseDocument(run.stdout), 'data.categoryId')).toBe('1038378');
    expect(notesOf(run)).toEqual(['CATEGORY_SEARCH_CLOSED', 'CATEGORY_MATCHED']);
  });

  test('another name is unknown, and it is said that the lower levels were not searched', async () => {
    await using gateway = await startCategoryGateway(closed);
    const run = await runInTest(resolve, ['shoe'], gateway);
    expect([run.exitCode, codeOf(run)]).toEqual([2, 'CATEGORY_UNKNOWN']);
    expect(messageOf(run)).toContain('the lower levels could not be searched');
    expect(idsAt(run, 'error.categories')).toEqual(listed);
  });

  test.each([
    [
      'the gateway fails',
      () => ({httpStatus: 500, body: {error_code: 'gw.Timeout'}}),
      6,
      'GATEWAY_UNAVAILABLE',
    ],
    ['the service refuses', () => declined('LANGUAGE'), 1, 'API_REJECTED'],
    ['the signature is refused', () => refused('gw.SignatureInvalid'), 3, 'SIGNATURE_REJECTED'],
    ['all categories are closed', () => refused('gw.APIACLDecline'), 4, 'PERMISSION_DENIED'],
  ])('when %s, the failure stands as it came', async (_what, getByKeyword, exitCode, code) => {
    await using gateway = await startCategoryGateway({getByKeyword});
    const environment = {...gateway.environment, ALI1688_TIMEOUT: '1'};
    const run = await runInTest(resolve, ['shoes'], {environment});
    expect([run.exitCode, codeOf(run)]).toEqual([exitCode, code]);
  });
});

describe('without a grant', () => {
  const childCategorys = firstLevel.map(({categoryId, chineseName}) => ({id: categoryId, name: chineseName}));
  const plain: Replies = {
    'category.get': () => ({
      httpStatus: 200,
      body: {succes: 'true', categoryInfo: [{categoryID: 0, childCategorys}]},
    }),
  };

  test('no category is CATEGORY_REQUIRED, with the list in Chinese', async () => {
    await using gateway = await startCategoryGateway(plain);
    const run = await runInTest(resolve, [], {environment: gateway.application});
    expect([run.exitCode, codeOf(run)]).toEqual([2, 'CATEGORY_REQUIRED']);
    expect(idsAt(run, 'error.categories')).toEqual(listed);
    expect(run.stderr).toContain('Note CATEGORY_CHINESE_ONLY: ');
    expect(gateway.called()).toEqual(['category.get']);
    expect(gateway.requests[0]?.form.has('access_token')).toBe(false);
  });

  test('a Chinese name of the first level goes on', async () => {
    await using gateway = await startCategoryGateway(plain);
    const run = await runInTest(resolve, ['女装'], {environment: gateway.application});
    expect(at(parseDocument(run.stdout), 'data.categoryId')).toBe('10166');
  });

  test('for another name the credentials are what is missing', async () => {
    await using gateway = await startCategoryGateway(plain);
    const run = await runInTest(resolve, ['连衣裙'], {environment: gateway.application});
    expect([run.exitCode, codeOf(run)]).toEqual([3, 'CREDENTIALS_MISSING']);
    expect(run.stderr).toBe('');
  });

  test('and without an application the failure says what to set', async () => {
    const run = await runInTest(resolve, []);
    expect([run.exitCode, codeOf(run)]).toEqual([2, 'CATEGORY_REQUIRED']);
    expect(String(at(parseDocument(run.stdout), 'error.hint'))).toContain('ALI1688_APP_KEY');
  });
});

describe('with a local tree', () => {
  const sync = defineOperation({
    topic: 'sample',
    name: 'sync',
    summary: {en: 'Keep the tree.', zh: '保存类目树。'},
    effects: readsMarket,
    apis: [],
    needs: 'token',
    input: {},
    examples: [],
    output: () => z.object({calls: z.number()}),
    run: async (context) => syncCategories(context, {language: 'en', restart: false}),
  });
  const below: Readonly<Record<string, readonly object[]>> = {
    '0': firstLevel,
    '1038378': [{categoryId: 7, chineseName: '女鞋', translatedName: 'Sandals', leaf: true, level: '2'}],
  };
  const replies: Replies = {
    getById: (form) => answered({children: below[form.get('categoryId') ?? ''] ?? []}),
    getByKeyword: () => answered([{categoryId: 8, chineseName: '新类目'}]),
  };

  test('a name is found in it, and 1688 is not asked', async () => {
    await using gateway = await startCategoryGateway(replies);
    expect((await runInTest(sync, [], gateway)).exitCode).toBe(0);
    const callsOfSync = gateway.called().length;
    const run = await runInTest(resolve, ['sandals'], gateway);
    expect(at(parseDocument(run.stdout), 'data.categoryId')).toBe('7');
    expect(at(parseDocument(run.stdout), 'meta.notes.0.message')).toBe(
      '"sandals" is taken for category 7: 女鞋, Sandals (local category tree).',
    );
    const chinese = await runInTest(resolve, ['鞋'], gateway);
    expect(at(parseDocument(chinese.stdout), 'data.categoryId')).toBe('1038378');
    expect(gateway.called()).toHaveLength(callsOfSync);
    for (const word of ['sandal', 'clothing women']) {
      const offered = await runInTest(resolve, [word], gateway);
      expect(idsAt(offered, 'error.matches')).toEqual([word === 'sandal' ? '7' : '10166']);
    }
    expect(gateway.called().slice(callsOfSync)).toEqual([]);
  });

  test('a name that it does not know, or in another language, is searched at 1688', async () => {
    await using gateway = await startCategoryGateway(replies);
    await runInTest(sync, [], gateway);
    for (const argv of [['新类目'], ['新类目', '--lang', 'ja']]) {
      const run = await runInTest(resolve, argv, gateway);
      expect(at(parseDocument(run.stdout), 'data.categoryId')).toBe('8');
      expect(gateway.called().at(-1)).toBe('getByKeyword');
    }
  });
});

test('in the sandbox a word finds the category of that name', async () => {
  for (const word of ['女装', "women's clothing"]) {
    const run = await runInTest(resolve, [word, '--sandbox']);
    expect(at(parseDocument(run.stdout), 'data.categoryId')).toBe('10166');
  }
});

test('a dry run shows the search and sends nothing', async () => {
  await using gateway = await startCategoryGateway({});
  const run = await runInTest(resolve, ['女装', '--dry-run'], gateway);
  expect(at(parseDocument(run.stdout), 'data.request.parameters.cateName')).toBe('女装');
  expect(gateway.called()).toEqual([]);
});

test('a word that holds a secret is refused and not sent', async () => {
  await using gateway = await startCategoryGateway({});
  const word = `shoes ${gateway.environment.ALI1688_ACCESS_TOKEN ?? ''}`;
  const run = await runInTest(resolve, [word], gateway);
  expect([run.exitCode, codeOf(run)]).toEqual([2, 'USAGE_INVALID']);
  expect(messageOf(run)).toBe('CATEGORY_ID holds an AppSecret or a token. Nothing was sent.');
  expect(gateway.called()).toEqual([]);
});

import {at, each} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {
  answered,
  declined,
  knownCategories,
  knownChineseCategories,
  startGatewayServer,
} from './support/gateway-server.ts';
import {runRanking} from './support/run-ranking.ts';

/** Runs `top-keyword` in the sandbox. */
function inSandbox(...argv: string[]) {
  return runRanking(['top-keyword', ...argv, '--sandbox']);
}

const words = [{seKeyword: '凉鞋', seKeywordTranslation: 'sandals'}, {seKeyword: '拖鞋'}];

describe('hot search words', () => {
  test('come in the order of 1688, with their translations', async () => {
    const {exitCode, document} = await inSandbox('10166');
    expect(exitCode).toBe(0);
    expect(at(document(), 'data.categoryId')).toBe('10166');
    for (const word of each(document(), 'data.keywords', 'seKeyword'))
      expect(word).toMatch(/\p{Script=Han}/u);
    for (const word of each(document(), 'data.keywords', 'seKeywordTranslation')) expect(word).toMatch(/\w/);
    expect(each(document(), 'data.keywords', 'seKeyword').length).toBeGreaterThan(0);
  });

  test('need no token: AppKey and AppSecret are enough, and none is sent', async () => {
    await using gateway = await startGatewayServer({topKeyword: () => answered(words)});
    const {ALI1688_ACCESS_TOKEN: _given, ...application} = gateway.environment;
    const {exitCode, document} = await runRanking(['top-keyword', '12', '--country', 'ja'], application);
    expect(exitCode).toBe(0);
    expect(at(document(), 'data')).toEqual({categoryId: '12', keywords: words});
    expect(gateway.called()).toEqual(['topKeyword']);
    const form = gateway.server.requests[0]?.form;
    expect(form?.get('topSeKeywordParam')).toBe('{"country":"ja","sourceId":"12","hotKeywordType":"cate"}');
    expect(form?.has('access_token')).toBe(false);
  });

  test.each([
    {flags: ['--lang', 'ja'], sent: 'ja'},
    {flags: ['--country', 'ja'], sent: 'ja'},
    {flags: ['--lang', 'ja', '--country', 'ja'], sent: 'ja'},
    {flags: [], sent: 'en'},
  ])('are translated as %o asks', async ({flags, sent}) => {
    await using gateway = await startGatewayServer({topKeyword: () => answered(words)});
    const {exitCode} = await runRanking(['top-keyword', '12', ...flags], gateway.environment);
    expect(exitCode).toBe(0);
    const form = gateway.server.requests[0]?.form.get('topSeKeywordParam');
    expect(JSON.parse(form ?? '')).toMatchObject({country: sent});
  });

  test.each([
    ['--lang', 'ja', '--country', 'ko'],
    ['--country', 'en', '--lang', 'ja'],
  ])('are refused in two languages at once: %s %s %s %s', async (...flags) => {
    const {exitCode, document} = await inSandbox('10166', ...flags);
    expect(exitCode).toBe(2);
    expect(at(document(), 'error.code')).toBe('USAGE_INVALID');
    expect(at(document(), 'error.message')).toContain('--country and --lang');
  });

  test('are a table of two columns', async () => {
    const {stdout} = await inSandbox('10166', '--format', 'csv');
    expect(stdout.split('\r\n')[0]).toBe('seKeyword,seKeywordTranslation');
    const none = await inSandbox('900000001', '--format', 'table');
    expect(none.exitCode).toBe(0);
  });

  test('of an unusual language come with a note', async () => {
    const {document} = await inSandbox('10166', '--country', 'sv');
    expect(each(document(), 'meta.notes', 'code')).toContain('LANGUAGE_UNUSUAL');
  });

  test('are refused in another dimension than cate', async () => {
    const {exitCode, document} = await inSandbox('10166', '--type', 'shop');
    expect(exitCode).toBe(2);
    expect(at(document(), 'error.message')).toBe('--type "shop" is not allowed. Allowed: cate.');
  });
});

describe('categories', () => {
  test('without an id, all first-level categories are listed', async () => {
    const {exitCode, document} = await inSandbox();
    expect(exitCode).toBe(2);
    expect(at(document(), 'error.code')).toBe('CATEGORY_REQUIRED');
    expect(each(document(), 'error.categories', 'categoryId').length).toBeGreaterThan(40);
  });

  test('an id that does not exist is CATEGORY_UNKNOWN, with the same list', async () => {
    const {exitCode, document} = await inSandbox('123456789');
    expect(exitCode).toBe(2);
    expect(at(document(), 'error.code')).toBe('CATEGORY_UNKNOWN');
    expect(each(document(), 'error.categories', 'categoryId').length).toBeGreaterThan(40);
  });

  test('a refusal by the service is explained by a category that does not exist', async () => {
    await using gateway = await startGatewayServer({
      topKeyword: () => declined('BAD_CATEGORY', '类目错误'),
      getById: knownCategories,
    });
    const {document} = await runRanking(['top-keyword', '77'], gateway.environment);
    expect(at(document(), 'error.code')).toBe('CATEGORY_UNKNOWN');
    const known = await runRanking(['top-keyword', '10166'], gateway.environment);
    expect(at(known.document(), 'error.code')).toBe('API_REJECTED');
  });

  test('a category without words is an empty result; without a token it cannot be verified', async () => {
    await using gateway = await startGatewayServer({
      topKeyword: () => answered(null),
      getById: knownCategories,
    });
    const verified = await runRanking(['top-keyword', '10166'], gateway.environment);
    expect(at(verified.document(), 'data')).toEqual({categoryId: '10166', keywords: []});
    expect(at(verified.document(), 'meta.notes')).toEqual([]);
    const {ALI1688_ACCESS_TOKEN: _given, ...application} = gateway.environment;
    const unverified = await runRanking(['top-keyword', '10166'], application);

    expect(unverified.exitCode).toBe(0);
    expect(each(unverified.document(), 'meta.notes', 'code')).toEqual(['CATEGORY_UNVERIFIED']);
  });

  test('need no grant either: the list, the check and a name come from the API without a token', async () => {
    await using gateway = await startGatewayServer({
      topKeyword: (form) => answered(form.get('topSeKeywordParam')?.includes('1038378') ? words : null),
      'category.get': knownChineseCategories,
    });
    const {ALI1688_ACCESS_TOKEN: _given, ...application} = gateway.environment;
    const run = (...argv: string[]) => runRanking(['top-keyword', ...argv], application);

    const required = await run();
    expect(at(required.document(), 'error.code')).toBe('CATEGORY_REQUIRED');
    expect(each(required.document(), 'error.categories', 'chineseName')).toEqual(['女装', '鞋']);
    expect(required.stderr).toContain('CATEGORY_CHINESE_ONLY');

    const unknown = await run('77');
    expect(at(unknown.document(), 'error.code')).toBe('CATEGORY_UNKNOWN');
    expect(each(unknown.document(), 'error.categories', 'categoryId')).toEqual(['10166', '1038378']);

    const empty = await run('10166');
    expect(at(empty.document(), 'data')).toEqual({categoryId: '10166', keywords: []});
    expect(at(empty.document(), 'meta.notes')).toEqual([]);

    const named = await run('鞋');
    expect(at(named.document(), 'data')).toEqual({categoryId: '1038378', keywords: words});
    for (const {form} of gateway.server.requests) expect(form.has('access_token')).toBe(false);
  });
});

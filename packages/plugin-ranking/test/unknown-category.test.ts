import {at, each} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {answered, declined, startGatewayServer, type Replies} from './support/gateway-server.ts';
import {runRanking} from './support/run-ranking.ts';

const root = {children: [{categoryId: 10166, chineseName: '女装', translatedName: "Women's clothing"}]};
const isRoot = (form: URLSearchParams): boolean => form.get('categoryId') === '0';

/** Every API answers the same. */
const everything = (httpStatus: number, body: unknown): Replies =>
  Object.fromEntries(
    ['query', 'topKeyword', 'getById', 'getByKeyword', 'category.get'].map((name) => [
      name,
      () => ({httpStatus, body}),
    ]),
  );

describe('that 1688 has no such category', () => {
  test.each<[number, unknown, string]>([
    [200, {errorCode: 'SYSTEM_MAINTENANCE', errorMessage: '系统维护中'}, 'SYSTEM_MAINTENANCE: 系统维护中'],
    [200, {errorCode: 'SYSTEM_MAINTENANCE'}, 'SYSTEM_MAINTENANCE'],
    [200, {error_code: 'gw.Foo'}, 'gw.Foo'],
    [400, {error_code: 'gw.Foo', error_message: '不可用'}, 'gw.Foo: 不可用'],
    [200, {success: false, errorCode: 'E1', errorMessage: '不可用'}, 'E1: 不可用'],
    [200, {result: {success: false, code: 'E1', message: '不可用'}}, 'E1: 不可用'],
    [400, {}, 'HTTP 400'],
  ])('is not claimed when everything is answered with HTTP %i %j', async (status, body, words) => {
    await using gateway = await startGatewayServer(everything(status, body));
    for (const command of ['top-list', 'top-keyword']) {
      const {exitCode, document} = await runRanking([command, '1111'], gateway.environment);
      expect([exitCode, at(document(), 'error.code')]).toEqual([1, 'API_REJECTED']);
      expect(at(document(), 'error.message')).toContain(words);
      expect(JSON.stringify(document())).not.toContain('has no category');
    }
  });

  test.each(['<html>', 'Bad Request'])('is not claimed for the body %j', async (body) => {
    await using gateway = await startGatewayServer(everything(405, body));
    const {document} = await runRanking(['top-list', '1111'], gateway.environment);
    expect(at(document(), 'error.code')).not.toBe('CATEGORY_UNKNOWN');
  });

  test('is claimed when the first level is listed and this one is not known, with the refusal of the ranking', async () => {
    await using gateway = await startGatewayServer({
      query: () => declined('SP0056', '榜单不存在'),
      getById: (form) => (isRoot(form) ? answered(root) : declined('NOT_FOUND', '类目不存在')),
    });
    const {exitCode, document} = await runRanking(['top-list', '1111'], gateway.environment);
    expect([exitCode, at(document(), 'error.code')]).toEqual([2, 'CATEGORY_UNKNOWN']);
    expect(at(document(), 'error.message')).toContain('1688 has no category 1111.');
    expect(at(document(), 'error.message')).toContain('SP0056: 榜单不存在');
    expect(at(document(), 'error.gateway')).toMatchObject({errorCode: 'SP0056', errorMessage: '榜单不存在'});
    expect(each(document(), 'error.categories', 'categoryId')).toEqual(['10166']);
  });

  test('is not claimed of one that the first level lists, although it is refused', async () => {
    await using gateway = await startGatewayServer({
      query: () => declined('SP0056', '榜单不存在'),
      getById: (form) => (isRoot(form) ? answered(root) : declined('NOT_FOUND', '类目不存在')),
    });
    const {exitCode, document} = await runRanking(['top-list', '10166'], gateway.environment);
    expect([exitCode, at(document(), 'error.code')]).toEqual([1, 'API_REJECTED']);
    expect(at(document(), 'error.message')).toContain('SP0056: 榜单不存在');
  });

  test('is not claimed when the gateway refuses to say', async () => {
    await using gateway = await startGatewayServer({
      query: () => declined('SP0056', '榜单不存在'),
      getById: (form) =>
        isRoot(form) ? answered(root) : {httpStatus: 200, body: {errorCode: 'SYSTEM_MAINTENANCE'}},
    });
    const {document} = await runRanking(['top-list', '1111'], gateway.environment);
    expect([at(document(), 'error.code'), at(document(), 'error.message')]).toEqual([
      'API_REJECTED',
      expect.stringContaining('SP0056: 榜单不存在'),
    ]);
  });
});

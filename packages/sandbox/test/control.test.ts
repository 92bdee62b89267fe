import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {faultDescriptions, startSandbox, type Sandbox} from '../src/index.ts';
import {
  field,
  list,
  paths,
  post,
  postSigned,
  postWithToken,
  refresh,
  topListArguments,
} from './support/client.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

const control = (path: string, init?: RequestInit) => fetch(`${sandbox.authUrl}${path}`, init);

test('GET /sandbox says what it is, in both languages, with APIs, faults and catalogue', async () => {
  const body: unknown = await (await control('/sandbox')).json();

  expect(field(body, 'about.en')).toMatch(/made-up/);
  expect(field(body, 'about.zh')).toMatch(/虚构/);
  expect(field(body, 'gatewayUrl')).toBe(sandbox.gatewayUrl);
  expect(list(body, 'apis')).toContain('com.alibaba.fenxiao.crossborder:product.topList.query');
  expect(field(body, 'faults')).toEqual(faultDescriptions);
  expect(Number(field(body, 'catalogue.firstLevelCategories'))).toBeGreaterThanOrEqual(49);
  expect(list(body, 'catalogue.rankTypes')).toHaveLength(8);
});

describe('faults over HTTP', () => {
  test('are set with PUT, counted down, and read with GET', async () => {
    const faults = [{kind: 'html', api: 'currentTime', times: 2}, {kind: 'acl-decline'}];
    const put = await control('/sandbox/faults', {method: 'PUT', body: JSON.stringify(faults)});
    await postSigned(sandbox, paths.currentTime, {});

    expect(put.status).toBe(200);
    expect(await put.json()).toEqual(faults);
    expect(await (await control('/sandbox/faults')).json()).toEqual([
      {kind: 'html', api: 'currentTime', times: 1},
      {kind: 'acl-decline'},
    ]);
  });

  test('a body that is no JSON is refused', async () => {
    expect((await control('/sandbox/faults', {method: 'PUT', body: 'hang'})).status).toBe(400);
  });
});

describe('the list of requests', () => {
  test('counts by API and keeps arguments, status and refusal', async () => {
    await postWithToken(sandbox, paths.topList, topListArguments);
    await postSigned(sandbox, paths.topList, topListArguments);
    await post(sandbox, 'param2/1/a/b/c', {});
    const {total, byApi, list: seen} = sandbox.requests;

    expect([total, byApi]).toEqual([3, {'product.topList.query': 2, unknown: 1}]);
    expect(seen[0]).toEqual({
      at: expect.stringMatching(/^\d{4}-.*Z$/),
      method: 'POST',
      api: 'product.topList.query',
      appKey: sandbox.credentials.appKey,
      parameterNames: ['rankQueryParams', 'access_token', '_aop_signature'],
      arguments: topListArguments,
      httpStatus: 200,
    });
    expect(seen[1]).toMatchObject({httpStatus: 401, errorCode: '401'});
    expect(seen[2]).toMatchObject({httpStatus: 400, errorCode: 'gw.APIUnsupported'});
  });

  test('is the same over HTTP and can be emptied', async () => {
    await refresh(sandbox);
    const before: unknown = await (await control('/sandbox/requests')).json();
    const known = sandbox.requests;
    await control('/sandbox/requests', {method: 'DELETE'});
    const after: unknown = await (await control('/sandbox/requests')).json();

    expect(before).toEqual(known);
    expect(after).toEqual({total: 0, byApi: {}, redirectsFollowed: 0, list: []});
    await refresh(sandbox);
    sandbox.clearRequests();
    expect(sandbox.requests.total).toBe(0);
  });

  test('keeps no secret, wherever the client put it', async () => {
    const {appSecret, refreshToken} = sandbox.credentials;
    const token: unknown = field(await (await refresh(sandbox)).json(), 'access_token');
    const secrets = [appSecret.reveal(), refreshToken.reveal(), String(token), 'typed-by-mistake'];
    const misplaced = {
      'typed-by-mistake': 'typed-by-mistake',
      more: 'typed-by-mistake',
      access_token: String(token),
    };
    await post(sandbox, `${paths.topList}/typed-by-mistake`, misplaced);
    await post(sandbox, 'typed-by-mistake/typed-by-mistake', misplaced);
    await postSigned(sandbox, paths.getById, misplaced);
    await postSigned(sandbox, paths.postponeToken, {refresh_token: refreshToken.reveal(), ...misplaced});
    const text = await (await control('/sandbox/requests')).text();

    expect(sandbox.requests.total).toBe(5);
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    expect(text).toContain('"other"');
  });
});

describe('elsewhere', () => {
  test.each([
    ['/', {}, 404],
    ['/sandbox/nothing', {}, 404],
    ['/sandbox/faults', {method: 'DELETE'}, 404],
    ['/sandboxes', {}, 404],
    ['/openapi', {}, 404],
    ['//', {}, 404],
  ])('%s is not found, and says where things are', async (path, init, status) => {
    const response = await control(path, init);
    const body: unknown = await response.json();

    expect(response.status).toBe(status);
    expect(field(body, 'error.en')).toContain('/openapi/');
    expect(field(body, 'error.zh')).toContain('/openapi/');
  });

  test('the gateway takes GET and POST alone', async () => {
    expect((await control('/openapi/param2/1/system/currentTime/1688001', {method: 'PUT'})).status).toBe(405);
  });

  test('a body above 16 MiB is refused and the connection stays usable', async () => {
    const body = 'x'.repeat(16 * 1024 * 1024 + 1);

    expect(
      (await control('/openapi/param2/1/system/currentTime/1688001', {method: 'POST', body})).status,
    ).toBe(413);
    expect((await postSigned(sandbox, paths.currentTime, {})).status).toBe(200);
  });
});

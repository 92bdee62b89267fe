import {Secret} from '@ali1688/contracts/ports';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {builtInApplication, startSandbox, type Sandbox, type SandboxApplication} from '../src/index.ts';
import {paths, post, postSigned, postWithToken, refusalOf, topListArguments} from './support/client.ts';

const limited = {appKey: '2000001', appSecret: new Secret('limited'), requestsPerSecond: 0};
const forbidden = {appKey: '2000002', appSecret: new Secret('forbidden'), allowedApis: []};
const exhausted = {appKey: '2000003', appSecret: new Secret('exhausted'), callsLeft: 0};
const forbiddenAndExhausted = {...forbidden, appKey: '2000004', callsLeft: 0};

let sandbox: Sandbox;
beforeAll(async () => {
  const applications: SandboxApplication[] = [limited, forbidden, exhausted, forbiddenAndExhausted];
  sandbox = await startSandbox({applications});
});
afterAll(() => sandbox.close());

const refusals = [
  {
    name: 'an API that does not exist comes before an unknown AppKey',
    send: () => post(sandbox, 'param2/1/com.alibaba.product/product.topList.query/9', {}),
    expected: {status: 400, code: 'gw.APIUnsupported'},
  },
  {
    name: 'an API that does not exist comes before a missing AppKey',
    send: () => post(sandbox, 'param2/1/com.alibaba.nothing/nothing', {}),
    expected: {status: 400, code: 'gw.APIUnsupported'},
  },
  {
    name: 'a missing AppKey comes before a missing signature',
    send: () => post(sandbox, paths.topList, {}),
    expected: {status: 400, code: 'gw.AppKeyMissing'},
  },
  {
    name: 'an unknown AppKey comes before a wrong signature',
    send: () => post(sandbox, `${paths.topList}/9`, {_aop_signature: 'A'}),
    expected: {status: 400, code: 'gw.AppKeyNotFound'},
  },
  {
    name: 'a missing signature comes before a missing token',
    send: () => post(sandbox, `${paths.topList}/${builtInApplication.appKey}`, {}),
    expected: {status: 400, code: 'gw.SignatureMissing'},
  },
  {
    name: 'a wrong secret comes before too many calls',
    send: () => postSigned(sandbox, paths.topList, {}, {...limited, appSecret: new Secret('wrong')}),
    expected: {status: 400, code: 'gw.SignatureInvalid'},
  },
  {
    name: 'too many calls come before a missing token',
    send: () => postSigned(sandbox, paths.topList, {}, limited),
    expected: {status: 400, code: 'gw.QosAppFrequencyLimit'},
  },
  {
    name: 'a missing token comes before a missing permission',
    send: () => postSigned(sandbox, paths.topList, {}, forbidden),
    expected: {status: 401, code: '401'},
  },
  {
    name: 'an invented token comes before a missing permission',
    send: () => postSigned(sandbox, paths.topList, {access_token: 'invented'}, forbidden),
    expected: {status: 401, code: '401'},
  },
  {
    name: 'a missing permission comes before a used-up package',
    send: () => postWithToken(sandbox, paths.topList, {}, forbiddenAndExhausted),
    expected: {status: 400, code: 'gw.APIACLDecline'},
  },
  {
    name: 'a used-up package comes before a missing argument',
    send: () => postWithToken(sandbox, paths.topList, {}, exhausted),
    expected: {status: 400, code: 'gw.NoUsageLeftError'},
  },
  {
    name: 'a missing argument comes before an unknown category',
    send: () => postWithToken(sandbox, paths.getById, {categoryId: '404'}),
    expected: {status: 400, code: 'gw.ParamMissing'},
  },
];

describe('the earlier of two defects decides', () => {
  test.each(refusals)('$name', async ({send, expected}) => {
    expect(await refusalOf(await send())).toEqual(expected);
  });
});

describe('the body of a refusal', () => {
  test('is flat, repeats the message as exception and names its charset', async () => {
    const response = await postWithToken(sandbox, paths.topList, topListArguments, forbidden);

    expect(response.headers.get('content-type')).toBe('application/json;charset=UTF-8');
    expect(await response.json()).toEqual({
      error_code: 'gw.APIACLDecline',
      error_message: 'AppKey is not allowed(acl)',
      exception: 'AppKey is not allowed(acl)',
    });
  });

  test('tells a missing token from a wrong one by its text', async () => {
    const missing: unknown = await (await postSigned(sandbox, paths.getById, {})).json();
    const wrong: unknown = await (await postSigned(sandbox, paths.getById, {access_token: 'x'})).json();

    expect(missing).toMatchObject({error_code: '401', error_message: 'Request need user authenticated'});
    expect(wrong).toMatchObject({error_code: '401', error_message: 'Request need user authorized'});
  });
});

describe('paths', () => {
  test.each([
    ['namespace and name joined', 'param2/1/com.alibaba.fenxiao.crossborder.product.topList.query'],
    ['another version', 'param2/2/com.alibaba.fenxiao.crossborder/product.topList.query'],
    [
      'the protocol of getToken on another API',
      'http/1/com.alibaba.fenxiao.crossborder/product.topList.query',
    ],
    ['an older protocol', 'param/1/system/currentTime'],
    ['something behind the AppKey', 'param2/1/system/currentTime/1688001'],
  ])('%s is an API that does not exist', async (_name, path) => {
    const response = await postWithToken(sandbox, path, topListArguments);

    expect(await refusalOf(response)).toEqual({status: 400, code: 'gw.APIUnsupported'});
  });
});

describe('limits of an application', () => {
  test('a package of two calls refuses the third, and calls to the gateway itself are free', async () => {
    const application = {appKey: '2000005', appSecret: new Secret('two'), callsLeft: 2};
    sandbox.defineApplication(application);
    const statuses: number[] = [];
    for (const path of [paths.topList, paths.currentTime, paths.topList, paths.topList, paths.currentTime]) {
      statuses.push((await postWithToken(sandbox, path, topListArguments, application)).status);
    }

    expect(statuses).toEqual([200, 200, 200, 400, 200]);
  });

  test('an API that is not on the list of an application is declined, one on it is not', async () => {
    const allowedApis = ['product.topList.query'];
    const application = {appKey: '2000006', appSecret: new Secret('listed'), allowedApis};
    sandbox.defineApplication(application);
    const allowed = await postWithToken(sandbox, paths.topList, topListArguments, application);
    const declined = await postWithToken(sandbox, paths.getById, {categoryId: '0'}, application);

    expect(allowed.status).toBe(200);
    expect(await refusalOf(declined)).toEqual({status: 400, code: 'gw.APIACLDecline'});
  });

  test('a limit a second refuses within the window and admits again after it', async () => {
    let timeMs = 1_000_000;
    await using timed = await startSandbox({
      clock: {now: () => timeMs},
      applications: [{...builtInApplication, requestsPerSecond: 2}],
    });
    const statuses: number[] = [];
    for (const elapsedMs of [0, 10, 10, 979, 1]) {
      timeMs += elapsedMs;
      statuses.push((await postSigned(timed, paths.currentTime, {})).status);
    }

    expect(statuses).toEqual([200, 200, 400, 400, 200]);
  });

  test('a limit of one API leaves the others alone', async () => {
    const application = {...builtInApplication, requestsPerSecondPerApi: 1};
    await using timed = await startSandbox({clock: {now: () => 5000}, applications: [application]});
    const first = await postSigned(timed, paths.currentTime, {});
    const second = await postSigned(timed, paths.currentTime, {});
    const other = await postWithToken(timed, paths.topList, topListArguments);

    expect([first.status, other.status]).toEqual([200, 200]);
    expect(await refusalOf(second)).toEqual({status: 400, code: 'gw.QosAPIFrequencyLimit'});
  });
});

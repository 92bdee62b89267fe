import {answerJson, startHttpServer} from '@ali1688/testkit';
import {Secret} from '@ali1688/contracts/ports';
import {describe, expect, test} from 'vitest';
import {expectFailure, expectSuccess} from './support/documents.ts';
import {openPlace} from './support/place.ts';
import {application, openScene} from './support/scene.ts';
import {ageEntries, storedEntries} from './support/stored-entry.ts';
import {writtenFiles} from './support/written-files.ts';

const topList = ['ranking', 'top-list', '1111', '--limit', '1'];
const anHourMs = 60 * 60 * 1000;

describe.concurrent('the stored token', () => {
  test('serves the second run, which asks for none', async () => {
    await using scene = await openScene();
    expectSuccess(await scene.run(topList));
    expectSuccess(await scene.run(topList));
    expect(scene.sandbox.requests.byApi).toEqual({getToken: 1, 'product.topList.query': 2});
  });

  test('lies in a file for the user alone', async () => {
    await using scene = await openScene();
    expectSuccess(await scene.run(topList));
    const files = await writtenFiles(scene.home);
    const open = files.filter(({path, mode}) => path.startsWith('tokens') && (mode & 0o077) !== 0);
    expect(open).toEqual([]);
    expect(files.find(({path}) => path === 'tokens')?.mode).toBe(0o700);
    const entries = files.filter(({path}) => /^tokens\/t-.*\.json$/.test(path));
    expect(entries.map(({mode}) => mode)).toEqual([0o600]);
  });

  test('of another AppKey is not used', async () => {
    const other = {
      appKey: '1688002',
      appSecret: new Secret('other-secret'),
      refreshToken: new Secret('other-grant'),
    };
    await using scene = await openScene({}, {applications: [other]});
    expectSuccess(await scene.run(topList));
    expectSuccess(
      await scene.run(topList, {
        ALI1688_APP_KEY: '1688002',
        ALI1688_APP_SECRET: 'other-secret',
        ALI1688_REFRESH_TOKEN: 'other-grant',
      }),
    );
    expectSuccess(await scene.run(topList));
    expect(scene.sandbox.requests.byApi['getToken']).toBe(2);
    const appKeys = (await storedEntries(scene)).map(({appKey}) => appKey);
    expect(appKeys.toSorted()).toEqual(['1000000', '1688002']);
  });

  test('of another grant is not used', async () => {
    await using scene = await openScene();
    expectSuccess(await scene.run(topList));
    const run = await scene.run(topList, {ALI1688_REFRESH_TOKEN: 'a-grant-that-nobody-gave'});
    expectFailure(run, 'REFRESH_REJECTED');
    expect(scene.sandbox.requests.byApi).toEqual({getToken: 2, 'product.topList.query': 1});
  });

  test('is renewed when it has expired', async () => {
    await using scene = await openScene();
    expectSuccess(await scene.run(topList));
    await ageEntries(scene, 24 * anHourMs);
    expectSuccess(await scene.run(topList));
    expect(scene.sandbox.requests.byApi['getToken']).toBe(2);
  });

  test('that cannot be saved is used all the same, with a note', async () => {
    await using scene = await openScene({ALI1688_HOME: '/dev/null/home'});
    const {meta} = expectSuccess(await scene.run(topList));
    expect(meta.notes).toHaveLength(1);
  });
});

describe.concurrent('ALI1688_ACCESS_TOKEN', () => {
  test('is used as given and never stored', async () => {
    await using scene = await openScene();
    const token = scene.sandbox.issueAccessToken(application.appKey).reveal();
    expectSuccess(await scene.run(topList, {ALI1688_ACCESS_TOKEN: token}));
    expect(scene.sandbox.requests.byApi).toEqual({'product.topList.query': 1});
    const holding = (await writtenFiles(scene.path)).filter(({content}) => content.includes(token));
    expect(holding).toEqual([]);
  });

  test('beats a stored token', async () => {
    await using scene = await openScene();
    expectSuccess(await scene.run(topList));
    const run = await scene.run(topList, {ALI1688_ACCESS_TOKEN: 'a-token-that-nobody-gave'});
    expectFailure(run, 'TOKEN_REJECTED');
  });

  test('that is refused ends the run at once, and the hint names the variable', async () => {
    await using scene = await openScene();
    const run = await scene.run(topList, {ALI1688_ACCESS_TOKEN: 'a-token-that-nobody-gave'});
    const {hint, gateway} = expectFailure(run, 'TOKEN_REJECTED');
    expect(hint).toContain('ALI1688_ACCESS_TOKEN');
    expect(gateway).toMatchObject({httpStatus: 401, errorCode: '401'});
    expect(scene.sandbox.requests.byApi).toEqual({'product.topList.query': 1});
  });
});

describe.concurrent('a token that the gateway refuses', () => {
  test('is renewed once and the call repeated once', async () => {
    await using scene = await openScene();
    expectSuccess(await scene.run(topList));
    await ageEntries(scene, anHourMs);
    scene.sandbox.revokeAccessTokens();
    expectSuccess(await scene.run(topList));
    expect(scene.sandbox.requests.byApi).toEqual({getToken: 2, 'product.topList.query': 3});
  });

  test('again and again ends in TOKEN_REJECTED after one renewal', async () => {
    await using scene = await openScene();
    expectSuccess(await scene.run(topList));
    await ageEntries(scene, anHourMs);
    scene.sandbox.clearRequests();
    scene.sandbox.setFaults([{kind: 'expired-token'}]);
    const {gateway} = expectFailure(await scene.run(topList), 'TOKEN_REJECTED');
    expect(gateway).toMatchObject({httpStatus: 401, errorCode: '401'});
    expect(scene.sandbox.requests.byApi).toEqual({getToken: 1, 'product.topList.query': 2});
  });

  test('although it is brand new is renewed once, too', async () => {
    await using scene = await openScene();
    scene.sandbox.setFaults([{kind: 'expired-token', times: 1}]);
    expectSuccess(await scene.run(topList));
    expect(scene.sandbox.requests.byApi).toEqual({getToken: 2, 'product.topList.query': 2});
  });
});

test('secrets travel in the body, never in an address or a header', async () => {
  await using server = await startHttpServer((request, response) => {
    if (request.path.includes('system.oauth2'))
      answerJson(response, 200, {access_token: 'token-in-use', expires_in: '36000'});
    else answerJson(response, 200, {result: {success: true, result: {rankProductModels: [{itemId: 1}]}}});
  });
  await using place = await openPlace({
    ALI1688_GATEWAY_URL: `${server.origin}/openapi`,
    ALI1688_APP_KEY: '1000000',
    ALI1688_APP_SECRET: 'secret-in-use',
    ALI1688_REFRESH_TOKEN: 'grant-in-use',
  });
  expectSuccess(await place.run(topList));
  expect(server.requests.map(({method}) => method)).toEqual(['POST', 'POST']);
  for (const {path, headers} of server.requests) {
    expect(path + JSON.stringify(headers)).not.toMatch(/in-use|_aop_signature/);
  }
  expect(server.requests.at(-1)?.body).not.toContain('secret-in-use');
});

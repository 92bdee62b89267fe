import {describe, expect, test} from 'vitest';
import * as z from 'zod/mini';
import {expectFailure, expectSuccess} from './support/documents.ts';
import {logIn, nothingSet, openLoginScene} from './support/login-scene.ts';
import {openPlace} from './support/place.ts';
import {savedProfiles} from './support/saved-login.ts';
import {application, openScene, type Scene} from './support/scene.ts';
import {ageEntries, storedEntries} from './support/stored-entry.ts';

const topList = ['ranking', 'top-list', '1111', '--limit', '1'];
const renew = ['auth', 'renew'];
const dayMs = 24 * 60 * 60 * 1000;
const twentyDays = {consent: 'always', refreshTokenSeconds: 20 * 24 * 60 * 60} as const;
const tooEarly = z.strictObject({renewed: z.literal(false), renewableFrom: z.iso.datetime()});

/** The refresh token of the saved default profile. */
async function savedGrant(scene: Scene): Promise<string> {
  return (await savedProfiles(scene))['default']?.refreshToken ?? '';
}

describe.concurrent('auth refresh', () => {
  test('obtains a new token at once, which later runs use', async () => {
    await using scene = await openScene();
    expectSuccess(await scene.run(topList));
    const [before] = await storedEntries(scene);
    const {data} = expectSuccess(await scene.run(['auth', 'refresh']));
    expect(data).toMatchObject({
      obtainedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      expiresAt: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    const [after] = await storedEntries(scene);
    expect(after?.accessToken).not.toBe(before?.accessToken);
    expectSuccess(await scene.run(topList));
    expect(scene.sandbox.requests.byApi).toEqual({getToken: 2, 'product.topList.query': 2});
  });

  test('says when a token of the environment stays in force', async () => {
    await using scene = await openScene({ALI1688_ACCESS_TOKEN: 'a-token-that-nobody-gave'});
    const {meta} = expectSuccess(await scene.run(['auth', 'refresh']));
    expect(meta.notes.map(({code}) => code)).toEqual(['ACCESS_TOKEN_GIVEN']);
  });

  test('that is refused leaves the stored token alone', async () => {
    await using scene = await openScene();
    expectSuccess(await scene.run(topList));
    const before = await storedEntries(scene);
    scene.sandbox.revokeRefreshTokens();
    expectFailure(await scene.run(['auth', 'refresh']), 'REFRESH_REJECTED');
    expect(await storedEntries(scene)).toEqual(before);
    expectSuccess(await scene.run(topList));
  });

  test('keeps a successor that comes back, and works on when the earlier one is dead', async () => {
    await using scene = await openScene({}, {singleUse: true});
    for (const _round of [1, 2, 3]) expectSuccess(await scene.run(['auth', 'refresh']));
    expectSuccess(await scene.run(topList));
    expect(scene.sandbox.requests.byApi['getToken']).toBe(3);
  });
});

describe.concurrent('auth renew', () => {
  test('too early sends nothing, asks nothing and ends with 0, so that a timer may run it', async () => {
    await using scene = await openLoginScene({consent: 'always'});
    await logIn(scene);
    const grant = await savedGrant(scene);
    for (const words of [renew, [...renew, '--yes']]) {
      const {renewableFrom} = tooEarly.parse(expectSuccess(await scene.run(words, nothingSet)).data);
      const inDays = (Date.parse(renewableFrom) - Date.now()) / dayMs;
      expect(inDays).toBeGreaterThan(149);
      expect(inDays).toBeLessThanOrEqual(150);
    }
    expect(scene.sandbox.requests.total).toBe(0);
    expect(await savedGrant(scene)).toBe(grant);
  });

  test('off a terminal, without --yes, is refused and sends nothing', async () => {
    await using scene = await openLoginScene(twentyDays);
    await logIn(scene);
    const {hint} = expectFailure(await scene.run(renew, nothingSet), 'USAGE_INVALID');
    expect(hint).toContain('auth renew --yes');
    expect(scene.sandbox.requests.total).toBe(0);
  });

  test('in the last 30 days saves the new grant, ends the old one, and everything works on', async () => {
    await using scene = await openLoginScene(twentyDays);
    await logIn(scene);
    const old = await savedGrant(scene);
    scene.sandbox.setOptions({refreshTokenSeconds: 180 * 24 * 60 * 60});
    const run = await scene.run([...renew, '--yes'], nothingSet);
    const {data, meta} = expectSuccess(run);
    expect(data).toEqual({renewed: true, inProfile: true, refreshExpiresAt: expect.any(String)});
    expect(meta.notes.map(({code}) => code)).toEqual(['REFRESH_TOKEN_REPLACED']);
    expect(scene.sandbox.requests.byApi['postponeToken']).toBe(1);
    const renewed = await savedGrant(scene);
    expect(renewed).not.toBe(old);
    for (const secret of [old, renewed]) expect(run.stdout + run.stderr).not.toContain(secret);
    // The renewal brought an access token too.
    scene.sandbox.clearRequests();
    expectSuccess(await scene.run(topList, nothingSet));
    await ageEntries(scene, dayMs);
    expectSuccess(await scene.run(topList, nothingSet));
    expect(scene.sandbox.requests.byApi).toEqual({getToken: 1, 'product.topList.query': 2});
    const status = expectSuccess(await scene.run(['auth', 'status'], nothingSet));
    expect(status.meta.notes).toEqual([]);
    tooEarly.parse(expectSuccess(await scene.run([...renew, '--yes'], nothingSet)).data);
    // Elsewhere, the old one is dead.
    await using elsewhere = await openPlace({
      ALI1688_GATEWAY_URL: scene.sandbox.gatewayUrl,
      ALI1688_APP_KEY: application.appKey,
      ALI1688_APP_SECRET: application.appSecret.reveal(),
      ALI1688_REFRESH_TOKEN: old,
    });
    expectFailure(await elsewhere.run(topList), 'REFRESH_REJECTED');
  });

  test('of a grant of the environment works on with the old variable on this machine', async () => {
    await using scene = await openScene({}, {refreshTokenSeconds: twentyDays.refreshTokenSeconds});
    const {data, meta} = expectSuccess(await scene.run([...renew, '--yes']));
    expect(data).toMatchObject({renewed: true, inProfile: false});
    expect(meta.notes.map(({message}) => message).join()).toContain('ALI1688_REFRESH_TOKEN');
    await ageEntries(scene, dayMs);
    expectSuccess(await scene.run(topList));
    const {data: exported} = expectSuccess(await scene.run(['auth', 'export', '--reveal']));
    expect(JSON.stringify(exported)).not.toContain(application.refreshToken.reveal());
  });

  test('whose answer is lost says that the outcome is unknown, and is not to be repeated', async () => {
    await using scene = await openLoginScene(twentyDays);
    await logIn(scene);
    scene.sandbox.setFaults([{kind: 'cut-body', api: 'postponeToken'}]);
    const {retryable, hint} = expectFailure(await scene.run([...renew, '--yes'], nothingSet), 'NETWORK');
    expect(retryable).toBe(false);
    expect(hint).toContain('auth login');
    expect(scene.sandbox.requests.byApi['postponeToken']).toBe(1);
  });

  test('without credentials says what is missing', async () => {
    await using scene = await openScene(nothingSet);
    expectFailure(await scene.run([...renew, '--yes']), 'CREDENTIALS_MISSING');
  });
});

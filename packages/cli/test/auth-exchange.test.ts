import {describe, expect, test} from 'vitest';
import * as z from 'zod/mini';
import {consent} from './support/consent.ts';
import {expectFailure, expectSuccess} from './support/documents.ts';
import {logIn, nothingSet, obtainCode, openLoginScene} from './support/login-scene.ts';
import {nothingSaved, savedProfiles, savedState} from './support/saved-login.ts';
import {application, type Scene} from './support/scene.ts';
import {writtenFiles} from './support/written-files.ts';

const topList = ['ranking', 'top-list', '1111', '--limit', '1'];
const urlData = z.strictObject({
  url: z.string(),
  redirectUri: z.string(),
  state: z.string(),
  next: z.string(),
});

/** The address of the authorize page, as `auth url` prints it. */
async function authorizeUrl(scene: Scene, words: readonly string[] = []): Promise<string> {
  return urlData.parse(expectSuccess(await scene.run(['auth', 'url', ...words])).data).url;
}

describe.concurrent('auth url and auth exchange', () => {
  test('log in through the page, and afterwards nothing is needed but the saved login', async () => {
    await using scene = await openLoginScene();
    const url = await authorizeUrl(scene);
    expect(url).not.toContain(application.appSecret.reveal());
    const address = await consent(url);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:16880\/callback\?/);
    const {data, meta} = expectSuccess(await scene.run(['auth', 'exchange', address]));
    expect(data).toEqual({
      profile: 'default',
      appKey: application.appKey,
      memberId: expect.any(String),
      resourceOwner: expect.any(String),
      expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      refreshExpiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      secretSaved: true,
      refreshTokenSaved: true,
      profilesFile: '~/suite home/profiles.json',
    });
    expect(meta.notes.map(({code}) => code)).toEqual(['LOGIN_SAVED']);
    // The proof comes before the good news.
    expect(scene.sandbox.requests.list.map(({api}) => api)).toEqual([
      'getToken',
      'category.translation.getById',
    ]);
    const status = expectSuccess(await scene.run(['auth', 'status'], nothingSet));
    expect(status.data).toMatchObject({
      authenticated: true,
      appKey: application.appKey,
      sources: {appKey: 'profile', appSecret: 'profile', refreshToken: 'profile'},
    });
    scene.sandbox.clearRequests();
    for (const _round of [1, 2]) expectSuccess(await scene.run(topList, nothingSet));
    expect(scene.sandbox.requests.byApi).toEqual({'product.topList.query': 2});
    const files = await writtenFiles(scene.home);
    expect(files.find(({path}) => path === 'profiles.json')?.mode).toBe(0o600);
  });

  test('take the address in quotes and with line breaks of a mail', async () => {
    await using scene = await openLoginScene({consent: 'always'});
    const address = await consent(await authorizeUrl(scene));
    const mailed = ` “${address.slice(0, 60)}\r\n${address.slice(60)}” `;
    expectSuccess(await scene.run(['auth', 'exchange', mailed]));
  });

  test('work with the callback domain of the application', async () => {
    const callbackHosts = ['example.com'];
    await using scene = await openLoginScene();
    scene.sandbox.defineApplication({...application, callbackHosts});
    const address = await consent(await authorizeUrl(scene, ['--redirect-uri', 'https://example.com']));
    expect(address).toContain('https://example.com/?');
    expectSuccess(await scene.run(['auth', 'exchange', address]));
  });

  test('--no-save-secret keeps the AppSecret out of the file, and it is needed afterwards', async () => {
    await using scene = await openLoginScene({consent: 'always'});
    const {data} = await logIn(scene, ['--no-save-secret']);
    expect(data).toMatchObject({secretSaved: false});
    const secret = application.appSecret.reveal();
    const holding = (await writtenFiles(scene.path)).filter(({content}) => content.includes(secret));
    expect(holding).toEqual([]);
    const {message} = expectFailure(await scene.run(topList, nothingSet), 'CREDENTIALS_MISSING');
    expect(message).toContain('ALI1688_APP_SECRET');
    expectSuccess(await scene.run(topList, {...nothingSet, ALI1688_APP_SECRET: secret}));
  });
});

describe.concurrent('auth exchange refuses and saves nothing', () => {
  test.each<[string, (address: string) => string]>([
    ['a state that was changed', (address) => address.replace(/(state=.*)./, '$1')],
    ['a state of somebody else', (address) => address.replace(/state=.*/, 'state=abc')],
    ['another redirect address', (address) => address.replace('/callback', '/elsewhere')],
    ['an address without a code', (address) => address.replace(/code=[^&]+&/, '')],
  ])('%s, before anything is sent', async (_name, change) => {
    await using scene = await openLoginScene({consent: 'always'});
    const address = change(await consent(await authorizeUrl(scene)));
    const {message, hint} = expectFailure(await scene.run(['auth', 'exchange', address]), 'USAGE_INVALID');
    expect(message + hint).not.toContain(new URL(address).searchParams.get('code') ?? 'code=');
    expect(scene.sandbox.requests.total).toBe(0);
    expect(await savedState(scene)).toEqual(nothingSaved);
  });

  test('an address that was made with another AppSecret', async () => {
    await using scene = await openLoginScene({consent: 'always'});
    const address = await consent(await authorizeUrl(scene));
    const run = await scene.run(['auth', 'exchange', address], {ALI1688_APP_SECRET: 'another-secret'});
    expectFailure(run, 'USAGE_INVALID');
    expect(scene.sandbox.requests.total).toBe(0);
  });

  test('a refusal by the person', async () => {
    await using scene = await openLoginScene();
    const address = await consent(await authorizeUrl(scene), 'decline');
    expectFailure(await scene.run(['auth', 'exchange', address]), 'CREDENTIALS_MISSING');
    expect(scene.sandbox.requests.total).toBe(0);
    expect(await savedState(scene)).toEqual(nothingSaved);
  });

  test('a code whose redirect address is another one', async () => {
    await using scene = await openLoginScene({consent: 'always'});
    const code = await obtainCode(scene);
    const run = await scene.run([
      'auth',
      'exchange',
      code,
      '--redirect-uri',
      'http://127.0.0.1:16881/callback',
    ]);
    expectFailure(run, 'REFRESH_REJECTED');
    expect(await savedState(scene)).toEqual(nothingSaved);
  });

  test('a code that is too old', async () => {
    let elapsedMs = 0;
    const clock = {now: () => Date.now() + elapsedMs};
    await using scene = await openLoginScene({consent: 'always', codeSeconds: 120, clock});
    const code = await obtainCode(scene);
    elapsedMs = 121_000;
    const {message, hint} = expectFailure(await scene.run(['auth', 'exchange', code]), 'REFRESH_REJECTED');
    expect(message + hint).toMatch(/code/);
    expect(await savedState(scene)).toEqual(nothingSaved);
  });

  test('the second use of a code, and the first login stays', async () => {
    await using scene = await openLoginScene({consent: 'always'});
    const code = await obtainCode(scene);
    expectSuccess(await scene.run(['auth', 'exchange', code]));
    const before = await savedProfiles(scene);
    expectFailure(await scene.run(['auth', 'exchange', code]), 'REFRESH_REJECTED');
    expect(await savedProfiles(scene)).toEqual(before);
  });

  test('a token that does not stand the proof', async () => {
    await using scene = await openLoginScene({consent: 'always'});
    scene.sandbox.setFaults([{kind: 'expired-token', api: 'category.translation.getById'}]);
    const code = await obtainCode(scene);
    expectFailure(await scene.run(['auth', 'exchange', code]), 'TOKEN_REJECTED');
    expect(await savedState(scene)).toEqual(nothingSaved);
  });

  test('a command without a secret, at once, also when standard input stays open', async () => {
    await using scene = await openLoginScene({consent: 'always'}, nothingSet);
    for (const words of [
      ['auth', 'url'],
      ['auth', 'exchange', 'a-code-of-somebody'],
    ]) {
      const {message, hint} = expectFailure(await scene.run(words), 'CREDENTIALS_MISSING');
      expect(message + hint).toContain('ALI1688_APP_SECRET');
    }
    expect(scene.sandbox.requests.total).toBe(0);
  });
});

import {runProgram} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {binPath} from './support/bin-path.ts';
import {installBrowser} from './support/browser.ts';
import {expectFailure, expectSuccess} from './support/documents.ts';
import {logIn, nothingSet, obtainCode, openLoginScene} from './support/login-scene.ts';
import {startProgram} from './support/running-program.ts';
import {lockHome, runWithoutRights} from './support/run-without-rights.ts';
import {nothingSaved, savedProfiles, savedState} from './support/saved-login.ts';
import {application} from './support/scene.ts';
import {consent} from './support/consent.ts';

const topList = ['ranking', 'top-list', '1111', '--limit', '1'];
const login = ['auth', 'login'];
const secret = application.appSecret.reveal();

/** The address that a login prints on standard error. */
function printedAddress(text: string): string {
  return /https?:\/\/\S+\/oauth\/authorize\?\S+/.exec(text)?.[0] ?? '';
}

describe.concurrent('auth login', () => {
  test('opens the browser, takes the answer, proves the token and saves', async () => {
    await using scene = await openLoginScene();
    const run = await scene.run(login, {BROWSER: await installBrowser(scene, 'agree')});
    const {data, meta} = expectSuccess(run);
    expect(data).toMatchObject({profile: 'default', appKey: application.appKey, secretSaved: true});
    expect(meta.notes.map(({code}) => code)).toEqual(['AUTHORIZE_URL', 'LOGIN_SAVED']);
    expect(run.stderr).toContain('~/suite home/profiles.json');
    expect(scene.sandbox.requests.list.map(({api}) => api)).toEqual([
      'getToken',
      'category.translation.getById',
    ]);
    expectSuccess(await scene.run(topList, nothingSet));
    expect(scene.sandbox.requests.byApi['getToken']).toBe(1);
  });

  test('ends with the refusal of the person, and saves nothing', async () => {
    await using scene = await openLoginScene();
    const run = await scene.run(login, {BROWSER: await installBrowser(scene, 'decline')});
    expectFailure(run, 'CREDENTIALS_MISSING');
    expect(scene.sandbox.requests.total).toBe(0);
    expect(await savedState(scene)).toEqual(nothingSaved);
  });

  test('is no success when the token does not stand the proof', async () => {
    await using scene = await openLoginScene({consent: 'always'});
    scene.sandbox.setFaults([{kind: 'expired-token', api: 'category.translation.getById'}]);
    const run = await scene.run(login, {BROWSER: await installBrowser(scene, 'agree')});
    expectFailure(run, 'TOKEN_REJECTED');
    expect(await savedState(scene)).toEqual(nothingSaved);
  });

  test('keeps what the code brought when the proof cannot be had, and says that it is unproved', async () => {
    await using scene = await openLoginScene({consent: 'always'});
    scene.sandbox.setFaults([{kind: 'server-error', api: 'category.translation.getById'}]);
    const run = await scene.run(login, {BROWSER: await installBrowser(scene, 'agree')});
    expectFailure(run, 'GATEWAY_UNAVAILABLE');
    expect(await savedState(scene)).toEqual({profiles: true, entries: 1});
  });

  test('with --no-browser prints the address and waits', async () => {
    await using scene = await openLoginScene();
    await using program = startProgram(scene, [...login, '--no-browser', '--json']);
    const printed = await program.errorsUntil((text) => /authorize\?\S+\s/.test(text));
    expect((await fetch(await consent(printedAddress(printed)))).status).toBe(200);
    const {exitCode, stderr} = await program.ended;
    expect(exitCode, stderr).toBe(0);
  });

  test('without a browser and a terminal is refused at once, and names what needs neither', async () => {
    await using scene = await openLoginScene();
    const {hint} = expectFailure(await scene.run(login), 'USAGE_INVALID');
    expect(hint).toMatch(/auth url.+auth exchange/);
    expect(await savedState(scene)).toEqual({profiles: false, entries: 0});
  });

  test('does not take an answer with a state of somebody else', async () => {
    await using scene = await openLoginScene({consent: 'always'});
    await using program = startProgram(scene, [...login, '--no-browser', '--json']);
    const printed = await program.errorsUntil((text) => /authorize\?\S+\s/.test(text));
    const answer = await consent(printedAddress(printed));
    const foreign = answer.replace(/state=.*/, 'state=abc');
    expect((await fetch(foreign)).status).toBe(400);
    expect((await fetch(answer)).status).toBe(200);
    expect((await program.ended).exitCode).toBe(0);
    expect(scene.sandbox.requests.byApi['getToken']).toBe(1);
  });

  test('that is interrupted while it waits ends with 130 and saves nothing', async () => {
    await using scene = await openLoginScene();
    await using program = startProgram(scene, [...login, '--no-browser', '--json']);
    await program.errorsUntil((text) => /authorize\?\S+\s/.test(text));
    program.interrupt();
    const {exitCode, stdout} = await program.ended;
    expect({exitCode, signal: null}).toEqual({exitCode: 130, signal: null});
    expect(JSON.parse(stdout)).toMatchObject({ok: false, error: {code: 'INTERRUPTED'}});
    expect(await savedState(scene)).toEqual(nothingSaved);
  });

  test('as another profile leaves the first one in place', async () => {
    await using scene = await openLoginScene({consent: 'always'});
    await logIn(scene);
    const browser = {BROWSER: await installBrowser(scene, 'agree')};
    const {data} = expectSuccess(await scene.run([...login, '--profile', 'shop-b'], browser));
    expect(data).toMatchObject({profile: 'shop-b'});
    const profiles = await savedProfiles(scene);
    expect(Object.keys(profiles).toSorted()).toEqual(['default', 'shop-b']);
    expect(profiles['default']?.refreshToken).not.toBe(profiles['shop-b']?.refreshToken);
  });
});

describe.concurrent('auth login: the AppSecret', () => {
  test('is read from standard input when told so, and not saved when told so', async () => {
    await using scene = await openLoginScene({consent: 'always'});
    const run = await runProgram(process.execPath, {
      args: [
        binPath,
        ...login,
        '--app-key',
        application.appKey,
        '--secret-stdin',
        '--no-save-secret',
        '--json',
      ],
      env: scene.environment({...nothingSet, BROWSER: await installBrowser(scene, 'agree')}),
      cwd: scene.workFolder,
      input: `${secret}\n`,
    });
    expect(expectSuccess(run).data).toMatchObject({secretSaved: false});
    expect(run.stdout + run.stderr).not.toContain(secret);
    expect((await savedProfiles(scene))['default']?.appSecret).toBeUndefined();
    expectSuccess(await scene.run(topList, {...nothingSet, ALI1688_APP_SECRET: secret}));
  });

  test('is missing when standard input that should hold it is empty', async () => {
    await using scene = await openLoginScene({}, nothingSet);
    const run = await scene.run([...login, '--app-key', application.appKey, '--secret-stdin']);
    expectFailure(run, 'USAGE_INVALID');
  });

  test('that is missing off a terminal is named at once, also when standard input stays open', async () => {
    await using scene = await openLoginScene({}, nothingSet);
    for (const words of [login, [...login, '--app-key', application.appKey]]) {
      await using program = startProgram(scene, [...words, '--json']);
      const {exitCode, signal, stdout} = await program.ended;
      expect({exitCode, signal}).toEqual({exitCode: 3, signal: null});
      expect(stdout).toContain('ALI1688_APP_SECRET');
    }
    expect(scene.sandbox.requests.total).toBe(0);
  });

  test('off a terminal, an address that has to be pasted is refused with the two steps', async () => {
    await using scene = await openLoginScene();
    await using program = startProgram(scene, [
      ...login,
      '--redirect-uri',
      'https://example.com/back',
      '--json',
    ]);
    const {exitCode, stdout} = await program.ended;
    expect(exitCode).toBe(2);
    expect(stdout).toContain('auth exchange');
  });
});

describe.concurrent('a store that cannot be written', () => {
  test('ends the exchange with 8 before the code is spent', async () => {
    await using scene = await openLoginScene({consent: 'always'});
    const code = await obtainCode(scene);
    await lockHome(scene);
    const run = await runWithoutRights(scene, ['auth', 'exchange', code, '--json']);
    const {message} = expectFailure(run, 'STATE_UNUSABLE');
    expect(message).toContain('suite home');
    expect(scene.sandbox.requests.total).toBe(0);
    // The same code still works where it can be saved.
    expectSuccess(
      await scene.run(['auth', 'exchange', code], {ALI1688_HOME: `${scene.workFolder}/other home`}),
    );
  });

  test.each([
    ['a file', '/dev/null/home'],
    ['below a file', '/dev/null/home/deeper'],
  ])('because its home is %s ends the login with 8 before the code is spent', async (_name, home) => {
    await using scene = await openLoginScene({consent: 'always'}, {ALI1688_HOME: home});
    const run = await scene.run(login, {BROWSER: await installBrowser(scene, 'agree')});
    expectFailure(run, 'STATE_UNUSABLE');
    expect(scene.sandbox.requests.total).toBe(0);
  });
});

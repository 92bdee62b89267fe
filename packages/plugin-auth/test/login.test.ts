import {Secret} from '@ali1688/contracts/ports';
import {at, noteCodes} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {agreeingBrowser, answerTo} from './support/browser.ts';
import {expectNoSecret} from './support/expect-no-secret.ts';
import {application, configured, openScene} from './support/scene.ts';
import {canaries, refusal} from './support/token-gateway.ts';

describe('auth login through the browser', () => {
  test('receives the code, exchanges it, proves the token and saves the profile', async () => {
    await using scene = await openScene();
    const {visited, openBrowser} = agreeingBrowser();
    const run = await scene.run(['login'], {environment: application, openBrowser});
    expect(run.exitCode).toBe(0);
    expect(at(run.document(), 'data')).toMatchObject({
      profile: 'default',
      appKey: '1000000',
      resourceOwner: 'shop-one',
      secretSaved: true,
      refreshTokenSaved: true,
    });
    expect(scene.gateway.called()).toEqual(['getToken', 'getById']);
    const address = new URL(visited[0] ?? '');
    expect(address.origin + address.pathname).toBe('https://auth.1688.com/oauth/authorize');
    const redirectUri = address.searchParams.get('redirect_uri');
    expect(redirectUri).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//);
    expect(scene.gateway.forms()[0]?.get('redirect_uri')).toBe(redirectUri);
    expect(at(await scene.profiles(), 'profiles.default.appSecret')).toBe(canaries.appSecret);
    expectNoSecret(run);
  });

  test('prints the address on standard error, and says where the secrets lie', async () => {
    await using scene = await openScene();
    const {visited, openBrowser} = agreeingBrowser();
    const {stderr} = await scene.run(['login'], {environment: application, openBrowser});
    expect(stderr).toContain(
      `Note AUTHORIZE_URL: Sign in with the 1688 account to be used and agree: ${visited[0]}`,
    );
    expect(stderr).toMatch(
      /Note LOGIN_SAVED: Saved as profile "default" in .+profiles\.json\. Unencrypted there, readable by your user only \(0600\): AppSecret and refresh token\./,
    );
  });

  test('says who is logged in, until when, and what to run next', async () => {
    await using scene = await openScene();
    scene.gateway.switches.refreshEndsAt = Date.UTC(2030, 0, 2);
    const {openBrowser} = agreeingBrowser();
    const {stderr} = await scene.run(['login'], {environment: application, openBrowser});
    expect(stderr).toContain('Logged in as shop-one until 2030-01-02T00:00:00.000Z. Next: ali1688 doctor');
    const chinese = {...application, ALI1688_LANG: 'zh' as const};
    const again = await scene.run(['login'], {environment: chinese, openBrowser});
    expect(again.stderr).toContain(
      '已登录（shop-one），有效期至 2030-01-02T00:00:00.000Z。下一步：ali1688 doctor',
    );
  });

  test('says of a login without a refresh token when it ends, and that it is not renewed', async () => {
    await using scene = await openScene();
    scene.gateway.switches.token = () => ({
      httpStatus: 200,
      body: {access_token: canaries.accessToken, expires_in: '36000', memberId: 'b2b-1000'},
    });
    const {openBrowser} = agreeingBrowser();
    const run = await scene.run(['login'], {environment: application, openBrowser});
    expect(run.exitCode, run.stdout).toBe(0);
    const ends = String(at(run.document(), 'data.expiresAt'));
    expect(run.stderr).toContain(`Logged in as b2b-1000 until ${ends}.`);
  });

  test('without a terminal and a browser is refused at once, naming the two commands that need neither', async () => {
    await using scene = await openScene();
    const openBrowser = () => Promise.resolve(false);
    const run = await scene.run(['login'], {environment: application, openBrowser});
    expect(run.exitCode).toBe(2);
    expect(at(run.document(), 'error.hint')).toMatch(/auth url.+auth exchange.+--no-browser/);
    expect(run.stderr).not.toContain('AUTHORIZE_URL');
    expect(scene.gateway.called()).toEqual([]);
  });

  test('at a terminal without a browser waits for the person, who opens the address elsewhere', async () => {
    await using scene = await openScene();
    const {openBrowser: agree} = agreeingBrowser();
    const run = await scene.run(['login'], {
      environment: application,
      prompt: {isInteractive: true},
      openBrowser: async (address) => !(await agree(address)),
    });
    expect(run.exitCode).toBe(0);
    expect(noteCodes(run.document())).toEqual(['AUTHORIZE_URL', 'BROWSER_MISSING', 'LOGIN_SAVED']);
  });

  test.each(['localhost', '127.0.0.1'])('listens at a redirect address on %s', async (host) => {
    await using scene = await openScene();
    let statuses: readonly number[] = [];
    const {visited, openBrowser} = agreeingBrowser();
    const run = await scene.run(['login', '--redirect-uri', `http://${host}/back`], {
      environment: application,
      async openBrowser(address) {
        const {port} = answerTo(address);
        const foreign = `http://${host}:${port}/callback?code=x&state=y`;
        statuses = [(await fetch(foreign)).status];
        return openBrowser(address);
      },
    });
    expect(run.exitCode, run.stdout).toBe(0);
    expect(statuses).toEqual([400]);
    const redirectUri = new URL(visited[0] ?? '').searchParams.get('redirect_uri');
    expect(redirectUri).toMatch(new RegExp(`^http://${host}:\\d+/callback$`));
    expect(scene.gateway.forms()[0]?.get('redirect_uri')).toBe(redirectUri);
  });

  test('opens no browser when told so: the printed address is enough', async () => {
    await using scene = await openScene();
    const {visited, openBrowser} = agreeingBrowser();
    let wasOpened = false;
    const {exitCode, stderr} = await scene.run(['login', '--no-browser'], {
      environment: application,
      openBrowser: () => Promise.resolve((wasOpened = true)),
      onNote(text) {
        const address = /AUTHORIZE_URL: .+ (https:\S+)/.exec(text)?.[1];
        if (address !== undefined) void openBrowser(address);
      },
    });
    expect(exitCode).toBe(0);
    expect(visited).toHaveLength(1);
    expect(wasOpened).toBe(false);
    expect(stderr).not.toContain('BROWSER_MISSING');
  });

  test('a port that is taken is refused before a browser opens', async () => {
    await using scene = await openScene();
    const {visited, openBrowser} = agreeingBrowser();
    const {port} = new URL(scene.gateway.gatewayUrl);
    const run = await scene.run(['login', '--port', port], {environment: application, openBrowser});
    expect(run.exitCode).toBe(2);
    expect(at(run.document(), 'error.message')).toContain(port);
    expect(visited).toEqual([]);
  });

  test('takes the port from a redirect address on 127.0.0.1', async () => {
    await using scene = await openScene();
    const {visited, openBrowser} = agreeingBrowser();
    const words = ['login', '--redirect-uri', 'http://127.0.0.1/back'];
    const {exitCode} = await scene.run(words, {environment: application, openBrowser});
    expect(exitCode).toBe(0);
    expect(new URL(visited[0] ?? '').searchParams.get('redirect_uri')).toMatch(/^http:\/\/127\.0\.0\.1:/);
  });

  test('leaves the AppSecret out with --no-save-secret, and says what that means', async () => {
    await using scene = await openScene();
    const {openBrowser} = agreeingBrowser();
    const words = ['login', '--no-save-secret', '--profile', 'shop-b'];
    const {document, stderr} = await scene.run(words, {environment: application, openBrowser});
    expect(at(document(), 'data')).toMatchObject({profile: 'shop-b', secretSaved: false});
    expect(at(await scene.profiles(), 'profiles.shop-b')).not.toHaveProperty('appSecret');
    expect(stderr).toContain('ALI1688_APP_SECRET is needed at each call');
  });

  test('takes the secret from standard input', async () => {
    await using scene = await openScene();
    const {openBrowser} = agreeingBrowser();
    const {exitCode} = await scene.run(['login', '--app-key', '2000000', '--secret-stdin'], {
      environment: configured,
      openBrowser,
      prompt: {secretFromStandardInput: () => Promise.resolve(new Secret('canary-other-secret'))},
    });
    expect(exitCode).toBe(0);
    expect(scene.gateway.forms()[0]?.get('client_secret')).toBe('canary-other-secret');
    expect(at(await scene.profiles(), 'profiles.default.appKey')).toBe('2000000');
  });

  test.each(['secretFromStandardInput', 'hidden'] as const)(
    'takes the first line of a note that holds more than the secret (%s)',
    async (way) => {
      await using scene = await openScene();
      const {openBrowser} = agreeingBrowser();
      const note = `${canaries.appSecret} \r\ncanary-user: me\ncanary-url: https://example.com\n`;
      const prompt = {isInteractive: true, [way]: () => Promise.resolve(new Secret(note))};
      const words = ['login', ...(way === 'hidden' ? [] : ['--secret-stdin'])];
      const run = await scene.run(words, {environment: {ALI1688_APP_KEY: '1'}, openBrowser, prompt});
      expect(run.exitCode, run.stdout).toBe(0);
      expect(scene.gateway.forms()[0]?.get('client_secret')).toBe(canaries.appSecret);
      expect(noteCodes(run.document())).toContain('SECRET_FIRST_LINE');
      expectNoSecret(run);
    },
  );

  test.each(['\n', '\u0007canary', 'canary\u200bsecret'])(
    'refuses a secret that is none: %j',
    async (typed) => {
      await using scene = await openScene();
      const prompt = {isInteractive: true, hidden: () => Promise.resolve(new Secret(typed))};
      const run = await scene.run(['login'], {environment: {ALI1688_APP_KEY: '1'}, prompt});
      expect(run.exitCode).toBe(2);
      expect(at(run.document(), 'error.message')).toBe('That is not an AppSecret.');
      expectNoSecret(run);
    },
  );

  const refusals = [
    [{error: 'invalid_client'}, undefined],
    [undefined, {error_code: 'gw.SignatureInvalid', error_message: 'Invalid signature'}],
  ] as const;
  test.each(refusals)('a wrong secret is told by where it came from, %#', async (token, api) => {
    await using scene = await openScene();
    const {openBrowser} = agreeingBrowser();
    if (token !== undefined) scene.gateway.switches.token = () => refusal(400, token);
    if (api !== undefined) scene.gateway.switches.category = () => refusal(400, api);
    const given = () => Promise.resolve(new Secret('canary-wrong-secret'));
    const prompt = {isInteractive: true, hidden: given, secretFromStandardInput: given};
    const environment = {ALI1688_APP_KEY: '1000000'};
    const hintOf = async (words: readonly string[], more: typeof application = {}) => {
      const run = await scene.run(words, {environment: {...environment, ...more}, openBrowser, prompt});
      expect([1, 3]).toContain(run.exitCode);
      return String(at(run.document(), 'error.hint'));
    };
    const typed = await hintOf(['login']);
    expect(typed).toContain('typed just now is not the one of AppKey 1000000');
    expect(typed).not.toContain('ALI1688_');
    expect(await hintOf(['login', '--secret-stdin'])).toContain('read from standard input');
    expect(await hintOf(['exchange', canaries.code, '--secret-stdin'])).toContain('read from standard input');
    expect(await hintOf(['login'], application)).toContain('ALI1688_APP_SECRET');
  });

  test('asks a person for what is missing, the secret hidden', async () => {
    await using scene = await openScene();
    const {openBrowser} = agreeingBrowser();
    const asked: string[] = [];
    const prompt = {
      isInteractive: true,
      text: (question: {en: string}) => Promise.resolve(asked.push(question.en) > 0 ? ' 3000000 ' : ''),
      hidden: (question: {en: string}) => {
        asked.push(question.en);
        return Promise.resolve(new Secret(canaries.appSecret));
      },
    };
    const run = await scene.run(['login'], {openBrowser, prompt});
    expect(run.exitCode).toBe(0);
    expect(asked).toEqual([
      'AppKey of your application:',
      'AppSecret of the same application (not shown while you type):',
    ]);
    expect(at(run.document(), 'data.appKey')).toBe('3000000');
    asked.length = 0;
    await scene.run(['login'], {openBrowser, prompt, environment: {ALI1688_APP_KEY: '4000000'}});
    expect(asked).toEqual(['AppSecret of the same application (not shown while you type):']);
  });

  test.each([
    ['', 'AppKey'],
    ['my key', 'AppKey'],
    ['3000000', 'AppSecret'],
  ])('refuses an answer that is none (%j)', async (typed, asked) => {
    await using scene = await openScene();
    const prompt = {
      isInteractive: true,
      text: () => Promise.resolve(typed),
      hidden: () => Promise.resolve(new Secret('')),
    };
    const {exitCode, document} = await scene.run(['login'], {prompt});
    expect(exitCode).toBe(2);
    expect(at(document(), 'error.message')).toBe(`That is not an ${asked}.`);
  });

  test('says so when the environment comes before what was saved', async () => {
    await using scene = await openScene();
    const {openBrowser} = agreeingBrowser();
    const shadowed = await scene.run(['login'], {environment: configured, openBrowser});
    expect(noteCodes(shadowed.document())).toContain('LOGIN_NOT_IN_FORCE');
    const named = await scene.run(['login', '--profile', 'shop-b'], {environment: configured, openBrowser});
    expect(noteCodes(named.document())).not.toContain('LOGIN_NOT_IN_FORCE');
  });

  test('saves nothing when the token is refused', async () => {
    await using scene = await openScene();
    const {openBrowser} = agreeingBrowser();
    scene.gateway.switches.category = () =>
      refusal(401, {error_code: '401', error_message: 'Request need user authorized'});
    const run = await scene.run(['login'], {environment: application, openBrowser});
    expect(at(run.document(), 'error.code')).toBe('TOKEN_REJECTED');
    await expect(scene.profiles()).rejects.toThrow('ENOENT');
    expectNoSecret(run);
  });

  test('ends with the decline of the person, and nothing is sent', async () => {
    await using scene = await openScene();
    const {openBrowser} = agreeingBrowser((answer) => {
      answer.searchParams.delete('code');
      answer.searchParams.set('error', 'access_denied');
    });
    const {exitCode, document} = await scene.run(['login'], {environment: application, openBrowser});
    expect(exitCode).toBe(3);
    expect(at(document(), 'error.message')).toContain('declined');
    expect(scene.gateway.called()).toEqual([]);
  });

  test('ends at once when it is interrupted while it waits', async () => {
    await using scene = await openScene();
    const interruption = new AbortController();
    const {exitCode} = await scene.run(['login'], {
      environment: application,
      interrupted: interruption.signal,
      openBrowser: () => {
        interruption.abort();
        return Promise.resolve(true);
      },
    });
    expect(exitCode).toBe(130);
  });
});

describe('auth login where the callback domain is another one', () => {
  const words = ['login', '--redirect-uri', 'https://example.com/callback'];

  test('without a terminal is refused, naming the two commands that need none', async () => {
    await using scene = await openScene();
    const {exitCode, document} = await scene.run(words, {environment: application});
    expect(exitCode).toBe(2);
    expect(at(document(), 'error.code')).toBe('USAGE_INVALID');
    expect(at(document(), 'error.hint')).toMatch(/auth url.+auth exchange/);
  });

  test('takes the pasted address bar', async () => {
    await using scene = await openScene();
    let shown = '';
    const run = await scene.run(words, {
      environment: application,
      openBrowser: (address) => {
        shown = address;
        return Promise.resolve(false);
      },
      prompt: {isInteractive: true, text: () => Promise.resolve(answerTo(shown).href)},
    });
    expect(run.exitCode).toBe(0);
    expect(scene.gateway.forms()[0]?.get('code')).toBe(canaries.code);
    expect(scene.gateway.forms()[0]?.get('redirect_uri')).toBe('https://example.com/callback');
    expect(noteCodes(run.document())).toContain('BROWSER_MISSING');
    expectNoSecret(run);
  });

  test.each([
    ['an address of somebody else', `https://example.com/callback?code=${canaries.code}&state=other`],
    ['nothing', ''],
    ['a sentence', `my code is ${canaries.code} I think`],
  ])('refuses %s, and repeats none of it', async (_, pasted) => {
    await using scene = await openScene();
    const run = await scene.run(words, {
      environment: application,
      prompt: {isInteractive: true, text: () => Promise.resolve(pasted)},
    });
    expect(at(run.document(), 'error.code')).toBe('USAGE_INVALID');
    expect(scene.gateway.called()).toEqual([]);
    expectNoSecret(run);
  });

  test('cannot be combined with a port to listen on', async () => {
    await using scene = await openScene();
    const {exitCode, document} = await scene.run([...words, '--port', '8080'], {environment: application});
    expect(exitCode).toBe(2);
    expect(at(document(), 'error.message')).toContain('--port and --redirect-uri');
  });
});

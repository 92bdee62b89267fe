import {Secret} from '@ali1688/contracts/ports';
import {at, noteCodes} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {answerTo} from './support/browser.ts';
import {expectNoSecret} from './support/expect-no-secret.ts';
import {application, openScene} from './support/scene.ts';
import {canaries, refusal} from './support/token-gateway.ts';

describe('auth url and auth exchange', () => {
  test('log in in two processes, without a terminal', async () => {
    await using scene = await openScene();
    const first = await scene.run(['url', '--redirect-uri', 'https://Example.com'], {
      environment: application,
    });
    expect(first.exitCode).toBe(0);
    expect(at(first.document(), 'data.redirectUri')).toBe('https://example.com/');
    expect(at(first.document(), 'data.next')).toContain('ali1688 auth exchange');
    expectNoSecret(first);

    const answer = answerTo(String(at(first.document(), 'data.url')));
    expect(answer.searchParams.get('state')).toBe(at(first.document(), 'data.state'));
    const second = await scene.run(['exchange', answer.href], {environment: application});
    expect(second.exitCode).toBe(0);
    expect(at(second.document(), 'data.profile')).toBe('default');
    expect(scene.gateway.forms()[0]?.get('redirect_uri')).toBe('https://example.com/');
    expectNoSecret(second);
  });

  test('what was saved is enough for the next command, without any variable', async () => {
    await using scene = await openScene();
    await scene.run(['exchange', canaries.code], {environment: application});
    const status = await scene.run(['status', '--check']);
    expect(at(status.document(), 'data.authenticated')).toBe(true);
    expect(at(status.document(), 'data.sources.appSecret')).toBe('profile');
    expect(scene.gateway.called()).toEqual(['getToken', 'getById', 'getById']);
  });

  test('a bare code goes with the redirect address of auth url', async () => {
    await using scene = await openScene();
    const {document} = await scene.run(['url'], {environment: application});
    await scene.run(['exchange', canaries.code], {environment: application});
    expect(scene.gateway.forms()[0]?.get('redirect_uri')).toBe(at(document(), 'data.redirectUri'));
  });

  test('never ask, also where somebody could answer', async () => {
    await using scene = await openScene();
    const failIfAsked = () => Promise.reject(new Error('asked'));
    const prompt = {isInteractive: true, text: failIfAsked, hidden: failIfAsked, confirm: failIfAsked};
    for (const words of [['url'], ['exchange', canaries.code]]) {
      const run = await scene.run(words, {environment: {ALI1688_APP_KEY: '1000000'}, prompt});
      expect(run.exitCode).toBe(3);
      expect(at(run.document(), 'error.code')).toBe('CREDENTIALS_MISSING');
      expect(at(run.document(), 'error.message')).toContain('ALI1688_APP_SECRET');
      expectNoSecret(run);
    }
  });

  test('take the secret from standard input', async () => {
    await using scene = await openScene();
    const prompt = {secretFromStandardInput: () => Promise.resolve(new Secret(canaries.appSecret))};
    const environment = {ALI1688_APP_KEY: '1000000'};
    const first = await scene.run(['url', '--secret-stdin'], {environment, prompt});
    const answer = answerTo(String(at(first.document(), 'data.url')));
    const second = await scene.run(['exchange', answer.href, '--secret-stdin'], {environment, prompt});
    expect(second.exitCode).toBe(0);
    expectNoSecret(second);
  });

  test('a refused code is in no output, and nothing is saved', async () => {
    await using scene = await openScene();
    scene.gateway.switches.token = (form) =>
      refusal(400, {error: 'invalid_grant', error_description: `bad code ${form.get('code')}`});
    const run = await scene.run(['exchange', canaries.code, '--verbose'], {environment: application});
    expect(run.exitCode).toBe(3);
    expect(at(run.document(), 'error.code')).toBe('REFRESH_REJECTED');
    expectNoSecret(run);
    await expect(scene.profiles()).rejects.toThrow('ENOENT');
  });

  test('an answer to another application is refused before anything is sent', async () => {
    await using scene = await openScene();
    const {document} = await scene.run(['url'], {environment: application});
    const answer = answerTo(String(at(document(), 'data.url')));
    const other = {ALI1688_APP_KEY: '2000000', ALI1688_APP_SECRET: 'canary-other-secret'};
    const run = await scene.run(['exchange', answer.href], {environment: other});
    expect(run.exitCode).toBe(2);
    expect(at(run.document(), 'error.message')).toContain('state');
    expect(scene.gateway.called()).toEqual([]);
    expectNoSecret(run);
  });

  const {code} = canaries;
  const foreignAnswers = [
    `127.0.0.1:16880/callback?code=${code}`,
    `127.0.0.1:16880/callback?code=${code}&state=other`,
    `localhost/callback?code=${code}`,
    `//127.0.0.1:16880/callback?code=${code}`,
    `/callback?code=${code}`,
    `javascript:void(0)?code=${code}`,
    `javascript:location='?code=${code}'`,
    `data:text/html,?code=${code}`,
    `file:///callback?code=${code}`,
    `http:127.0.0.1:16880/callback?code=${code}`,
    `https://user@127.0.0.1/callback?code=${code}`,
    `callback?code=${code}&x`,
    `callback?x&code=${code}`,
    `?code=${code}`,
    `&code=${code}`,
    `code=${code}`,
    `code=${code}&state=`,
    `code=${code}&state=other`,
    `state=other&code=${code}`,
    `#code=${code}`,
    `http://127.0.0.1:16880/callback#code=${code}`,
    `http://127.0.0.1:16880/callback?x#?code=${code}`,
    `127.0.0.1:16880/callback%3Fcode%3D${code}`,
    `?c%6Fde=${code}`,
    `callback?c%6Fde=${code}`,
    `http%3A%2F%2F127.0.0.1%3A16880%2Fcallback%3Fcode%3D${code}`,
    `CODE=${code}`,
    `127.0.0.1:16880/callback?CODE=${code}`,
    `ｃｏｄｅ=${code}`,
    `code＝${code}`,
    `127.0.0.1/callback？code=${code}`,
    `code=\n${code}`,
    `\u200b?code=${code}`,
    `"?code=${code}"`,
  ];

  test.each(foreignAnswers)('%j is an address, and without its state none of ours', async (pasted) => {
    await using scene = await openScene();
    const run = await scene.run(['exchange', pasted], {environment: application});
    expect(run.exitCode).toBe(2);
    expect(at(run.document(), 'error.code')).toBe('USAGE_INVALID');
    expect(scene.gateway.called()).toEqual([]);
    expectNoSecret(run);
    const prompt = {isInteractive: true, text: () => Promise.resolve(pasted)};
    const words = ['login', '--no-browser', '--redirect-uri', 'https://example.com/callback'];
    const typed = await scene.run(words, {environment: application, prompt});
    expect(typed.exitCode).toBe(2);
    expect(scene.gateway.called()).toEqual([]);
    expectNoSecret(typed);
  });

  test.each([
    ['without its scheme', (answer: URL) => `${answer.host}${answer.pathname}${answer.search}`],
    ['as its query', (answer: URL) => answer.search],
    ['as its query without the question mark', (answer: URL) => answer.search.slice(1)],
  ])('an address of ours is taken also %s', async (_, write) => {
    await using scene = await openScene();
    const {document} = await scene.run(['url'], {environment: application});
    const answer = answerTo(String(at(document(), 'data.url')));
    const run = await scene.run(['exchange', write(answer)], {environment: application});
    expect(run.exitCode, run.stdout).toBe(0);
    const redirectUri = at(document(), 'data.redirectUri');
    expect(scene.gateway.forms()[0]?.get('redirect_uri')).toBe(redirectUri);
  });

  test.each([[[]], [['']], [['  ']]])('an empty answer is refused (%j)', async (rest) => {
    await using scene = await openScene();
    const {exitCode, document} = await scene.run(['exchange', ...rest], {environment: application});
    expect(exitCode).toBe(2);
    expect(at(document(), 'error.message')).toContain('CODE_OR_URL');
  });

  test.each(['ftp://example.com', 'example.com', 'https://example.com/?a=b', 'https://user@example.com'])(
    'the redirect address %s is refused',
    async (redirectUri) => {
      await using scene = await openScene();
      const words = ['url', '--redirect-uri', redirectUri];
      const {exitCode, document} = await scene.run(words, {environment: application});
      expect(exitCode).toBe(2);
      expect(at(document(), 'error.message')).toContain('--redirect-uri');
    },
  );
});

describe('auth exchange of an application without refresh tokens', () => {
  const grant = {access_token: `${canaries.accessToken}-alone`, expires_in: '36000'};

  test('says when the login ends, as auth status does afterwards', async () => {
    await using scene = await openScene();
    scene.gateway.switches.token = () => ({httpStatus: 200, body: grant});
    const run = await scene.run(['exchange', canaries.code], {environment: application});
    expect(run.exitCode).toBe(0);
    expect(noteCodes(run.document())).toEqual(['LOGIN_SAVED', 'LOGIN_ENDS']);
    const status = await scene.run(['status']);
    expect(at(status.document(), 'data.authenticated')).toBe(true);
    expect(noteCodes(status.document())).toEqual(['LOGIN_ENDS']);
    expectNoSecret(status);
  });

  test('never says that it is saved when nothing of it lasts', async () => {
    await using scene = await openScene();
    scene.gateway.switches.token = () => ({httpStatus: 200, body: {...grant, expires_in: '0'}});
    const run = await scene.run(['exchange', canaries.code], {environment: application});
    expect(at(run.document(), 'error.code')).toBe('RESPONSE_INVALID');
    expect(run.stdout + run.stderr).not.toContain('LOGIN_SAVED');
    expectNoSecret(run);
  });
});

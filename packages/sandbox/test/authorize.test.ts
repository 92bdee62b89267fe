import {Secret} from '@ali1688/contracts/ports';
import {describe, expect, test} from 'vitest';
import {builtInApplication, startSandbox, type Sandbox} from '../src/index.ts';
import type {Fields} from './support/client.ts';
import {authorize, callback, exchange, uuid} from './support/grants.ts';

const {appKey} = builtInApplication;
const ordinary = {client_id: appKey, site: '1688', redirect_uri: callback, state: 's'};

/** What a browser without JavaScript sends when a button of the page is pressed. */
async function press(sandbox: Sandbox, page: Response, decision: string): Promise<Response> {
  const html = await page.text();
  const action = /<form method="post" action="([^"]*)">/.exec(html)?.[1] ?? 'no form';
  expect(html).toContain(`<button name="decision" value="${decision}"`);
  const address = new URL(action.replaceAll('&amp;', '&'), sandbox.authUrl);
  return fetch(address, {method: 'POST', body: new URLSearchParams({decision}), redirect: 'manual'});
}

function decide(sandbox: Sandbox, query: Fields, body?: Fields): Promise<Response> {
  const address = `${sandbox.authUrl}/oauth/authorize?${new URLSearchParams(query).toString()}`;
  return fetch(address, {
    method: 'POST',
    redirect: 'manual',
    ...(body === undefined ? {} : {body: new URLSearchParams(body)}),
  });
}

const locationOf = (response: Response) => new URL(response.headers.get('location') ?? 'none:');

describe('the consent page', () => {
  test('asks in both languages, says that it is the sandbox, and gives nothing away yet', async () => {
    await using sandbox = await startSandbox();
    const page = await authorize(sandbox, ordinary);
    const html = await page.text();

    expect([page.status, page.headers.get('location')]).toEqual([200, null]);
    expect(page.headers.get('content-type')).toBe('text/html;charset=UTF-8');
    expect(html).toContain('Agree / 同意授权');
    expect(html).toContain('Decline / 拒绝');
    expect(html).toMatch(/sandbox.*not 1688/i);
    expect(html).toMatch(/沙箱.*并非 1688/);
    expect(html).toContain(appKey);
    expect(html).toContain(callback);
    expect(html).not.toMatch(/<script|\son[a-z]+=|https?:\/\/(?!127\.0\.0\.1)/i);
  });

  test('may be neither kept, framed nor passed on as a referrer', async () => {
    await using sandbox = await startSandbox();
    const {headers} = await authorize(sandbox, ordinary);

    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  });

  test('agreeing sends the browser back with a code that works', async () => {
    await using sandbox = await startSandbox();
    const answer = await press(sandbox, await authorize(sandbox, ordinary), 'agree');
    const location = locationOf(answer);
    const code = location.searchParams.get('code') ?? '';

    expect(answer.status).toBe(302);
    expect(location.href).toBe(`${callback}?code=${code}&state=s`);
    expect((await exchange(sandbox, code)).status).toBe(200);
  });

  test('declining sends it back with access_denied and the state, and no code', async () => {
    await using sandbox = await startSandbox();
    const answer = await press(sandbox, await authorize(sandbox, ordinary), 'decline');

    expect(answer.status).toBe(302);
    expect(locationOf(answer).href).toBe(`${callback}?error=access_denied&state=s`);
  });

  test('the word for declining can be another', async () => {
    await using sandbox = await startSandbox({notEstablished: {declinedError: 'refused'}});
    const answer = await decide(sandbox, ordinary, {decision: 'decline'});

    expect(locationOf(answer).searchParams.get('error')).toBe('refused');
  });

  test.each(['agree', 'decline'])('%s carries no state where none was sent', async (decision) => {
    await using sandbox = await startSandbox();
    const answer = await decide(sandbox, {client_id: appKey, redirect_uri: callback}, {decision});

    expect(locationOf(answer).searchParams.has('state')).toBe(false);
  });

  test.each([
    ['characters of HTML', `"><script>alert(1)</script>&amp;'`],
    ['characters of an address', 'a b+c&d=e#f%2B/?'],
    ['Chinese and line breaks', '状态\n第二行\r\n😀'],
  ])('the state comes back unchanged with %s', async (_name, state) => {
    await using sandbox = await startSandbox();
    for (const decision of ['agree', 'decline']) {
      const page = await authorize(sandbox, {...ordinary, state});
      expect(locationOf(await press(sandbox, page, decision)).searchParams.get('state')).toBe(state);
    }
  });

  test('nothing that was sent becomes markup', async () => {
    const hostile = `"'><img src=x onerror=alert(1)>`;
    await using sandbox = await startSandbox();
    const page = await authorize(sandbox, {
      ...ordinary,
      redirect_uri: `http://127.0.0.1:1/'"><img>?x=${hostile}#${hostile}`,
      site: hostile,
      state: hostile,
      [hostile]: hostile,
    });

    expect(page.status).toBe(200);
    expect(await page.text()).not.toContain('<img');
  });
});

describe('with consent always', () => {
  test('the page sends the browser back at once, with the state as it was', async () => {
    await using sandbox = await startSandbox({consent: 'always'});
    const response = await authorize(sandbox, {
      client_id: appKey,
      redirect_uri: 'http://localhost:8080/callback?keep=1',
      state: 'a b+c',
    });
    const location = locationOf(response);

    expect(response.status).toBe(302);
    expect(location.href).toMatch(/^http:\/\/localhost:8080\/callback\?/);
    expect(Object.fromEntries(location.searchParams)).toMatchObject({keep: '1', state: 'a b+c'});
    expect(location.searchParams.get('code')).toMatch(uuid);
  });

  test('a running sandbox can be told to, and to ask again', async () => {
    await using sandbox = await startSandbox();
    const statuses: number[] = [];
    for (const consent of ['always', 'ask'] as const) {
      sandbox.setOptions({consent});
      statuses.push((await authorize(sandbox, ordinary)).status);
    }

    expect(statuses).toEqual([302, 200]);
  });
});

const wrongQueries: readonly (readonly [string, Fields, string])[] = [
  ['no redirect_uri', {client_id: appKey}, '缺少必要参数'],
  ['no client_id', {redirect_uri: 'http://127.0.0.1/'}, '缺少必要参数'],
  ['a host that is not registered', {client_id: appKey, redirect_uri: 'https://example.com/'}, '非法请求'],
  ['no address', {client_id: appKey, redirect_uri: 'callback'}, '非法请求'],
  ['an address that is no web address', {client_id: appKey, redirect_uri: 'ftp://127.0.0.1/'}, '非法请求'],
  ['an unknown application', {client_id: '404', redirect_uri: 'http://127.0.0.1/'}, '非法请求'],
];

describe.each(['ask', 'always'] as const)('with consent %s, an error page', (consent) => {
  test.each(wrongQueries)('is shown for %s, and nobody is sent anywhere', async (_name, query, text) => {
    await using sandbox = await startSandbox({consent});
    const pages = [
      await authorize(sandbox, query),
      await decide(sandbox, query, {decision: 'agree'}),
      await decide(sandbox, query, {decision: 'decline'}),
    ];

    for (const page of pages) {
      expect([page.status, page.headers.get('location')]).toEqual([400, null]);
      expect(await page.text()).toContain(text);
    }
  });
});

test.each([
  ['no decision', undefined],
  ['an unknown decision', {decision: 'perhaps'}],
])('%s is an error page', async (_name, body) => {
  await using sandbox = await startSandbox();
  const page = await decide(sandbox, ordinary, body);

  expect([page.status, page.headers.get('location')]).toEqual([400, null]);
  expect(await page.text()).toContain('非法请求');
});

test('a decision in the address does not count: a link cannot consent', async () => {
  await using sandbox = await startSandbox();
  const query = {...ordinary, decision: 'agree'};
  const statuses = [(await authorize(sandbox, query)).status, (await decide(sandbox, query)).status];

  expect(statuses).toEqual([200, 400]);
});

test('a host that the application registered is served, and its own callback hosts replace the default', async () => {
  const application = {appKey: '2', appSecret: new Secret('x'), callbackHosts: ['shop.example']};
  await using sandbox = await startSandbox({applications: [application], consent: 'always'});
  const ask = async (redirect_uri: string) =>
    (await authorize(sandbox, {...ordinary, client_id: '2', redirect_uri})).status;

  expect([await ask('https://shop.example/back'), await ask(callback)]).toEqual([302, 400]);
});

test('other methods are refused', async () => {
  await using sandbox = await startSandbox({consent: 'always'});
  const address = `${sandbox.authUrl}/oauth/authorize?${new URLSearchParams(ordinary).toString()}`;
  const response = await fetch(address, {method: 'PUT', redirect: 'manual'});

  expect([response.status, response.headers.get('location')]).toEqual([405, null]);
});

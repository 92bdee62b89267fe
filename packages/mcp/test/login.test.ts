import {setImmediate} from 'node:timers/promises';
import {Secret} from '@ali1688/contracts/ports';
import {at, listAt} from '@ali1688/testkit';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {consent} from './support/consent.ts';
import {openWorld, type World} from './support/open-world.ts';

let world: World;
beforeEach(async () => {
  // An application that nobody has logged in with yet.
  world = await openWorld({ALI1688_REFRESH_TOKEN: ''});
});
afterEach(async () => world[Symbol.asyncDispose]());

type Client = Awaited<ReturnType<World['connect']>>;

const call = async (client: Client, name: string, given: Record<string, unknown> = {}): Promise<unknown> =>
  (await client.callTool({name, arguments: given})).structuredContent;

/** What only a login gives. */
const ranking = async (client: Client): Promise<unknown> =>
  call(client, 'ranking_top_list', {categoryId: '1111', limit: 2});

test('the browser comes back to this machine: an address, a wait, and the next call has a login', async () => {
  const client = await world.connect();
  expect(at(await ranking(client), 'error.code')).toBe('CREDENTIALS_MISSING');
  expect(at(await call(client, 'auth_status'), 'data.authenticated')).toBe(false);

  const opened = await call(client, 'auth_login');
  expect(at(opened, 'data.state')).toBe('open');
  const url = String(at(opened, 'data.url'));
  expect(new URL(url).origin).toBe(world.environment.ALI1688_AUTH_URL);
  // Asked again while nobody has agreed, it is the same address.
  expect(at(await call(client, 'auth_login'), 'data.url')).toBe(url);

  const page = await fetch(await consent(url));
  expect(await page.text()).toMatch(/<html/i);
  const done = await loggedIn(client);
  expect(at(done, 'data.login.profile')).toBe('default');
  expect(listAt(await ranking(client), 'data.items')).toHaveLength(2);
  expect(at(await call(client, 'auth_status'), 'data.authenticated')).toBe(true);
  // What came of a login is told once; the next one begins anew.
  expect(at(await call(client, 'auth_login'), 'data.state')).toBe('open');
});

test('the browser runs elsewhere: the address that it ended on is handed over', async () => {
  const client = await world.connect();
  const url = String(at(await call(client, 'auth_login'), 'data.url'));
  const foreign = new URL(await consent(url));
  foreign.searchParams.set('state', 'of-somebody-else');
  expect(at(await call(client, 'auth_login', {answer: foreign.href}), 'error.code')).toBe('USAGE_INVALID');
  const done = await call(client, 'auth_login', {answer: await consent(url)});
  expect(at(done, 'data.state')).toBe('done');
  expect(listAt(await ranking(client), 'data.items')).toHaveLength(2);
});

test('the application has a callback of its own: its address is handed over, with the same redirectUri', async () => {
  const {ALI1688_APP_KEY: appKey = '', ALI1688_APP_SECRET: appSecret = ''} = world.environment;
  const application = {
    appKey,
    appSecret: new Secret(appSecret),
    refreshToken: new Secret('grant-of-no-value'),
  };
  world.sandbox.defineApplication({...application, callbackHosts: ['shop.example']});
  const client = await world.connect();
  const redirectUri = 'https://shop.example/callback';
  const opened = await call(client, 'auth_login', {redirectUri});
  const answer = await consent(String(at(opened, 'data.url')));
  expect(answer.startsWith(redirectUri)).toBe(true);
  expect(at(await call(client, 'auth_login', {answer, redirectUri}), 'data.state')).toBe('done');
  expect(listAt(await ranking(client), 'data.items')).toHaveLength(2);
});

test('a login of the CLI beside the server is used by the next call', async () => {
  const [server, other] = [await world.connect(), await world.connect()];
  expect(at(await ranking(server), 'error.code')).toBe('CREDENTIALS_MISSING');
  const url = String(at(await call(other, 'auth_login'), 'data.url'));
  await call(other, 'auth_login', {answer: await consent(url)});
  expect(listAt(await ranking(server), 'data.items')).toHaveLength(2);
});

test('neither the AppSecret nor an AppKey is ever an argument, and without them the login says what is missing', async () => {
  await using bare = await openWorld({
    ALI1688_REFRESH_TOKEN: '',
    ALI1688_APP_KEY: '',
    ALI1688_APP_SECRET: '',
  });
  const client = await bare.connect('2025-11-25', {}, bare.open('all'));
  const {tools} = await client.listTools();
  const names = tools.flatMap(({inputSchema}) => Object.keys(inputSchema.properties ?? {}));
  expect(names.filter((name) => /secret|appKey|token/i.test(name))).toEqual([]);
  expect(at(await call(client, 'auth_login'), 'error.code')).toBe('CREDENTIALS_MISSING');
});

/** The login goes on by itself after the browser has come back. */
async function loggedIn(client: Client): Promise<unknown> {
  for (let round = 0; round < 1000; round += 1) {
    const answer = await call(client, 'auth_login');
    if (at(answer, 'data.state') !== 'open') return answer;
    // Pipes inside one process leave no turn to its sockets.
    await setImmediate();
  }
  throw new Error('The login does not end.');
}

import {connect} from 'node:net';
import {once} from 'node:events';
import {networkInterfaces} from 'node:os';
import {inspect} from 'node:util';
import {startHttpServer} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {
  openAuthorizationReceiver,
  type AuthorizationReceiverOptions,
} from '../../src/authorization/receive-authorization.ts';
import {createHeldClock} from './support/held-clock.ts';
import {sendRequest} from './support/send-request.ts';

const code = '5f1c0b1e-0000-4000-8000-0000000c0de1';
const rightAnswer = `/callback?code=${code}&state=expected-1`;

async function openReceiver(options: Partial<AuthorizationReceiverOptions> = {}) {
  const clock = createHeldClock();
  const receiver = await openAuthorizationReceiver({expectedState: 'expected-1', clock, ...options});
  const {origin} = new URL(receiver.redirectUri);
  return {...receiver, clock, origin, send: (target: string) => sendRequest(origin, target)};
}

/** Whether the receiver still waits: its limit is the only sleep of the clock. */
function isWaiting({clock}: {readonly clock: {asleep(): number}}): boolean {
  return clock.asleep() === 1;
}

describe('the receiver of an authorization', () => {
  it('hands over the code that comes back with the state, and shows what to do next in both languages', async () => {
    await using receiver = await openReceiver();
    const page = await receiver.send(rightAnswer);
    expect(page.httpStatus).toBe(200);
    expect(page.body).toContain('Return to the terminal: it shows whether the login succeeded.');
    expect(page.body).toContain('请回到终端，查看登录是否成功。');
    expect((await receiver.answer).reveal()).toBe(code);
  });

  it('gives its address to whoever makes the state, and tells the state', async () => {
    await using receiver = await openReceiver({expectedState: (address) => `for ${address}`});
    expect(receiver.redirectUri).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback$/);
    expect(receiver.state).toBe(`for ${receiver.redirectUri}`);
    const query = new URLSearchParams({code, state: receiver.state});
    await receiver.send(`/callback?${query.toString()}`);
    expect((await receiver.answer).reveal()).toBe(code);
  });

  it('stops listening if no state can be made', async () => {
    const addresses: string[] = [];
    const refuse = (address: string) => {
      addresses.push(address);
      throw new Error('no state');
    };
    await expect(openReceiver({expectedState: refuse})).rejects.toThrow('no state');
    await expect(sendRequest(addresses[0] ?? '', '/callback')).rejects.toMatchObject({code: 'ECONNREFUSED'});
  });

  it('puts the language of the user first', async () => {
    await using receiver = await openReceiver({language: 'zh'});
    const {body} = await receiver.send(rightAnswer);
    expect(body).toContain('<html lang="zh-CN">');
    expect(body.indexOf('请回到终端')).toBeLessThan(body.indexOf('Return to the terminal'));
  });

  it('shows pages that run nothing, load nothing, are not kept and repeat nothing', async () => {
    await using receiver = await openReceiver();
    for (const target of [
      '/callback?code=canary&state=canary<script>',
      '/canary<script>',
      '/callback?state=expected-1&canary=1',
      rightAnswer,
      '/callback?canary',
    ]) {
      const {headers, body} = await receiver.send(target);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': expect.stringMatching(
          /^default-src 'none'; style-src 'sha256-[\w+/=]+'; .*frame-ancestors 'none'$/,
        ),
      });
      expect(body).not.toMatch(/canary|expected-1|0c0de1|<script|src=|href=|https?:/);
    }
  });

  it('works once: whoever comes again is told so, and the first code stays', async () => {
    await using receiver = await openReceiver();
    await receiver.send(rightAnswer);
    for (const target of [
      rightAnswer,
      '/callback?code=another-code&state=expected-1',
      '/callback?error=access_denied&state=expected-1',
    ]) {
      const page = await receiver.send(target);
      expect(page.httpStatus).toBe(410);
      expect(page.body).toContain('该授权已使用过');
    }
    expect((await receiver.answer).reveal()).toBe(code);
  });

  it('takes only one of two answers that come at the same time', async () => {
    await using receiver = await openReceiver();
    const pages = await Promise.all([receiver.send(rightAnswer), receiver.send(rightAnswer)]);
    expect(pages.map(({httpStatus}) => httpStatus).sort((first = 0, second = 0) => first - second)).toEqual([
      200, 410,
    ]);
  });
});

describe('what does not count', () => {
  it.each([
    ['another state', `/callback?code=${code}&state=expected-2`, 400, 'does not belong'],
    ['a state that only begins right', `/callback?code=${code}&state=expected-`, 400, 'does not belong'],
    ['no state', `/callback?code=${code}`, 400, 'does not belong'],
    ['a denial with another state', '/callback?error=access_denied&state=x', 400, 'does not belong'],
    ['two states', `/callback?code=${code}&state=expected-1&state=x`, 400, 'No authorization'],
    ['no code', '/callback?state=expected-1', 400, 'No authorization'],
    ['an empty code', '/callback?code=&state=expected-1', 400, 'No authorization'],
    ['no query', '/callback', 400, 'No authorization'],
    ['the icon of the page', '/favicon.ico', 404, 'Nothing is here'],
    ['another path', `/other?code=${code}&state=expected-1`, 404, 'Nothing is here'],
    ['a path behind', `/callback/?code=${code}&state=expected-1`, 404, 'Nothing is here'],
    ['a path with two slashes', `//127.0.0.1/callback?code=${code}&state=expected-1`, 404, 'Nothing is here'],
    [
      'a whole address as target',
      `http://127.0.0.1/callback?code=${code}&state=expected-1`,
      404,
      'Nothing is here',
    ],
  ])('leaves the wait as it is: %s', async (_, target, httpStatus, words) => {
    await using receiver = await openReceiver();
    const page = await receiver.send(target);
    expect(page).toMatchObject({httpStatus, body: expect.stringContaining(words)});
    expect(isWaiting(receiver)).toBe(true);
    await receiver.send(rightAnswer);
    expect((await receiver.answer).reveal()).toBe(code);
  });

  it.each(['POST', 'HEAD', 'OPTIONS', 'PUT'])('leaves the wait as it is: the method %s', async (method) => {
    await using receiver = await openReceiver();
    const page = await sendRequest(receiver.origin, rightAnswer, {method});
    expect(page).toMatchObject({httpStatus: 405, headers: {allow: 'GET'}});
    expect(isWaiting(receiver)).toBe(true);
  });

  it.each([
    ['a name that resolves to this machine', () => 'attacker.example.com'],
    ['that name with the port', (port: string) => `attacker.example.com:${port}`],
    ['localhost', (port: string) => `localhost:${port}`],
    ['no port', () => '127.0.0.1'],
    ['another port', () => '127.0.0.1:1'],
  ])('leaves the wait as it is: a request for %s', async (_, hostFor) => {
    await using receiver = await openReceiver();
    const Host = hostFor(new URL(receiver.origin).port);
    const page = await sendRequest(receiver.origin, rightAnswer, {headers: {Host}});
    expect(page.httpStatus).toBe(400);
    expect(isWaiting(receiver)).toBe(true);
  });

  it('cannot be reached on any other address of this machine', async () => {
    await using receiver = await openReceiver();
    const {port} = new URL(receiver.origin);
    const others = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({address, scopeid}) => address !== '127.0.0.1' && !scopeid)
      .map(({address}) => address);
    for (const host of ['127.0.0.2', ...others]) {
      const socket = connect({host, port: Number(port)});
      await expect(once(socket, 'connect'), host).rejects.toHaveProperty('code');
    }
  });
});

describe('the end without a code', () => {
  it('is told to the person who declined and to the program', async () => {
    await using receiver = await openReceiver();
    const page = await receiver.send('/callback?error=access_denied&state=expected-1');
    expect(page).toMatchObject({httpStatus: 200, body: expect.stringContaining('授权已被拒绝')});
    await expect(receiver.answer).rejects.toMatchObject({
      code: 'CREDENTIALS_MISSING',
      exitCode: 3,
      text: {en: expect.stringContaining('declined'), zh: expect.stringContaining('被拒绝')},
    });
    expect(await receiver.send(rightAnswer)).toMatchObject({
      httpStatus: 410,
      body: expect.stringContaining('This login has ended'),
    });
  });

  it('comes after 5 minutes unless said otherwise, with the command to run next', async () => {
    await using receiver = await openReceiver();
    expect(receiver.clock.sleepsMs).toEqual([300_000]);
    receiver.clock.passAll();
    await expect(receiver.answer).rejects.toMatchObject({
      code: 'TIMEOUT',
      exitCode: 6,
      text: {en: 'No authorization arrived within 5 min.', zh: '5 分钟内没有收到授权。'},
      hint: {
        en: expect.stringContaining('ali1688 auth login'),
        zh: expect.stringContaining('ali1688 auth login'),
      },
    });
    expect(await receiver.send(rightAnswer)).toMatchObject({httpStatus: 410});
  });

  it('comes after the limit that was asked for', async () => {
    await using receiver = await openReceiver({limitMs: 90_000});
    receiver.clock.passAll();
    await expect(receiver.answer).rejects.toThrow('within 1.5 min');
  });

  it('does not come any more once a code is there', async () => {
    await using receiver = await openReceiver();
    await receiver.send(rightAnswer);
    expect(receiver.clock.asleep()).toBe(0);
    receiver.clock.passAll();
    expect((await receiver.answer).reveal()).toBe(code);
  });

  it('comes when the user interrupts', async () => {
    const interruption = new AbortController();
    await using receiver = await openReceiver({signal: interruption.signal});
    interruption.abort();
    await expect(receiver.answer).rejects.toMatchObject({code: 'INTERRUPTED', exitCode: 130});
    expect(isWaiting(receiver)).toBe(false);
  });

  it('comes before anything is opened if the user has interrupted already', async () => {
    await expect(openReceiver({signal: AbortSignal.abort()})).rejects.toMatchObject({code: 'INTERRUPTED'});
  });

  it('comes when the receiver is closed', async () => {
    const receiver = await openReceiver();
    await receiver.close();
    await expect(receiver.answer).rejects.toMatchObject({code: 'INTERRUPTED'});
  });
});

describe('closing', () => {
  it('delivers the page of an answer that has just come in, and refuses whoever comes after', async () => {
    const receiver = await openReceiver();
    const pages = receiver.send(rightAnswer);
    await receiver.answer;
    await receiver.close();
    expect(await pages).toMatchObject({httpStatus: 200, body: expect.stringMatching(/<\/html>\n$/)});
    await expect(receiver.send(rightAnswer)).rejects.toMatchObject({code: 'ECONNREFUSED'});
  });

  it('does not wait for a browser that opened a connection and says nothing', async () => {
    const receiver = await openReceiver();
    const socket = connect({host: '127.0.0.1', port: Number(new URL(receiver.origin).port)});
    await once(socket, 'connect');
    socket.write('GET /callback?code=');
    // Answered in order: the server has accepted the first connection by then.
    await receiver.send('/favicon.ico');
    const ended = once(socket, 'close');
    socket.on('error', () => undefined);
    await receiver.close();
    await ended;
    expect(socket.destroyed).toBe(true);
  });

  it('may be asked for more than once', async () => {
    const receiver = await openReceiver();
    await Promise.all([receiver.close(), receiver.close()]);
    await expect(receiver.close()).resolves.toBeUndefined();
  });

  it('lets no error escape when nobody awaits the answer', async () => {
    const unhandled: unknown[] = [];
    const remember = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', remember);
    const receiver = await openReceiver();
    await receiver.close();
    // Node reports unhandled rejections when the microtasks of a turn are done.
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', remember);
    expect(unhandled).toEqual([]);
  });
});

describe('a port that was asked for', () => {
  it('is the port of the redirect address', async () => {
    const first = await openReceiver();
    const port = Number(new URL(first.origin).port);
    await first.close();
    await using second = await openReceiver({port});
    expect(second.redirectUri).toBe(`http://127.0.0.1:${port}/callback`);
  });

  it('is refused by name if it is taken', async () => {
    await using taken = await startHttpServer((_, response) => {
      response.end();
    });
    const port = Number(new URL(taken.origin).port);
    await expect(openReceiver({port})).rejects.toMatchObject({
      code: 'USAGE_INVALID',
      text: {en: `Port ${port} on 127.0.0.1 cannot be used (EADDRINUSE).`},
      hint: {en: expect.stringContaining('--port'), zh: expect.stringContaining('--port')},
    });
  });

  it.each([-1, 1.5, 65_536, Number.NaN])('is refused if it is %d', async (port) => {
    await expect(openReceiver({port})).rejects.toMatchObject({code: 'USAGE_INVALID', exitCode: 2});
  });
});

describe('secrets', () => {
  it('are in nothing that the receiver shows or throws', async () => {
    await using receiver = await openReceiver();
    await receiver.send(rightAnswer);
    expect(inspect(await receiver.answer)).not.toContain(code);
    await using declined = await openReceiver();
    await declined.send(`/callback?error=${code}canary%20canary&error_description=canary&state=expected-1`);
    const failure = await declined.answer.catch((error: unknown) => error);
    expect(inspect(failure, {depth: 9})).not.toMatch(/canary|expected-1/);
  });
});

import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {once} from 'node:events';
import {join} from 'node:path';
import {temporaryFolder} from '@ali1688/testkit';
import {firstMatch} from './first-match.ts';

const chromium = '/usr/bin/chromium';
const chromedriver = '/usr/bin/chromedriver';

/** Which of the two programs is not installed; undefined if both are. */
export function missingBrowserProgram(): string | undefined {
  return [chromium, chromedriver].find((program) => !existsSync(program));
}

/** A real browser without a window, driven over the WebDriver protocol. */
export type HeadlessBrowser = AsyncDisposable & {
  /** Loads an address. Rejects with the browser's words if nothing answers there. */
  open(address: string): Promise<void>;
  address(): Promise<string>;
  /** The visible text of the page. */
  text(): Promise<string>;
  title(): Promise<string>;
  click(selector: string): Promise<void>;
  /** A computed style property of an element. */
  style(selector: string, property: string): Promise<string>;
  reload(): Promise<void>;
  back(): Promise<void>;
  /** Opens a tab and goes to it; the function it returns closes it and goes back to the one before. */
  openTab(): Promise<() => Promise<void>>;
};

const switches = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts chromedriver and one browser with an empty profile; both end with `await using`. */
export async function startHeadlessBrowser(): Promise<HeadlessBrowser> {
  const folder = await temporaryFolder('ali1688-browser');
  const driver = spawn(chromedriver, ['--port=0'], {
    // Nothing of a proxy, and nothing written outside the folder.
    env: {PATH: process.env['PATH'], HOME: folder.path, TMPDIR: folder.path},
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(driver, 'close');
  const stop = async () => {
    driver.kill();
    await ended;
    await folder.remove();
  };
  try {
    const port = await firstMatch(driver.stdout, /started successfully on port (\d+)/);
    const {sessionId} = await command<{sessionId: string}>(`http://127.0.0.1:${port}/session`, 'POST', {
      capabilities: {
        alwaysMatch: {
          'goog:chromeOptions': {
            binary: chromium,
            args: [...switches, `--user-data-dir=${join(folder.path, 'profile')}`],
          },
        },
      },
    });
    return driveSession(`http://127.0.0.1:${port}/session/${sessionId}`, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The name under which WebDriver hands out elements. (W3C WebDriver, section "Elements") */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

function driveSession(session: string, stop: () => Promise<void>): HeadlessBrowser {
  const get = (path: string) => command<string>(session + path, 'GET');
  const post = async (path: string, body: object = {}) => {
    await command(session + path, 'POST', body);
  };
  const find = async (selector: string) => {
    const body = {using: 'css selector', value: selector};
    const found = await command<Record<string, string>>(`${session}/element`, 'POST', body);
    return `/element/${found[elementKey] ?? ''}`;
  };
  return {
    open: (url) => post('/url', {url}),
    address: () => get('/url'),
    text: async () => get(`${await find('body')}/text`),
    title: () => get('/title'),
    click: async (selector) => post(`${await find(selector)}/click`),
    style: async (selector, property) => get(`${await find(selector)}/css/${property}`),
    reload: () => post('/refresh'),
    back: () => post('/back'),
    openTab: async () => {
      const before = await get('/window');
      const {handle} = await command<{handle: string}>(`${session}/window/new`, 'POST', {type: 'tab'});
      await post('/window', {handle});
      return async () => {
        await command(`${session}/window`, 'DELETE');
        await post('/window', {handle: before});
      };
    },
    [Symbol.asyncDispose]: async () => {
      await command(session, 'DELETE');
      await stop();
    },
  };
}

async function command<Value>(address: string, method: string, body?: object): Promise<Value> {
  const response = await fetch(address, {method, ...(body && {body: JSON.stringify(body)})});
  const {value} = (await response.json()) as {value: Value & {readonly message?: string}};
  if (!response.ok) throw new Error(`WebDriver ${method} failed: ${value.message ?? response.status}`);
  return value;
}

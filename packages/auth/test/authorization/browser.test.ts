import {Secret} from '@ali1688/contracts/ports';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import {
  checkAuthorizationState,
  createAuthorizationState,
} from '../../src/authorization/authorization-state.ts';
import {authorizeAddress} from '../../src/authorization/authorize-address.ts';
import {readAuthorizationAnswer} from '../../src/authorization/read-authorization-answer.ts';
import {openAuthorizationReceiver} from '../../src/authorization/receive-authorization.ts';
import {
  missingBrowserProgram,
  startHeadlessBrowser,
  type HeadlessBrowser,
} from './support/headless-browser.ts';
import {createHeldClock} from './support/held-clock.ts';
import {startSandboxProcess, type SandboxProcess} from './support/sandbox-process.ts';

const missing = missingBrowserProgram();
if (missing !== undefined) console.info(`Skipped: tests with a real browser need ${missing}.`);

const agree = 'button[value="agree"]';
const decline = 'button[value="decline"]';

describe.runIf(missing === undefined)('a login in a real browser', () => {
  let sandbox: SandboxProcess;
  let browser: HeadlessBrowser;

  beforeAll(async () => {
    [sandbox, browser] = await Promise.all([startSandboxProcess(), startHeadlessBrowser()]);
  }, 60_000);

  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await sandbox[Symbol.asyncDispose]();
  });

  /** A receiver, and the address at which the user consents. */
  async function startLogin() {
    const clock = createHeldClock();
    const application = {appKey: sandbox.appKey, appSecret: new Secret(sandbox.appSecret)};
    const receiver = await openAuthorizationReceiver({
      expectedState: (redirectUri) => createAuthorizationState({application, redirectUri, clock}),
      clock,
    });
    const addressFor = (state: string) =>
      authorizeAddress({
        authUrl: sandbox.authUrl,
        appKey: sandbox.appKey,
        redirectUri: receiver.redirectUri,
        state,
      });
    return {...receiver, clock, application, addressFor, address: addressFor(receiver.state)};
  }

  /** Polls the browser; the page behind a button may take a moment. */
  async function expectText(words: string) {
    await vi.waitFor(async () => expect(await browser.text()).toContain(words), {timeout: 15_000});
  }

  async function exchange(code: Secret, redirectUri: string): Promise<Record<string, unknown>> {
    const {gatewayUrl, appKey, appSecret} = sandbox;
    const response = await fetch(`${gatewayUrl}/http/1/system.oauth2/getToken/${appKey}`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        need_refresh_token: 'true',
        client_id: appKey,
        client_secret: appSecret,
        redirect_uri: redirectUri,
        code: code.reveal(),
      }),
    });
    return (await response.json()) as Record<string, unknown>;
  }

  it('brings a code that can be exchanged when the user consents', async () => {
    await using login = await startLogin();
    await browser.open(login.address);
    await browser.click(agree);
    await expectText('Return to the terminal');
    expect(await browser.text()).toContain('请回到终端');
    expect(await browser.title()).toBe('Authorization received / 已收到授权');
    const token = await exchange(await login.answer, login.redirectUri);
    expect(token).toMatchObject({access_token: expect.any(String), refresh_token: expect.any(String)});
  });

  it('shows the page with its style, which the policy of the page allows by its hash', async () => {
    await using login = await startLogin();
    await browser.open(login.address);
    await browser.click(agree);
    await expectText('Return to the terminal');
    expect(await browser.style('body', 'max-width')).toBe('576px');
  });

  it('leaves an address in the bar that can be pasted instead', async () => {
    await using login = await startLogin();
    await browser.open(login.address);
    await browser.click(agree);
    await expectText('Return to the terminal');
    const pasted = readAuthorizationAnswer(await browser.address());
    const {state = '', redirectUri = ''} = pasted.kind === 'code' ? pasted : {};
    expect(redirectUri).toBe(login.redirectUri);
    const {application, clock} = login;
    expect(checkAuthorizationState(state, {application, redirectUri, clock})).toBe('ok');
  });

  it('ends when the user declines', async () => {
    await using login = await startLogin();
    await browser.open(login.address);
    await browser.click(decline);
    await expectText('授权已被拒绝');
    await expect(login.answer).rejects.toMatchObject({code: 'CREDENTIALS_MISSING'});
    await browser.reload();
    await expectText('This login has ended');
  });

  it('goes on after an answer with a wrong state', async () => {
    await using login = await startLogin();
    await browser.open(login.addressFor('of-another-login'));
    await browser.click(agree);
    await expectText('does not belong to the current login');
    expect(login.clock.asleep()).toBe(1);
    await browser.open(login.address);
    await browser.click(agree);
    await expectText('Authorization received');
    await expect(login.answer).resolves.toBeInstanceOf(Secret);
  });

  it('takes no second answer, neither by reloading nor by going back', async () => {
    await using login = await startLogin();
    await browser.open(login.address);
    await browser.click(agree);
    await expectText('Authorization received');
    const code = await login.answer;
    await browser.reload();
    await expectText('This authorization has been used');
    await browser.back();
    await expectText('Authorize this application?');
    await browser.click(agree);
    await expectText('该授权已使用过');
    expect((await login.answer).reveal()).toBe(code.reveal());
  });

  it('ends when the limit passes while the page is open', async () => {
    const login = await startLogin();
    await browser.open(login.address);
    login.clock.passAll();
    await expect(login.answer).rejects.toMatchObject({code: 'TIMEOUT', exitCode: 6});
    await browser.click(agree);
    await expectText('本次登录已结束');
    await login.close();
    await expect(browser.open(login.redirectUri)).rejects.toThrow('ERR_CONNECTION_REFUSED');
  });

  it('ends when the limit passes after the tab was closed', async () => {
    const login = await startLogin();
    const closeTab = await browser.openTab();
    await browser.open(login.address);
    await expectText('Authorize this application?');
    await closeTab();
    expect(login.clock.asleep()).toBe(1);
    login.clock.passAll();
    await expect(login.answer).rejects.toMatchObject({code: 'TIMEOUT'});
    await expect(login.close()).resolves.toBeUndefined();
  });
});

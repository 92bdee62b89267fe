import {describe, expect, test} from 'vitest';
import {installBrowser} from './support/browser.ts';
import {consent} from './support/consent.ts';
import {converseOnTerminal} from './support/converse-on-terminal.ts';
import {logIn, nothingSet, openLoginScene} from './support/login-scene.ts';
import {savedProfiles} from './support/saved-login.ts';
import {application} from './support/scene.ts';
import {findTerminalProvider} from './support/terminal.ts';

const provider = findTerminalProvider();
const secret = application.appSecret.reveal();

describe.runIf(provider !== undefined)('auth on a terminal', () => {
  // `runIf` has seen to it; the type does not know.
  const terminal = provider ?? 'script';

  test('login asks for AppKey and AppSecret, and never shows the secret', async () => {
    await using scene = await openLoginScene();
    const {exitCode, screen} = await converseOnTerminal(terminal, scene, {
      words: 'auth login',
      variables: {...nothingSet, BROWSER: await installBrowser(scene, 'agree')},
      turns: [
        {after: 'AppKey of your application', type: () => application.appKey},
        {after: 'AppSecret of the same application', type: () => secret},
      ],
    });
    expect(exitCode, screen).toBe(0);
    expect(screen).not.toContain(secret);
    expect(screen).toContain('LOGIN_SAVED');
    expect((await savedProfiles(scene))['default']?.appSecret).toBe(secret);
  });

  test.each([
    ['with the Enter key at its end', `${secret}\r`],
    ['which the Enter key ends afterwards', secret],
    ['with a note below it', `${secret}\rcanary of a note\r`],
    ['with line ends of Windows', `\n${secret}\r\n`],
  ])('a secret pasted behind the AppKey %s is taken and never shown', async (_, pasted) => {
    await using scene = await openLoginScene();
    const {exitCode, screen} = await converseOnTerminal(terminal, scene, {
      words: 'auth login',
      variables: {...nothingSet, BROWSER: await installBrowser(scene, 'agree')},
      turns: [
        {after: 'AppKey of your application', type: () => `${application.appKey}\r${pasted}`, end: ''},
        ...(pasted === secret
          ? [{after: 'AppSecret of the same application', type: () => '\r', end: ''}]
          : []),
      ],
    });
    expect(exitCode, screen).toBe(0);
    expect(screen).not.toContain(secret);
    expect(screen).not.toContain('canary of a note');
    expect((await savedProfiles(scene))['default']?.appSecret).toBe(secret);
  });

  test('what is pasted behind a hidden secret is not shown either', async () => {
    await using scene = await openLoginScene();
    const {exitCode, screen} = await converseOnTerminal(terminal, scene, {
      words: 'auth login',
      variables: {...nothingSet, BROWSER: await installBrowser(scene, 'agree')},
      turns: [
        {after: 'AppKey of your application', type: () => application.appKey},
        {after: 'AppSecret of the same application', type: () => `${secret}\rcanary of a note\r`, end: ''},
      ],
    });
    expect(exitCode, screen).toBe(0);
    expect(screen).not.toMatch(/canary of a note/);
  });

  test('login with a callback domain takes the pasted address', async () => {
    await using scene = await openLoginScene();
    scene.sandbox.defineApplication({...application, callbackHosts: ['example.com']});
    const {exitCode, screen} = await converseOnTerminal(terminal, scene, {
      words: 'auth login --no-browser --redirect-uri https://example.com/back',
      turns: [
        {
          after: 'paste the whole address bar',
          type: (shown) => consent(/http\S+\/oauth\/authorize\?\S+/.exec(shown)?.[0] ?? ''),
        },
      ],
    });
    expect(exitCode, screen).toBe(0);
    expect(Object.keys(await savedProfiles(scene))).toEqual(['default']);
  });

  test.each([
    ['y', true],
    ['n', false],
    ['', false],
  ])('renew asks, and "%s" makes it %s', async (answer, isRenewed) => {
    await using scene = await openLoginScene({consent: 'always', refreshTokenSeconds: 20 * 24 * 60 * 60});
    await logIn(scene);
    const {exitCode, screen} = await converseOnTerminal(terminal, scene, {
      words: 'auth renew',
      variables: nothingSet,
      turns: [{after: 'Renew the authorization?', type: () => answer}],
    });
    expect(exitCode, screen).toBe(0);
    expect(screen).toContain('RENEWAL_ENDS_TOKEN');
    expect(scene.sandbox.requests.byApi['postponeToken'] ?? 0).toBe(isRenewed ? 1 : 0);
  });
});

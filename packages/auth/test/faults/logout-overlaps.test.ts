import {createFileStateStore} from '@ali1688/home';
import {answerJson, createSteadyClock} from '@ali1688/testkit';
import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {
  createTokenSource,
  logOut,
  refreshNow,
  removeProfile,
  renameProfile,
  renewGrant,
} from '../../src/index.ts';
import {httpTransport} from '../support/http-transport.ts';
import {answerWhole, authCommands, inDays, wireTime} from '../support/login-scene.ts';
import {createScene, errorOf, hourMs, type Scene} from '../support/scene.ts';

/** What of tokens is left: neither locks nor records of failures. */
function leftIn(scene: Scene): readonly string[] {
  return readdirSync(scene.tokens).filter((name) => name.endsWith('.json'));
}

/** Options of whoever read the saved login a moment ago, as a command does when it starts. */
function optionsOf(scene: Scene, lockLimitMs?: number) {
  const {home: state, clock, log} = scene;
  const {credentials, profile} = authCommands(scene).resolve();
  const hooks = lockLimitMs === undefined ? {} : {hooks: {lockLimitMs}};
  return {
    gatewayUrl: scene.server.gatewayUrl,
    credentials,
    profile,
    state,
    clock,
    log,
    transport: httpTransport,
    timeoutMs: 30_000,
    isGrantSaved: true,
    ...hooks,
  };
}

/** A saved login whose access token has ended. */
async function savedLogin(scene: Scene): Promise<ReturnType<typeof authCommands>> {
  answerWhole(scene, 'granted', 10);
  const commands = authCommands(scene);
  await commands.logIn();
  scene.clock.jump(11 * hourMs);
  return commands;
}

/** A logout that really waits for a lock; the clock of a scene jumps over every wait. */
function waitingLogout(scene: Scene): ReturnType<typeof logOut> {
  const home = createFileStateStore(scene.location, {clock: createSteadyClock(), log: scene.log});
  const {gatewayUrl} = scene.server;
  return logOut({home, gatewayUrl, environment: {}, resolved: authCommands(scene).resolve()});
}

/** Does something while the service has been asked and has not answered. */
function beforeTheAnswer(scene: Scene, act: () => Promise<unknown>, answer: object): void {
  scene.server.answerWith((_request, response) => {
    void act().then(() => answerJson(response, 200, answer));
  });
}

const token = {access_token: 'a-new-one', expires_in: '36000'};

describe('a refresh that overlaps a logout', () => {
  it('sends nothing once the login is gone, and says so', async () => {
    await using scene = await createScene();
    const commands = await savedLogin(scene);
    const source = createTokenSource(optionsOf(scene));
    await commands.logOut();
    const before = scene.server.requests.length;
    const error = await errorOf(source.getToken());
    expect([error.code, error.text.en]).toStrictEqual([
      'CREDENTIALS_MISSING',
      'This login was removed meanwhile; no token of it was kept.',
    ]);
    expect(scene.server.requests).toHaveLength(before);
    expect(leftIn(scene)).toStrictEqual([]);
  });

  it('is waited for by the logout, which then removes its entry too', async () => {
    await using scene = await createScene();
    await savedLogin(scene);
    let logout: Promise<unknown> | undefined;
    scene.server.answerWith((_request, response) => {
      logout = waitingLogout(scene);
      answerJson(response, 200, token);
    });
    await refreshNow(optionsOf(scene));
    await logout;
    expect(leftIn(scene)).toStrictEqual([]);
  });

  it('keeps nothing when its profile was removed while it waited for the answer', async () => {
    await using scene = await createScene();
    await savedLogin(scene);
    const options = optionsOf(scene);
    beforeTheAnswer(scene, () => removeProfile(scene.home, 'default'), token);
    expect((await errorOf(refreshNow(options))).code).toBe('CREDENTIALS_MISSING');
    expect([...scene.files().values()].join()).not.toContain('a-new-one');
  });

  it('goes on when its profile has only got another name', async () => {
    await using scene = await createScene();
    await savedLogin(scene);
    const options = optionsOf(scene);
    beforeTheAnswer(scene, () => renameProfile(scene.home, 'default', 'shop'), token);
    await refreshNow(options);
    expect([...scene.files().values()].join()).toContain('a-new-one');
  });

  it('goes on when its grant has been renewed meanwhile', async () => {
    await using scene = await createScene();
    const commands = await savedLogin(scene);
    const options = optionsOf(scene);
    answerWhole(scene, 'renewed', 180);
    await commands.renew();
    scene.clock.jump(11 * hourMs);
    scene.server.answerAlways(200, token);
    await refreshNow(options);
    await commands.logOut();
    expect(leftIn(scene)).toStrictEqual([]);
  });

  it('of credentials of the environment keeps its token: they still authorize', async () => {
    await using scene = await createScene();
    await scene.source().getToken();
    expect(leftIn(scene)).toHaveLength(1);
  });
});

describe('a renewal that overlaps a logout', () => {
  const renewed = {...token, refresh_token: 'renewed', refresh_token_timeout: wireTime(inDays(180))};

  it('is waited for, and what it brought is removed too', async () => {
    await using scene = await createScene();
    const commands = await savedLogin(scene);
    let logout: Promise<unknown> | undefined;
    scene.server.answerWith(({path}, response) => {
      if (path.includes('postponeToken')) logout = waitingLogout(scene);
      answerJson(response, 200, path.includes('postponeToken') ? renewed : token);
    });
    await commands.renew();
    await logout;
    expect(leftIn(scene)).toStrictEqual([]);
    expect(authCommands(scene).resolve().credentials).toStrictEqual({});
  });

  it('keeps nothing that no later logout would find', async () => {
    await using scene = await createScene();
    await savedLogin(scene);
    const options = optionsOf(scene);
    scene.server.answerWith(({path}, response) => {
      const isLast = path.includes('postponeToken');
      const act = isLast ? removeProfile(scene.home, 'default') : Promise.resolve();
      void act.then(() => answerJson(response, 200, isLast ? renewed : token));
    });
    const error = await errorOf(renewGrant({...options, grantProfile: 'default'}));
    expect(error.code).toBe('CREDENTIALS_MISSING');
    expect([...scene.files().values()].join()).not.toContain('renewed');
  });

  it('gives the new grant to every profile that held the old one, whatever its name', async () => {
    await using scene = await createScene();
    const commands = await savedLogin(scene);
    answerWhole(scene, 'granted', 10);
    await commands.logIn('second');
    const renewal = {...optionsOf(scene), grantProfile: 'default'};
    beforeTheAnswer(scene, () => renameProfile(scene.home, 'default', 'shop'), renewed);
    await renewGrant(renewal);
    const grants = ['shop', 'second'].map((name) =>
      commands.resolve(name).credentials.refreshToken?.reveal(),
    );
    expect(grants).toStrictEqual(['renewed', 'renewed']);
  });
});

describe('a logout', () => {
  it('leaves a login that took the place of its own while it waited', async () => {
    await using scene = await createScene();
    const commands = await savedLogin(scene);
    let logout: Promise<{readonly removedProfile: string | undefined}> | undefined;
    scene.server.answerWith(({form}, response) => {
      if (form.has('code')) {
        answerJson(response, 200, {...token, refresh_token: 'other', access_token: 'of-the-other'});
        return;
      }
      // The refresh holds the lock that the logout waits for, until another login is saved.
      logout = waitingLogout(scene);
      void commands.logIn().then(() => answerJson(response, 200, token));
    });
    await errorOf(refreshNow(optionsOf(scene)));
    expect((await logout)?.removedProfile).toBeUndefined();
    expect(commands.resolve().credentials.refreshToken?.reveal()).toBe('other');
    expect([...scene.files().values()].join()).not.toContain('a-new-one');
    expect(leftIn(scene)).toHaveLength(1);
  });

  it('removes the tokens of the grant in the profile too, where the environment has another one', async () => {
    await using scene = await createScene();
    await savedLogin(scene);
    await authCommands(scene, {ALI1688_REFRESH_TOKEN: 'of-the-environment'}).logOut();
    expect(leftIn(scene)).toStrictEqual([]);
  });

  it.each([0, 1, 2, 3, 4])('that ended after %d removals is finished by another one', async (most) => {
    await using scene = await createScene();
    const commands = await savedLogin(scene);
    const slot = join(scene.folder, 'slot.json');
    answerWhole(scene, 'renewed', 180);
    await commands.renew(undefined, slot);
    const {home} = scene;
    let count = 0;
    const failing: typeof home = {
      ...home,
      remove: (key) => {
        count += 1;
        return count > most ? Promise.reject(new Error('ended')) : home.remove(key);
      },
    };
    const {gatewayUrl} = scene.server;
    const resolved = commands.resolve();
    await logOut({home: failing, gatewayUrl, environment: {}, resolved, slot}).catch(() => undefined);
    await commands.logOut(undefined, slot);
    expect([leftIn(scene), existsSync(slot)]).toStrictEqual([[], false]);
    expect(commands.resolve().credentials).toStrictEqual({});
  });
});

import {commandName} from '@ali1688/contracts/errors';
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {Secret} from '@ali1688/contracts/ports';
import {answerJson, startOfTest} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {refreshNow, resolveCredentials} from '../../src/index.ts';
import {holdLock} from '../support/hold-lock.ts';
import {entryFileName, grantOf} from '../../src/entries/entry-identity.ts';
import {httpTransport} from '../support/http-transport.ts';
import {answerWhole, authCommands, inDays, wireTime} from '../support/login-scene.ts';
import {
  createScene,
  credentials,
  errorOf,
  hourMs,
  parseRecord,
  tokenOf,
  type Scene,
} from '../support/scene.ts';

const dayMs = 24 * hourMs;
const configured = credentials.refreshToken.reveal();
const environment = {
  ALI1688_APP_KEY: credentials.appKey,
  ALI1688_APP_SECRET: credentials.appSecret.reveal(),
  ALI1688_REFRESH_TOKEN: configured,
};
const entryOf = (scene: Scene, refreshToken: string) =>
  join(scene.tokens, entryFileName({...scene.identity, grant: grantOf(new Secret(refreshToken))}));
const readJson = (path: string) => parseRecord(readFileSync(path, 'utf8'));
const endsSoon = {refreshExpiresAt: inDays(10)};

describe('a renewal', () => {
  it('more than 30 days before the end sends nothing and tells from when on it can be done', async () => {
    await using scene = await createScene();
    await scene.store({refreshExpiresAt: inDays(100)});
    expect(await authCommands(scene, environment).renew()).toStrictEqual({
      renewed: false,
      renewableFrom: inDays(100) - 30 * dayMs,
    });
    expect(scene.server.requests).toHaveLength(0);
  });

  it('sends one request with both tokens in the body', async () => {
    await using scene = await createScene();
    await scene.store(endsSoon);
    answerWhole(scene, 'renewed', 180);
    expect(await authCommands(scene, environment).renew()).toStrictEqual({
      renewed: true,
      refreshExpiresAt: inDays(180),
      isInProfile: false,
    });
    expect(scene.server.requests.map(({path, form}) => [path, Object.fromEntries(form)])).toStrictEqual([
      [
        '/openapi/param2/1/system.oauth2/postponeToken/1000000',
        {
          client_id: '1000000',
          client_secret: credentials.appSecret.reveal(),
          refresh_token: configured,
          access_token: 'stored-token',
        },
      ],
    ]);
  });

  it.each([
    ['a stored access token', {}],
    [
      'one that it has to obtain first',
      {obtainedAt: startOfTest - 11 * hourMs, expiresAt: startOfTest - hourMs},
    ],
  ])('with %s does not tell whoever renews to renew', async (_name, age) => {
    await using scene = await createScene();
    await scene.store({...endsSoon, ...age});
    answerWhole(scene, 'renewed', 180);
    await authCommands(scene, environment).renew();
    expect(scene.log.codes()).not.toContain('GRANT_EXPIRING');
  });

  it('keeps the new refresh token where holders of the old and of the new one find it', async () => {
    await using scene = await createScene();
    await scene.store(endsSoon);
    answerWhole(scene, 'renewed', 180);
    const slot = join(scene.folder, 'slot.json');
    await authCommands(scene, environment).renew(undefined, slot);
    expect(scene.stored()).toMatchObject({accessToken: 'access-of-renewed', refreshToken: 'renewed'});
    expect(readJson(entryOf(scene, 'renewed'))).toMatchObject({accessToken: 'access-of-renewed'});
    expect(readJson(slot)).toMatchObject({access_token: 'access-of-renewed', refresh_token: 'renewed'});
    scene.clock.jump(10 * hourMs);
    await tokenOf(scene.source());
    expect(scene.server.refreshTokens().at(-1)).toBe('renewed');
    expect(authCommands(scene, environment).exported().refreshToken?.reveal()).toBe('renewed');
  });

  it('gives a profile its new refresh token', async () => {
    await using scene = await createScene();
    answerWhole(scene, 'granted', 10);
    const commands = authCommands(scene);
    await commands.logIn('shop');
    answerWhole(scene, 'renewed', 180);
    expect(await commands.renew('shop')).toMatchObject({renewed: true, isInProfile: true});
    const resolved = commands.resolve('shop');
    expect([resolved.credentials.refreshToken?.reveal(), resolved.refreshExpiresAt]).toStrictEqual([
      'renewed',
      inDays(180),
    ]);
    expect(await commands.renew('shop')).toMatchObject({renewed: false});
    expect(scene.server.requests).toHaveLength(2);
  });

  it('refreshes first if there is no access token', async () => {
    await using scene = await createScene();
    scene.server.answerWith(({path}, response) =>
      answerJson(
        response,
        200,
        path.includes('postponeToken')
          ? {access_token: 'b', expires_in: '36000', refresh_token: 'renewed'}
          : {access_token: 'a', expires_in: '36000', refresh_token_timeout: wireTime(inDays(5))},
      ),
    );
    await authCommands(scene, environment).renew();
    expect(scene.server.requests.map(({form}) => form.get('access_token'))).toStrictEqual([null, 'a']);
    expect(scene.log.codes()).toStrictEqual([]);
  });

  it('happens once for several that begin at the same time', async () => {
    await using scene = await createScene();
    await scene.store(endsSoon);
    answerWhole(scene, 'renewed', 180);
    const commands = authCommands(scene, environment);
    const first = commands.renew();
    const outcomes = [await first, await commands.renew()];
    expect(outcomes.map(({renewed}) => renewed)).toStrictEqual([true, false]);
    expect(scene.server.requests).toHaveLength(1);
  });

  it.each([
    [
      'without an answer',
      'NETWORK',
      (scene: Scene) => scene.server.answerWith((_request, response) => response.destroy()),
    ],
    ['with a 503', 'GATEWAY_UNAVAILABLE', (scene: Scene) => scene.server.answerAlways(503, '')],
  ])('%s is not to be repeated: its outcome is unknown', async (_name, code, spoil) => {
    await using scene = await createScene();
    await scene.store(endsSoon);
    spoil(scene);
    const error = await errorOf(authCommands(scene, environment).renew());
    expect([error.code, error.retryable]).toStrictEqual([code, false]);
    expect(error.hint.en).toContain('auth refresh');
    expect(error.hint.zh).toContain('auth login');
    expect(scene.server.requests).toHaveLength(1);
    expect(scene.stored()).toMatchObject({accessToken: 'stored-token'});
  });

  it('that is refused changes nothing', async () => {
    await using scene = await createScene();
    await scene.store(endsSoon);
    scene.server.answerAlways(400, {error: 'invalid_grant'});
    const before = scene.stored();
    expect((await errorOf(authCommands(scene, environment).renew())).code).toBe('REFRESH_REJECTED');
    scene.server.answerAlways(200, {access_token: 'a'});
    expect((await errorOf(authCommands(scene, environment).renew())).code).toBe('RESPONSE_INVALID');
    expect(scene.stored()).toStrictEqual(before);
  });

  it('sends nothing while the lock is held elsewhere, or cannot be had', async () => {
    await using scene = await createScene();
    await scene.store(endsSoon);
    const lockPath = scene.entryPath.replace('.json', '.lock');
    const holder = await holdLock(lockPath);
    const commands = authCommands(scene, environment);
    expect((await errorOf(commands.renew())).text.en).toContain('held it for too long');
    await holder.release();
    rmSync(lockPath);
    writeFileSync(join(scene.folder, 'elsewhere'), '');
    if (process.platform === 'win32') return;
    const {symlinkSync} = await import('node:fs');
    symlinkSync(join(scene.folder, 'elsewhere'), lockPath);
    const error = await errorOf(commands.renew());
    expect([error.code, error.exitCode]).toStrictEqual(['STATE_UNUSABLE', 8]);
    expect(scene.server.requests).toHaveLength(0);
  });

  it('whose answer cannot be saved for five seconds says that a new login is needed', async () => {
    await using scene = await createScene();
    await scene.store(endsSoon);
    scene.server.answerWith((_request, response) => {
      rmSync(scene.tokens, {recursive: true});
      writeFileSync(scene.tokens, '');
      answerJson(response, 200, {access_token: 'a', expires_in: '36000', refresh_token: 'lost-CANARY'});
    });
    const error = await errorOf(authCommands(scene, environment).renew());
    expect(error.code).toBe('STATE_UNUSABLE');
    expect(error.hint.en).toContain('auth login');
    expect(`${error.text.en}${error.hint.en}`).not.toContain('CANARY');
    expect(scene.clock.sleepsMs.filter((pauseMs) => pauseMs === 100)).toHaveLength(50);
  });
});

describe('a forced refresh', () => {
  const refresh = (scene: Scene) => {
    const {home, clock, log} = scene;
    const {gatewayUrl} = scene.server;
    const resolved = resolveCredentials({environment, home, gatewayUrl, log});
    return refreshNow({
      gatewayUrl,
      credentials: resolved.credentials,
      state: home,
      transport: httpTransport,
      clock,
      log,
      timeoutMs: 1000,
    });
  };

  it('does not count a stored token, and tells times instead of the token', async () => {
    await using scene = await createScene();
    await scene.store({});
    const facts = await refresh(scene);
    expect(facts).toMatchObject({
      obtainedAt: startOfTest,
      expiresAt: startOfTest + 10 * hourMs,
      memberId: 'b2b-1',
    });
    expect(JSON.stringify(facts)).not.toContain('access-1');
    expect(scene.stored()).toMatchObject({accessToken: 'access-1'});
  });

  it('does not count the record of a failure', async () => {
    await using scene = await createScene();
    scene.server.answerAlways(400, {error: 'invalid_grant'});
    await errorOf(tokenOf(scene.source()));
    expect(existsSync(scene.entryPath.replace('.json', '.err'))).toBe(true);
    expect((await errorOf(tokenOf(scene.source()))).code).toBe('REFRESH_REJECTED');
    expect(scene.server.requests).toHaveLength(1);
    scene.server.answerAlways(200, {access_token: 'a', expires_in: '36000'});
    await refresh(scene);
    expect(existsSync(scene.entryPath.replace('.json', '.err'))).toBe(false);
  });
});

describe('the explanation of the credentials', () => {
  const rows = (scene: Scene, given: Readonly<Record<string, string>>, slot?: string) =>
    authCommands(scene, given)
      .explain(undefined, slot)
      .accessToken.map(
        ({source, isInForce, reason}) => `${source} ${isInForce ? 'yes' : 'no'}: ${reason.en}`,
      );

  it('names the source in force and why the others are not', async () => {
    await using scene = await createScene();
    expect(rows(scene, environment)).toStrictEqual([
      'environment no: ALI1688_ACCESS_TOKEN is not set',
      'entry no: no token is stored for this application and authorization',
      'slot no: switched off, or not for this profile or gateway',
      'refresh yes: a new token is requested when one is needed',
    ]);
    await scene.store({});
    expect(rows(scene, environment)[1]).toBe('entry yes: stored and valid');
    expect(rows(scene, environment)[3]).toBe('refresh no: another source is in force');
    expect(rows(scene, {...environment, ALI1688_ACCESS_TOKEN: 'given'}).slice(0, 2)).toStrictEqual([
      'environment yes: set in the environment, used as given',
      'entry no: another source is in force',
    ]);
  });

  it('knows what the slot is good for', async () => {
    await using scene = await createScene();
    const slot = join(scene.folder, 'slot.json');
    const write = (appKey: string, leftMs: number) =>
      writeFileSync(
        slot,
        JSON.stringify({
          access_token: 't',
          refresh_token: null,
          expires_at: (startOfTest + leftMs) / 1000,
          app_key: appKey,
        }),
      );
    write('2000000', hourMs);
    expect(rows(scene, environment, slot)[2]).toBe('slot no: it holds no token of this application');
    write('1000000', hourMs);
    expect(rows(scene, environment, slot)[2]).toBe('slot yes: a valid token of the older Python skills');
    await scene.store({obtainedAt: startOfTest - 590 * 60_000, expiresAt: startOfTest + 600_000});
    expect(rows(scene, environment, slot).slice(1, 3)).toStrictEqual([
      'entry no: another source is in force',
      'slot yes: a valid token of the older Python skills',
    ]);
    write('1000000', 0);
    expect(rows(scene, environment, slot)[2]).toBe('slot no: it has ended');
    write('1000000', hourMs);
    await scene.store({});
    expect(rows(scene, {...environment, ALI1688_REFRESH_TOKEN: 'other'}, slot)[2]).toContain(
      'another account',
    );
  });

  it('says what is missing', async () => {
    await using scene = await createScene();
    expect(rows(scene, {})).toStrictEqual([
      'environment no: ALI1688_ACCESS_TOKEN is not set',
      'entry no: AppKey or authorization is not known',
      'slot no: switched off, or not for this profile or gateway',
      'refresh no: AppKey or AppSecret is missing',
    ]);
    const {ALI1688_REFRESH_TOKEN: _none, ...application} = environment;
    expect(rows(scene, application)[3]).toBe('refresh no: no refresh token is known');
    mkdirSync(scene.tokens, {recursive: true, mode: 0o700});
    writeFileSync(scene.entryPath, 'x', {mode: 0o600});
    expect(rows(scene, environment)[1]).toBe('entry no: the stored file cannot be used');
    writeFileSync(scene.entryPath, '{"v":2}');
    expect(rows(scene, environment)[1]).toBe('entry no: the stored file was written by a newer version');
  });

  it('warns from 30 days before the end, and holds no secret', async () => {
    await using scene = await createScene();
    await scene.store({
      refreshExpiresAt: startOfTest + 30 * dayMs + 1,
      refreshToken: new Secret('next-CANARY'),
    });
    const commands = authCommands(scene, environment);
    expect(commands.explain().expiryWarning).toBeUndefined();
    scene.clock.jump(1);
    const explanation = commands.explain();
    expect(explanation.expiryWarning?.en).toBe(
      `The authorization ends on 2026-12-22. Run: ${commandName('auth renew')}`,
    );
    expect(explanation).toMatchObject({
      hasSuccessor: true,
      home: '~/home',
      profilesFile: '~/home/profiles.json',
    });
    expect(JSON.stringify(explanation)).not.toContain('CANARY');
  });

  it('is told once by a token source too', async () => {
    await using scene = await createScene();
    await scene.store(endsSoon);
    const source = scene.source();
    await tokenOf(source);
    await tokenOf(source);
    expect(scene.log.notes.map(({code, text}) => [code, text.zh])).toStrictEqual([
      ['GRANT_EXPIRING', `授权将于 2026-12-02 到期，请运行：${commandName('auth renew')}`],
    ]);
  });

  it('exports what is in force, newest first, without asking anybody', async () => {
    await using scene = await createScene();
    await scene.store({refreshToken: new Secret('next'), refreshExpiresAt: inDays(100)});
    const exported = authCommands(scene, environment).exported();
    expect([exported.appKey, exported.refreshToken?.reveal(), exported.accessToken?.reveal()]).toStrictEqual([
      '1000000',
      'next',
      'stored-token',
    ]);
    expect(JSON.stringify(exported)).not.toMatch(/next|stored-token|CANARY/);
    expect(authCommands(scene, {}).exported()).toMatchObject({appKey: undefined, accessToken: undefined});
  });
});

import {createMemoryStateStore} from '@ali1688/home';
import {chmodSync, mkdirSync, statSync, utimesSync} from 'node:fs';
import {Secret} from '@ali1688/contracts/ports';
import {answerJson, createManualClock, createRecordingLog, startOfTest} from '@ali1688/testkit';
import {describe, expect, it, vi} from 'vitest';
import {createTokenSource, readEnvironmentCredentials, resolveApplication} from '../../src/index.ts';
import {runGetToken} from '../support/get-token-program.ts';
import {httpTransport} from '../support/http-transport.ts';
import {createScene, credentials, errorOf, hourMs, tokenOf} from '../support/scene.ts';

describe('a token source with an empty store', () => {
  it('asks once, with every credential in the body and none in the address', async () => {
    await using scene = await createScene();
    expect(await tokenOf(scene.source())).toBe('access-1');
    expect(
      scene.server.requests.map(({method, path, form}) => [method, path, Object.fromEntries(form)]),
    ).toStrictEqual([
      [
        'POST',
        '/openapi/http/1/system.oauth2/getToken/1000000',
        {
          grant_type: 'refresh_token',
          client_id: '1000000',
          client_secret: 'secret-CANARY-0f3a',
          refresh_token: 'refresh-CANARY-77b1',
        },
      ],
    ]);
    expect(scene.log.notes).toStrictEqual([]);
  });

  it('stores what the answer said, and neither the AppSecret nor the configured refresh token', async () => {
    await using scene = await createScene();
    scene.server.answerAlways(200, {
      access_token: 'a',
      expires_in: '36000',
      refresh_token_timeout: '20270131120000000+0800',
      memberId: 'b2b-1',
      resource_owner: '义乌小店',
      aliId: '123',
    });
    await tokenOf(scene.source());
    expect(scene.stored()).toStrictEqual({
      v: 1,
      ...scene.identity,
      accessToken: 'a',
      obtainedAt: startOfTest,
      expiresAt: startOfTest + 10 * hourMs,
      refreshExpiresAt: Date.UTC(2027, 0, 31, 4),
      memberId: 'b2b-1',
      resourceOwner: '义乌小店',
    });
    expect([...scene.files().values()].join('')).not.toContain('CANARY');
  });

  it('keeps an AppKey with odd characters inside its path segment', async () => {
    await using scene = await createScene();
    await tokenOf(scene.source({appKey: 'a/../b?c'}));
    expect(scene.server.requests[0]?.path).toBe('/openapi/http/1/system.oauth2/getToken/a%2F..%2Fb%3Fc');
  });
});

describe('a token source with a fresh entry', () => {
  it('sends nothing, writes nothing and waits for nothing', async () => {
    await using scene = await createScene();
    await scene.store({});
    const longAgo = new Date(startOfTest - 24 * hourMs);
    for (const path of [scene.entryPath, scene.tokens, scene.location.path ?? ''])
      utimesSync(path, longAgo, longAgo);
    const before = [...scene.files().keys()];
    expect(await tokenOf(scene.source())).toBe('stored-token');
    expect(scene.server.requests).toHaveLength(0);
    expect([...scene.files().keys()]).toStrictEqual(before);
    expect([scene.entryPath, scene.tokens].map((path) => statSync(path).mtimeMs)).toStrictEqual([
      longAgo.getTime(),
      longAgo.getTime(),
    ]);
    expect(scene.clock.sleepsMs).toStrictEqual([]);
    expect(scene.log.notes).toStrictEqual([]);
  });

  it('loads nothing of the network', async () => {
    await using scene = await createScene();
    await scene.store({});
    const {output} = await runGetToken(scene, {program: 'warm-read.ts'});
    expect(output).toMatchObject({token: 'stored-token', network: []});
    expect(output['known']).toBeGreaterThan(20);
  });

  it('is shared with a source of another process', async () => {
    await using scene = await createScene();
    await tokenOf(scene.source());
    expect(await tokenOf(scene.source())).toBe('access-1');
    expect(scene.server.requests).toHaveLength(1);
  });
});

describe('a token source in memory', () => {
  it('touches no file and asks once', async () => {
    await using scene = await createScene();
    const source = scene.source({home: 'memory'});
    expect([await tokenOf(source), await tokenOf(source)]).toStrictEqual(['access-1', 'access-1']);
    expect(scene.server.requests).toHaveLength(1);
    expect(() => statSync(scene.location.path ?? '')).toThrow('ENOENT');
    expect(scene.log.notes).toStrictEqual([]);
  });

  it('is what remains to a user without a home folder, with a note', async () => {
    await using scene = await createScene();
    const source = scene.source({home: {path: undefined, shownPath: '~/.config/ali1688', isGiven: false}});
    expect([await tokenOf(source), await tokenOf(source)]).toStrictEqual(['access-1', 'access-1']);
    expect(scene.log.codes()).toStrictEqual(['STORE_READONLY']);
  });
});

describe('single flight', () => {
  it('sends one request for simultaneous calls of several sources of one entry', async () => {
    await using scene = await createScene();
    const [first, second] = [scene.source(), scene.source()];
    const tokens = await Promise.all(
      Array.from({length: 20}, (_, index) => tokenOf(index % 2 ? first : second)),
    );
    expect(new Set(tokens)).toStrictEqual(new Set(['access-1']));
    expect(scene.server.requests).toHaveLength(1);
  });

  it('shares a failure with those who wait and forgets it afterwards', async () => {
    await using scene = await createScene();
    scene.server.answerAlways(503, '');
    const source = scene.source();
    const errors = await Promise.all(Array.from({length: 5}, () => errorOf(tokenOf(source))));
    expect(errors.map((error) => error.code)).toStrictEqual(
      Array.from({length: 5}, () => 'GATEWAY_UNAVAILABLE'),
    );
    expect(scene.server.requests).toHaveLength(1);
    scene.server.answerAlways(200, {access_token: 'later'});
    expect(await tokenOf(source)).toBe('later');
  });

  it('is shared with a second copy of the package', async () => {
    const {joinFlight} = await import('../../src/token/single-flight.ts');
    vi.resetModules();
    const copy = await import('../../src/token/single-flight.ts');
    expect(copy.joinFlight).not.toBe(joinFlight);
    let resolve: (token: Secret) => void = () => undefined;
    const promise = new Promise<Secret>((settle) => {
      resolve = settle;
    });
    const flight = joinFlight('two copies', {log: createRecordingLog()}, () => promise);
    expect(copy.isInFlight('two copies')).toBe(true);
    resolve(new Secret('x'));
    await flight;
    expect(copy.isInFlight('two copies')).toBe(false);
  });
});

describe('credentials', () => {
  it('come from the environment, without white space around them', () => {
    const read = readEnvironmentCredentials({
      ALI1688_APP_KEY: ' 1000000\n',
      ALI1688_APP_SECRET: 'secret\r\n',
      ALI1688_REFRESH_TOKEN: '  ',
      ALI1688_ACCESS_TOKEN: '',
    });
    expect(Object.keys(read)).toStrictEqual(['appKey', 'appSecret']);
    expect([read.appKey, read.appSecret?.reveal()]).toStrictEqual(['1000000', 'secret']);
  });

  it('give an application with its secret wrapped', () => {
    const application = resolveApplication(
      readEnvironmentCredentials({ALI1688_APP_KEY: '1', ALI1688_APP_SECRET: 'CANARY'}),
    );
    expect(JSON.stringify(application)).toBe('{"appKey":"1","appSecret":"[redacted]"}');
  });

  it.each([
    [{}, 'ALI1688_APP_KEY and ALI1688_APP_SECRET are not set.', true],
    [{ALI1688_APP_KEY: '1'}, 'ALI1688_APP_SECRET is not set.', true],
    [{ALI1688_APP_SECRET: 's', ALI1688_REFRESH_TOKEN: 'r'}, 'ALI1688_APP_KEY is not set.', false],
    [{ALI1688_ACCESS_TOKEN: 'a'}, 'ALI1688_APP_KEY and ALI1688_APP_SECRET are not set.', false],
    [{ALI1688_APP_KEY: '1', ALI1688_APP_SECRET: 's'}, 'ALI1688_REFRESH_TOKEN is not set.', true],
  ])('that are missing from %j are named', async (environment, end, namesGrant) => {
    const error = await errorOf(
      tokenOf(
        createTokenSource({
          gatewayUrl: 'http://127.0.0.1:9/openapi',
          credentials: readEnvironmentCredentials(environment),
          state: createMemoryStateStore({clock: createManualClock()}),
          transport: httpTransport,
          clock: createManualClock(),
          timeoutMs: 1000,
        }),
      ),
    );
    expect([error.code, error.exitCode]).toStrictEqual(['CREDENTIALS_MISSING', 3]);
    expect(error.text.en).toBe(`No 1688 authorization found: ${end}`);
    expect(error.text.zh).toContain('尚未设置');
    expect(error.hint.en).toContain('--sandbox');
    expect(error.hint.en.includes('ALI1688_REFRESH_TOKEN')).toBe(namesGrant);
  });

  it('are sent to no address that is neither https nor loopback', () => {
    expect(() =>
      createTokenSource({
        gatewayUrl: 'http://gw.open.1688.com/openapi',
        credentials,
        state: createMemoryStateStore({clock: createManualClock()}),
        transport: httpTransport,
        clock: createManualClock(),
        timeoutMs: 1000,
      }),
    ).toThrow('ALI1688_GATEWAY_URL is not an address that secrets may be sent to.');
  });
});

describe('ALI1688_ACCESS_TOKEN', () => {
  const given = {...credentials, accessToken: new Secret('given-token')};

  it('is used as given, before a stored token, and never stored', async () => {
    await using scene = await createScene();
    await scene.store({});
    const before = scene.files();
    expect(await tokenOf(scene.source({credentials: given}))).toBe('given-token');
    expect(scene.files()).toStrictEqual(before);
    expect(scene.server.requests).toHaveLength(0);
  });

  it('is reported when refused, with the advice to unset it, and not replaced', async () => {
    await using scene = await createScene();
    await scene.store({});
    const error = await errorOf(tokenOf(scene.source({credentials: given}), 'given-token'));
    expect([error.code, error.exitCode]).toStrictEqual(['TOKEN_REJECTED', 3]);
    expect(error.hint.en).toContain('Unset ALI1688_ACCESS_TOKEN');
    expect(error.hint.zh).toContain('清除环境变量 ALI1688_ACCESS_TOKEN');
    expect(scene.server.requests).toHaveLength(0);
  });
});

describe('an aborted command', () => {
  it('is interrupted while it waits for the answer', async () => {
    await using scene = await createScene();
    const controller = new AbortController();
    scene.server.answerWith(() => controller.abort());
    const error = await errorOf(tokenOf(scene.source({signal: controller.signal})));
    expect(error.code).toBe('INTERRUPTED');
  });

  it('is not hidden by a token that is still usable', async () => {
    await using scene = await createScene();
    await scene.store({expiresAt: startOfTest + 10 * 60_000});
    const controller = new AbortController();
    scene.server.answerWith(() => controller.abort());
    const error = await errorOf(tokenOf(scene.source({signal: controller.signal})));
    expect(error.code).toBe('INTERRUPTED');
  });
});

describe('a home that exists', () => {
  it('gets no .gitignore if it is given and holds something', async () => {
    await using scene = await createScene();
    const home = scene.location.path ?? '';
    mkdirSync(`${home}/work`, {recursive: true});
    chmodSync(home, 0o755);
    scene.server.answerWith((_request, response) => answerJson(response, 200, {access_token: 'a'}));
    await tokenOf(scene.source());
    expect([...scene.files().keys()].toSorted()).toStrictEqual([
      scene.entryPath,
      scene.entryPath.replace('.json', '.lock'),
    ]);
    expect(statSync(home).mode & 0o777).toBe(0o755);
  });

  it('gets one if it is the default home, or new', async () => {
    await using scene = await createScene();
    const home = scene.location.path ?? '';
    await tokenOf(scene.source());
    expect(scene.files().get(`${home}/.gitignore`)).toBe('*\n');
    const other = `${scene.folder}/default`;
    mkdirSync(`${other}/work`, {recursive: true});
    await tokenOf(scene.source({home: {path: other, shownPath: '~/default', isGiven: false}}));
    expect(statSync(`${other}/.gitignore`).mode & 0o777).toBe(0o600);
  });
});

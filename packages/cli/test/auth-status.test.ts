import {describe, expect, test} from 'vitest';
import * as z from 'zod/mini';
import {expectFailure, expectSuccess, type Success} from './support/documents.ts';
import {logIn, nothingSet, openLoginScene} from './support/login-scene.ts';
import {savedProfiles} from './support/saved-login.ts';
import {application, openScene, type Scene} from './support/scene.ts';
import {ageEntries, storedEntries} from './support/stored-entry.ts';

const status = ['auth', 'status'];
const twentyDaysSeconds = 20 * 24 * 60 * 60;
const isoTime = z.iso.datetime();

const statusData = z.looseObject({
  authenticated: z.boolean(),
  accessToken: z.array(
    z.strictObject({
      source: z.string(),
      inForce: z.boolean(),
      reason: z.string().check(z.minLength(1)),
      expiresAt: z.optional(isoTime),
      file: z.optional(z.string()),
    }),
  ),
  refreshExpiresAt: z.optional(isoTime),
});

/** The sources of the access token in their order, and the one in force. */
function sourcesOf({data}: Success): {
  readonly sources: readonly string[];
  readonly inForce: string | undefined;
} {
  const rows = statusData.parse(data).accessToken;
  return {
    sources: rows.map(({source}) => source),
    inForce: rows.find(({inForce}) => inForce)?.source,
  };
}

const order = ['environment', 'entry', 'slot', 'refresh'];

async function secretsOf(scene: Scene): Promise<readonly string[]> {
  const profiles = Object.values(await savedProfiles(scene));
  const entries = await storedEntries(scene);
  return [
    ...profiles.flatMap(({appSecret, refreshToken}) => [appSecret, refreshToken]),
    ...entries.map(({accessToken}) => accessToken),
  ].filter((secret) => secret !== undefined);
}

describe.concurrent('auth status', () => {
  test('before a login says that nothing can be called, and what to do', async () => {
    await using scene = await openScene(nothingSet);
    const success = expectSuccess(await scene.run(status));
    expect(success.data).toMatchObject({authenticated: false, profile: 'default', sources: {}});
    expect(sourcesOf(success)).toEqual({sources: order, inForce: undefined});
    expect(success.meta.notes.map(({code}) => code)).toEqual(['NOT_AUTHENTICATED']);
    expect(success.meta.notes[0]?.message).toContain('auth login');
  });

  test('with the variables says that a refresh comes, and after a call that the entry is in force', async () => {
    await using scene = await openScene();
    expect(sourcesOf(expectSuccess(await scene.run(status)))).toEqual({sources: order, inForce: 'refresh'});
    expectSuccess(await scene.run(['ranking', 'top-list', '1111', '--limit', '1']));
    expect(sourcesOf(expectSuccess(await scene.run(status)))).toEqual({sources: order, inForce: 'entry'});
    await ageEntries(scene, 24 * 60 * 60 * 1000);
    expect(sourcesOf(expectSuccess(await scene.run(status))).inForce).toBe('refresh');
    expect(scene.sandbox.requests.byApi).toEqual({getToken: 1, 'product.topList.query': 1});
  });

  test('after a login has times in ISO 8601 and no secret, in every format', async () => {
    await using scene = await openLoginScene({consent: 'always'});
    await logIn(scene);
    const success = expectSuccess(await scene.run(status, nothingSet));
    const data = statusData.parse(success.data);
    expect(data).toMatchObject({authenticated: true, memberId: expect.any(String)});
    expect(data.accessToken.find(({source}) => source === 'entry')).toMatchObject({
      inForce: true,
      file: expect.stringMatching(/^~\/suite home\/tokens\/t-.*\.json$/),
      expiresAt: expect.any(String),
    });
    expect(data.refreshExpiresAt).toEqual(expect.any(String));
    expect(success.meta.notes).toEqual([]);
    const secrets = await secretsOf(scene);
    expect(secrets).toHaveLength(3);
    for (const words of [['--json'], ['--format', 'table', '--verbose'], ['--format', 'csv']]) {
      const {stdout, stderr} = await scene.run([...status, ...words], nothingSet);
      for (const secret of secrets) expect(stdout + stderr).not.toContain(secret);
    }
    expect(scene.sandbox.requests.total).toBe(0);
  });

  test('with variables of another application says that they come before the login', async () => {
    await using scene = await openLoginScene({consent: 'always'});
    await logIn(scene);
    const other = {
      ALI1688_APP_KEY: '1688002',
      ALI1688_APP_SECRET: 'other-secret',
      ALI1688_REFRESH_TOKEN: 'other-grant',
    };
    const {data} = expectSuccess(await scene.run(status, other));
    expect(data).toMatchObject({
      appKey: '1688002',
      sources: {appKey: 'environment', appSecret: 'environment', refreshToken: 'environment'},
    });
    const named = expectSuccess(await scene.run([...status, '--profile', 'default'], other));
    expect(named.data).toMatchObject({
      appKey: application.appKey,
      sources: {appKey: 'profile', appSecret: 'profile', refreshToken: 'profile'},
      passedOver: expect.arrayContaining([expect.objectContaining({part: 'appKey', source: 'environment'})]),
    });
    expect(named.meta.notes.map(({code}) => code)).toContain('CREDENTIAL_PASSED_OVER');
    expect(JSON.stringify(named)).not.toMatch(/other-(?:secret|grant)/);
  });

  test('with ALI1688_ACCESS_TOKEN says that it is in force, and does not print it', async () => {
    await using scene = await openScene();
    const token = 'a-token-that-nobody-gave';
    const run = await scene.run(status, {ALI1688_ACCESS_TOKEN: token});
    expect(sourcesOf(expectSuccess(run))).toEqual({sources: order, inForce: 'environment'});
    expect(run.stdout + run.stderr).not.toContain(token);
  });

  test('without an AppSecret is not authenticated, even with a token in hand', async () => {
    await using scene = await openScene({ALI1688_APP_SECRET: undefined, ALI1688_ACCESS_TOKEN: 'some-token'});
    expect(expectSuccess(await scene.run(status)).data).toMatchObject({authenticated: false});
  });

  test('speaks Chinese', async () => {
    await using scene = await openScene({...nothingSet, ALI1688_LANG: 'zh'});
    const {meta} = expectSuccess(await scene.run(status));
    expect(meta.notes[0]?.message).toContain('请运行 ali1688 auth login');
  });

  test('warns 30 days before the authorization ends, naming the day and the command', async () => {
    await using scene = await openLoginScene({consent: 'always', refreshTokenSeconds: twentyDaysSeconds});
    const saved = await logIn(scene);
    const run = await scene.run(status, nothingSet);
    const {data, meta} = expectSuccess(run);
    expect(meta.notes.map(({code}) => code)).toEqual(['GRANT_EXPIRING']);
    expect(meta.notes[0]?.message).toContain('auth renew');
    expect(meta.notes[0]?.message).toMatch(/\d{4}-\d\d-\d\d/);
    expect(run.stderr).toContain(meta.notes[0]?.message);
    expect(data).toMatchObject({
      refreshExpiresAt: z.looseObject({refreshExpiresAt: z.string()}).parse(saved.data).refreshExpiresAt,
    });
  });
});

describe.concurrent('doctor', () => {
  test.each([[['doctor']], [['doctor', '--offline']]])(
    '%s warns of an authorization that ends',
    async (words) => {
      await using scene = await openLoginScene({consent: 'always', refreshTokenSeconds: twentyDaysSeconds});
      await logIn(scene);
      const {meta} = expectSuccess(await scene.run(words, nothingSet));
      expect(meta.notes.map(({code}) => code)).toEqual(['GRANT_EXPIRING']);
    },
  );
});

describe.concurrent('auth status --check', () => {
  const check = [...status, '--check'];

  test('makes one signed call, and a good token is said to be good', async () => {
    await using scene = await openScene();
    const success = expectSuccess(await scene.run(check));
    expect(success.data).toMatchObject({check: {accepted: true}});
    expect(sourcesOf(success).inForce).toBe('entry');
    expect(scene.sandbox.requests.byApi).toEqual({getToken: 1, 'category.translation.getById': 1});
  });

  test.each([
    ['TOKEN_REJECTED', {ALI1688_ACCESS_TOKEN: 'a-token-that-nobody-gave'}],
    ['SIGNATURE_REJECTED', {ALI1688_ACCESS_TOKEN: 'any-token', ALI1688_APP_SECRET: 'wrong-secret'}],
    ['REFRESH_REJECTED', {ALI1688_REFRESH_TOKEN: 'a-grant-that-nobody-gave'}],
    ['APP_KEY_UNKNOWN', {ALI1688_APP_KEY: '404404', ALI1688_ACCESS_TOKEN: 'any-token'}],
    ['CREDENTIALS_MISSING', nothingSet],
  ] as const)('ends with %s where that is the answer', async (code, variables) => {
    await using scene = await openScene();
    expectFailure(await scene.run(check, variables), code);
  });

  test('takes a refusal behind the token for a proof', async () => {
    await using scene = await openScene();
    scene.sandbox.defineApplication({...application, allowedApis: ['product.topList.query']});
    const {data, meta} = expectSuccess(await scene.run(check));
    expect(data).toMatchObject({check: {accepted: true, refusedWith: 'PERMISSION_DENIED'}});
    expect(meta.notes.map(({code}) => code)).toEqual(['CHECK_REFUSED']);
  });
});

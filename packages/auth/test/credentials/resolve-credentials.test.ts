import {createFileStateStore} from '@ali1688/home';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {defaultGatewayUrl} from '@ali1688/contracts/ports';
import {createManualClock, createRecordingLog, isClosedToOthers, temporaryFolder} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {resolveApplication, resolveCredentials} from '../../src/index.ts';
import {errorOf} from '../support/scene.ts';

const saved = {
  gateway: defaultGatewayUrl,
  appKey: '1000000',
  appSecret: 'saved-secret',
  refreshToken: 'saved-refresh',
  refreshExpiresAt: 5,
  savedAt: 1,
};
const whole = {
  ALI1688_APP_KEY: '1000000',
  ALI1688_APP_SECRET: 'env-secret',
  ALI1688_REFRESH_TOKEN: 'env-refresh',
};

const homeAt = (path: string) =>
  createFileStateStore({path, shownPath: '~/home', isGiven: true}, {clock: createManualClock()});

async function resolveWith(
  content: unknown,
  environment: Readonly<Record<string, string>>,
  profile?: string,
  gatewayUrl = defaultGatewayUrl,
) {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'profiles.json');
  if (content !== undefined)
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content), {mode: 0o600});
  const log = createRecordingLog();
  const home = homeAt(folder.path);
  const resolved = resolveCredentials({environment, profile, home, gatewayUrl, log});
  const {appKey, appSecret, refreshToken, accessToken} = resolved.credentials;
  return {
    ...resolved,
    values: [appKey, appSecret?.reveal(), refreshToken?.reveal(), accessToken?.reveal()],
    reasons: resolved.passedOver.map(({part, source, reason}) => `${source} ${part}: ${reason.en}`),
    codes: log.codes(),
  };
}

const file = (profiles: Record<string, unknown>, rest: object = {}) => ({v: 1, profiles, ...rest});

describe('credentials without a named profile', () => {
  it('come from the environment alone if it has all, and profiles.json is not even read', async () => {
    const resolved = await resolveWith('broken', whole);
    expect(resolved.values).toStrictEqual(['1000000', 'env-secret', 'env-refresh', undefined]);
    expect([resolved.profile, resolved.isProfileNamed]).toStrictEqual(['default', false]);
  });

  it('come from the profile where the environment has nothing', async () => {
    const resolved = await resolveWith(file({default: saved}), {});
    expect(resolved.values).toStrictEqual(['1000000', 'saved-secret', 'saved-refresh', undefined]);
    expect(resolved.sources).toStrictEqual({
      appKey: 'profile',
      appSecret: 'profile',
      refreshToken: 'profile',
    });
    expect(resolved.refreshExpiresAt).toBe(5);
  });

  it('fill gaps for the same AppKey, the environment first', async () => {
    const {ALI1688_REFRESH_TOKEN: _none, ...withoutGrant} = whole;
    const resolved = await resolveWith(file({default: saved}), withoutGrant);
    expect(resolved.values).toStrictEqual(['1000000', 'env-secret', 'saved-refresh', undefined]);
    expect(resolved.reasons).toStrictEqual(['profile appSecret: the environment has its own']);
  });

  it('take only the secret from the environment after --no-save-secret', async () => {
    const {appSecret: _none, ...withoutSecret} = saved;
    const resolved = await resolveWith(file({default: withoutSecret}), {ALI1688_APP_SECRET: 'env-secret'});
    expect(resolved.values).toStrictEqual(['1000000', 'env-secret', 'saved-refresh', undefined]);
  });

  it('never mix parts of two applications', async () => {
    const resolved = await resolveWith(file({default: saved}), {ALI1688_APP_KEY: '2000000'});
    expect(resolved.values).toStrictEqual(['2000000', undefined, undefined, undefined]);
    expect(resolved.reasons).toContain('profile appSecret: it belongs to another application');
  });

  it('use the profile that was chosen as current', async () => {
    const other = {...saved, appKey: '3000000'};
    const resolved = await resolveWith(file({default: saved, shop: other}, {current: 'shop'}), {});
    expect([resolved.values[0], resolved.profile]).toStrictEqual(['3000000', 'shop']);
  });

  it('leave a profile of another gateway alone, and say so', async () => {
    const resolved = await resolveWith(file({default: saved}), {}, undefined, 'http://127.0.0.1:9/openapi');
    expect(resolved.values).toStrictEqual([undefined, undefined, undefined, undefined]);
    expect(resolved.reasons).toContain('profile appSecret: it was made with another gateway');
  });

  it('need no profile for a given access token', async () => {
    const {ALI1688_REFRESH_TOKEN: _none, ...application} = whole;
    const resolved = await resolveWith('broken', {...application, ALI1688_ACCESS_TOKEN: 'given'});
    expect(resolved.sources.accessToken).toBe('environment');
  });

  it.each([
    ['broken', 'not a profile file', /^Repair it/, /^请修复/],
    ['{"v":2}', 'written by a newer version', /^Update this program/, /^请更新/],
    ['{"v":1,"profiles":[]}', 'not a profile file', /^Repair it/, /^请修复/],
  ])('are unusable if they are needed from %s', async (content, reason, hint, chineseHint) => {
    const error = await errorOf(resolveWith(content, {}));
    expect([error.code, error.exitCode]).toStrictEqual(['STATE_UNUSABLE', 8]);
    expect(error.text.en).toBe(`~/home/profiles.json cannot be used (${reason}).`);
    expect(error.text.zh).toMatch(/无法使用/);
    expect(error.hint.en).toMatch(hint);
    expect(error.hint.zh).toMatch(chineseHint);
  });
});

describe('credentials of a named profile', () => {
  it('come before those of the environment, and what was passed over is known', async () => {
    const resolved = await resolveWith(file({shop: saved}), whole, 'shop');
    expect(resolved.values).toStrictEqual(['1000000', 'saved-secret', 'saved-refresh', undefined]);
    expect(resolved.reasons).toStrictEqual([
      'environment appSecret: a profile was named, and it has its own',
      'environment refreshToken: a profile was named, and it has its own',
    ]);
  });

  it('are named by the variable too, and the flag wins', async () => {
    const two = file({shop: saved, depot: {...saved, appKey: '3000000'}});
    expect((await resolveWith(two, {ALI1688_PROFILE: 'depot'})).profile).toBe('depot');
    expect((await resolveWith(two, {ALI1688_PROFILE: 'depot'}, 'shop')).profile).toBe('shop');
  });

  it('do not take the secret of another application from the environment', async () => {
    const {appSecret: _none, ...withoutSecret} = saved;
    const resolved = await resolveWith(
      file({shop: withoutSecret}),
      {...whole, ALI1688_APP_KEY: '2000000'},
      'shop',
    );
    expect(resolved.values).toStrictEqual(['1000000', undefined, 'saved-refresh', undefined]);
    expect(resolved.reasons).toContain('environment appKey: it belongs to another application');
  });

  it('give way to ALI1688_ACCESS_TOKEN, with a note', async () => {
    const resolved = await resolveWith(file({shop: saved}), {ALI1688_ACCESS_TOKEN: 'given'}, 'shop');
    expect([resolved.values[3], resolved.codes]).toStrictEqual(['given', ['GRANT_OVERRIDDEN']]);
  });

  it.each([
    ['is not there', 'CREDENTIALS_MISSING', 'depot', defaultGatewayUrl],
    ['is of another gateway', 'CREDENTIALS_MISSING', 'shop', 'http://127.0.0.1:9/openapi'],
    ['has a name that is not allowed', 'USAGE_INVALID', '../shop', defaultGatewayUrl],
    ['has an empty name', 'USAGE_INVALID', '', defaultGatewayUrl],
  ])('are an error if the profile %s', async (_name, code, profile, gatewayUrl) => {
    const error = await errorOf(resolveWith(file({shop: saved}), whole, profile, gatewayUrl));
    expect(error.code).toBe(code);
    expect(error.hint.zh).toMatch(/\p{Script=Han}/u);
    expect(`${error.text.en}${error.hint.en}`).not.toContain('saved-');
  });
});

describe('profiles.json', () => {
  it('that others could read is tightened', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'profiles.json');
    mkdirSync(folder.path, {recursive: true});
    writeFileSync(path, JSON.stringify(file({default: saved})), {mode: 0o644});
    const home = homeAt(folder.path);
    resolveCredentials({environment: {}, home, gatewayUrl: defaultGatewayUrl, log: createRecordingLog()});
    expect(isClosedToOthers(path)).toBe(true);
  });
});

describe('an AppSecret of several lines', () => {
  it.each(['secret-of-mine\nnote', 'secret\r\nnote', 'secret\u2028note', 'sec\u0000ret'])(
    'is refused before anything is signed or sent with it: %j',
    async (appSecret) => {
      const {credentials} = await resolveWith(undefined, {...whole, ALI1688_APP_SECRET: appSecret});
      const error = await errorOf(Promise.resolve().then(() => resolveApplication(credentials)));
      expect(error.code).toBe('USAGE_INVALID');
      expect(`${error.text.en} ${error.text.zh} ${error.hint.en}`).not.toContain(appSecret);
    },
  );

  it('is taken where only its end is a line break, as files with settings have it', async () => {
    const {credentials} = await resolveWith(undefined, {...whole, ALI1688_APP_SECRET: 'env-secret\r\n'});
    expect(resolveApplication(credentials).appSecret.reveal()).toBe('env-secret');
  });
});

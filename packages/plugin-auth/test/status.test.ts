import {at, each, noteCodes} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {expectNoSecret} from './support/expect-no-secret.ts';
import {application, configured, openScene} from './support/scene.ts';
import {refusal} from './support/token-gateway.ts';

const sources = ['environment', 'entry', 'slot', 'refresh'];

describe('auth status', () => {
  test('without any configuration is a document that says so, and exits 0', async () => {
    await using scene = await openScene();
    const run = await scene.run(['status']);
    expect(run.exitCode).toBe(0);
    expect(at(run.document(), 'data.authenticated')).toBe(false);
    expect(at(run.document(), 'data')).not.toHaveProperty('appKey');
    expect(each(run.document(), 'data.accessToken', 'source')).toEqual(sources);
    expect(each(run.document(), 'data.accessToken', 'inForce')).toEqual([false, false, false, false]);
    expect(noteCodes(run.document())).toEqual(['NOT_AUTHENTICATED']);
  });

  test('with a grant and no token yet, a refresh is what the next call does', async () => {
    await using scene = await openScene();
    const run = await scene.run(['status'], {environment: configured});
    expect(at(run.document(), 'data.authenticated')).toBe(true);
    expect(at(run.document(), 'data.sources')).toEqual({
      appKey: 'environment',
      appSecret: 'environment',
      refreshToken: 'environment',
    });
    expect(each(run.document(), 'data.accessToken', 'inForce')).toEqual([false, false, false, true]);
    expect(scene.gateway.called()).toEqual([]);
    expectNoSecret(run);
  });

  test('with a token in hand and no AppSecret, nothing can be signed', async () => {
    await using scene = await openScene();
    const {document} = await scene.run(['status'], {
      environment: {ALI1688_APP_KEY: '1000000', ALI1688_ACCESS_TOKEN: 'canary-given-token'},
    });
    expect(each(document(), 'data.accessToken', 'inForce')).toEqual([true, false, false, false]);
    expect(at(document(), 'data.authenticated')).toBe(false);
  });

  test('names the stored token, its file, its account and its end', async () => {
    await using scene = await openScene();
    const before = Date.now();
    await scene.run(['refresh'], {environment: configured});
    const run = await scene.run(['status'], {environment: configured});
    const entry = at(run.document(), 'data.accessToken.1');
    expect(entry).toMatchObject({source: 'entry', inForce: true, reason: 'stored and valid'});
    expect(at(entry, 'file')).toMatch(/tokens.t-|tokens.x-/);
    const hoursLeft = (Date.parse(String(at(entry, 'expiresAt'))) - before) / 3_600_000;
    expect(hoursLeft).toBeGreaterThanOrEqual(10);
    expect(at(run.document(), 'data')).toMatchObject({memberId: 'b2b-1000', resourceOwner: 'shop-one'});
    expect(at(run.document(), 'data.files.home')).toContain('home');
    expect(at(run.document(), 'data.files.profiles')).toMatch(/profiles\.json$/);
    expectNoSecret(run);
  });

  test('warns from 30 days before the authorization ends', async () => {
    await using scene = await openScene();
    const loggedIn = async (days: number) => {
      scene.gateway.switches.refreshEndsAt = Date.now() + days * 24 * 3_600_000;
      await scene.run(['exchange', 'canary-authorization-code'], {environment: application});
      return scene.run(['status']);
    };
    const early = await loggedIn(31);
    expect(noteCodes(early.document())).toEqual([]);
    expect(at(early.document(), 'data.refreshExpiresAt')).toMatch(/^\d{4}-\d\d-\d\dT/);
    const late = await loggedIn(29);
    expect(noteCodes(late.document())).toEqual(['GRANT_EXPIRING']);
    expect(late.stderr).toContain('ali1688 auth renew');
  });

  test('says what a named profile passes over, and why', async () => {
    await using scene = await openScene();
    await scene.run(['exchange', 'canary-authorization-code', '--profile', 'shop-a'], {
      environment: application,
    });
    const {document, stderr} = await scene.run(['status', '--profile', 'shop-a'], {environment: configured});
    expect(at(document(), 'data.profile')).toBe('shop-a');
    expect(noteCodes(document())).toEqual(['CREDENTIAL_PASSED_OVER', 'CREDENTIAL_PASSED_OVER']);
    expect(at(document(), 'data.sources.refreshToken')).toBe('profile');
    expect(each(document(), 'data.passedOver', 'part')).toEqual(['appSecret', 'refreshToken']);
    expect(stderr).toContain('The refresh token of the environment is not used');
  });

  test('is a table under one line with everything else, in both languages', async () => {
    await using scene = await openScene();
    const english = await scene.run(['status', '--format', 'table'], {environment: configured});
    expect(english.stdout).toMatch(/^AppKey 1000000 \(environment\); profile default; files in .+\n/);
    expect(english.stdout).toMatch(/\nToken from +In force +Why/);
    const chinese = await scene.run(['status', '--format', 'table'], {
      environment: {...configured, ALI1688_LANG: 'zh'},
    });
    expect(chinese.stdout).toMatch(/^AppKey 1000000（环境变量）；配置 default；文件位于 .+\n/);
    expect(chinese.stdout).toContain('需要时会获取新令牌');
  });
});

describe('auth status --check', () => {
  test('proves the token with one call, and shows the token that it obtained', async () => {
    await using scene = await openScene();
    const run = await scene.run(['status', '--check'], {environment: configured});
    expect(run.exitCode).toBe(0);
    expect(at(run.document(), 'data.check')).toEqual({
      api: 'com.alibaba.fenxiao.crossborder:category.translation.getById:1',
      accepted: true,
    });
    expect(each(run.document(), 'data.accessToken', 'inForce')).toEqual([false, true, false, false]);
    expect(scene.gateway.called()).toEqual(['getToken', 'getById']);
    expectNoSecret(run);
  });

  test('fails as the call does', async () => {
    await using scene = await openScene();
    scene.gateway.switches.category = () =>
      refusal(401, {error_code: '401', error_message: 'Request need user authorized'});
    const environment = {...configured, ALI1688_ACCESS_TOKEN: 'canary-given-token'};
    const run = await scene.run(['status', '--check'], {environment});
    expect(run.exitCode).toBe(3);
    expect(at(run.document(), 'error.code')).toBe('TOKEN_REJECTED');
    expectNoSecret(run);
  });

  test('counts a missing permission as proof, because 1688 looks at the token first', async () => {
    await using scene = await openScene();
    scene.gateway.switches.category = () =>
      refusal(400, {error_code: 'gw.APIACLDecline', error_message: 'AppKey is not allowed(acl)'});
    const {exitCode, document} = await scene.run(['status', '--check'], {environment: configured});
    expect(exitCode).toBe(0);
    expect(at(document(), 'data.check')).toMatchObject({accepted: true, refusedWith: 'PERMISSION_DENIED'});
    expect(noteCodes(document())).toEqual(['CHECK_REFUSED']);
  });

  test('without credentials says which variables are missing', async () => {
    await using scene = await openScene();
    const {exitCode, document} = await scene.run(['status', '--check']);
    expect(exitCode).toBe(3);
    expect(at(document(), 'error.code')).toBe('CREDENTIALS_MISSING');
  });
});

import {at, noteCodes} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {expectNoSecret} from './support/expect-no-secret.ts';
import {application, configured, openScene} from './support/scene.ts';
import {canaries, refusal} from './support/token-gateway.ts';

const day = 24 * 3_600_000;

/** A scene with a login whose authorization ends in some days. */
async function loggedIn(days: number) {
  const scene = await openScene();
  scene.gateway.switches.refreshEndsAt = Date.now() + days * day;
  await scene.run(['exchange', canaries.code], {environment: application});
  scene.gateway.switches.refreshEndsAt = Date.now() + 180 * day;
  return {
    scene,
    renewals: () => scene.gateway.called().filter((name) => name === 'postponeToken'),
    [Symbol.asyncDispose]: () => scene[Symbol.asyncDispose](),
  };
}

describe('auth refresh', () => {
  test('obtains a new token each time, and says until when', async () => {
    await using scene = await openScene();
    await scene.run(['refresh'], {environment: configured});
    const run = await scene.run(['refresh'], {environment: configured});
    expect(run.exitCode).toBe(0);
    expect(scene.gateway.called()).toEqual(['getToken', 'getToken']);
    expect(at(run.document(), 'data')).toMatchObject({memberId: 'b2b-1000', resourceOwner: 'shop-one'});
    const obtainedAt = Date.parse(String(at(run.document(), 'data.obtainedAt')));
    const expiresAt = Date.parse(String(at(run.document(), 'data.expiresAt')));
    expect(expiresAt - obtainedAt).toBe(36_000_000);
    expectNoSecret(run);
  });

  test('says so when a given access token stays in force', async () => {
    await using scene = await openScene();
    const environment = {...configured, ALI1688_ACCESS_TOKEN: 'canary-given-token'};
    const {document} = await scene.run(['refresh'], {environment});
    expect(noteCodes(document())).toEqual(['ACCESS_TOKEN_GIVEN']);
  });

  test('fails as 1688 does', async () => {
    await using scene = await openScene();
    scene.gateway.switches.token = () => refusal(400, {error: 'invalid_grant'});
    const run = await scene.run(['refresh'], {environment: configured});
    expect(run.exitCode).toBe(3);
    expect(at(run.document(), 'error.code')).toBe('REFRESH_REJECTED');
    expectNoSecret(run);
  });
});

describe('auth renew', () => {
  test('more than 30 days before the end sends nothing and asks nothing', async () => {
    await using login = await loggedIn(31);
    const run = await login.scene.run(['renew']);
    expect(run.exitCode).toBe(0);
    expect(at(run.document(), 'data.renewed')).toBe(false);
    const renewableFrom = Date.parse(String(at(run.document(), 'data.renewableFrom')));
    expect(Math.round((renewableFrom - Date.now()) / day)).toBe(1);
    expect(login.renewals()).toEqual([]);
  });

  test('in the last 30 days is refused where nobody can confirm, naming --yes', async () => {
    await using login = await loggedIn(29);
    const run = await login.scene.run(['renew']);
    expect(run.exitCode).toBe(2);
    expect(at(run.document(), 'error.code')).toBe('USAGE_INVALID');
    expect(at(run.document(), 'error.hint')).toContain('--yes');
    expect(login.renewals()).toEqual([]);
  });

  test('with --yes replaces the refresh token in the profile, and says who still holds the dead one', async () => {
    await using login = await loggedIn(29);
    const before = at(await login.scene.profiles(), 'profiles.default.refreshToken');
    const run = await login.scene.run(['renew', '--yes']);
    expect(run.exitCode).toBe(0);
    expect(at(run.document(), 'data')).toMatchObject({renewed: true, inProfile: true});
    const days = (Date.parse(String(at(run.document(), 'data.refreshExpiresAt'))) - Date.now()) / day;
    expect(Math.round(days)).toBe(180);
    const after = at(await login.scene.profiles(), 'profiles.default.refreshToken');
    expect(after).toContain(canaries.newRefreshToken);
    expect(after).not.toBe(before);
    expect(run.stderr).toMatch(/REFRESH_TOKEN_REPLACED.+The profile holds.+auth export --reveal/);
    expectNoSecret(run);
  });

  test('on a terminal explains and asks; no changes nothing', async () => {
    await using login = await loggedIn(29);
    const answering = (answer: boolean) => ({
      prompt: {isInteractive: true, confirm: () => Promise.resolve(answer)},
    });
    const declined = await login.scene.run(['renew'], answering(false));
    expect(declined.exitCode).toBe(0);
    expect(at(declined.document(), 'data')).toEqual({renewed: false});
    expect(noteCodes(declined.document())).toEqual(['RENEWAL_ENDS_TOKEN', 'RENEWAL_DECLINED']);
    expect(login.renewals()).toEqual([]);
    const agreed = await login.scene.run(['renew'], answering(true));
    expect(at(agreed.document(), 'data.renewed')).toBe(true);
    expect(login.renewals()).toEqual(['postponeToken']);
  });

  test('of a grant of the environment says that the environment holds the dead one', async () => {
    await using scene = await openScene();
    const run = await scene.run(['renew', '--yes'], {environment: configured});
    expect(at(run.document(), 'data')).toMatchObject({renewed: true, inProfile: false});
    expect(run.stderr).toContain('came from the environment');
    expectNoSecret(run);
  });

  test('without credentials asks nobody', async () => {
    await using scene = await openScene();
    const {document} = await scene.run(['renew']);
    expect(at(document(), 'error.code')).toBe('CREDENTIALS_MISSING');
  });
});

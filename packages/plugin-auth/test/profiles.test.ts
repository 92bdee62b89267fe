import {at, each} from '@ali1688/testkit';
import {expect, test} from 'vitest';
import {expectNoSecret} from './support/expect-no-secret.ts';
import {application, openScene} from './support/scene.ts';
import {canaries} from './support/token-gateway.ts';

/** A scene with the profiles `default` and `shop-b`. */
async function twoProfiles() {
  const scene = await openScene();
  await scene.run(['exchange', canaries.code], {environment: application});
  const words = ['exchange', canaries.code, '--profile', 'shop-b', '--no-save-secret'];
  await scene.run(words, {environment: application});
  return scene;
}

test('profiles are listed by name, with the current one marked and without secrets', async () => {
  await using scene = await twoProfiles();
  const run = await scene.run(['list']);
  expect(each(run.document(), 'data.profiles', 'name')).toEqual(['default', 'shop-b']);
  expect(each(run.document(), 'data.profiles', 'current')).toEqual([true, false]);
  expect(each(run.document(), 'data.profiles', 'secretSaved')).toEqual([true, false]);
  expect(at(run.document(), 'data.profiles.0.refreshExpiresAt')).toMatch(/Z$/);
  expectNoSecret(run);
});

test('without a profile the table says how to make one', async () => {
  await using scene = await openScene();
  const {exitCode, stdout} = await scene.run(['list', '--format', 'table']);
  expect(exitCode).toBe(0);
  expect(stdout).toBe('No profile is saved. To save one: ali1688 auth login\n');
});

test('the profile in use fills what the environment leaves out', async () => {
  await using scene = await twoProfiles();
  const used = await scene.run(['use', 'shop-b']);
  expect(at(used.document(), 'data')).toEqual({current: 'shop-b'});
  const status = await scene.run(['status'], {environment: application});
  expect(at(status.document(), 'data.profile')).toBe('shop-b');
});

test('a renamed profile keeps its login under the new name', async () => {
  await using scene = await twoProfiles();
  const renamed = await scene.run(['rename', 'default', 'shop-a']);
  expect(at(renamed.document(), 'data')).toEqual({oldName: 'default', newName: 'shop-a'});
  const status = await scene.run(['status', '--profile', 'shop-a']);
  expect(at(status.document(), 'data.authenticated')).toBe(true);
  const old = await scene.run(['status', '--profile', 'default']);
  expect(at(old.document(), 'error.code')).toBe('CREDENTIALS_MISSING');
});

test('a removed profile is gone, the other stays', async () => {
  await using scene = await twoProfiles();
  const removed = await scene.run(['remove', 'shop-b']);
  expect(at(removed.document(), 'data')).toEqual({removed: 'shop-b'});
  const list = await scene.run(['list']);
  expect(each(list.document(), 'data.profiles', 'name')).toEqual(['default']);
});

test.each([
  [['use', 'nobody'], 'There is no profile "nobody".'],
  [['remove', 'nobody'], 'There is no profile "nobody".'],
  [['rename', 'default', 'shop-b'], 'There is already a profile "shop-b".'],
  [['use', 'Shop B'], 'NAME "…" is not allowed.'],
  [['rename', 'default'], 'NEW_NAME is missing.'],
])('%j is refused and changes nothing', async (words, message) => {
  await using scene = await twoProfiles();
  const before = await scene.profiles();
  const {exitCode, document} = await scene.run(words);
  expect(exitCode).toBe(2);
  expect(at(document(), 'error.message')).toContain(message);
  expect(await scene.profiles()).toEqual(before);
});

import {createFileStateStore} from '@ali1688/home';
import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {createManualClock, isClosedToOthers, temporaryFolder} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {listProfiles, removeProfile, renameProfile, useProfile} from '../../src/index.ts';
import {errorOf, parseRecord} from '../support/scene.ts';

const clock = createManualClock();
const saved = {gateway: 'https://gw.open.1688.com/openapi', appKey: '1', appSecret: 's-CANARY', savedAt: 1};

async function withProfiles(profiles: Record<string, unknown>, rest: object = {}) {
  const folder = await temporaryFolder();
  const path = join(folder.path, 'profiles.json');
  writeFileSync(path, JSON.stringify({v: 1, profiles, ...rest}), {mode: 0o600});
  const home = createFileStateStore({path: folder.path, shownPath: '~/home', isGiven: true}, {clock});
  return {
    home,
    location: {path: folder.path},
    path,
    read: () => parseRecord(readFileSync(path, 'utf8')),
    [Symbol.asyncDispose]: () => folder.remove(),
  };
}

describe('profiles', () => {
  it('are listed by name, without secrets, and one is current', async () => {
    await using store = await withProfiles({shop: saved, default: {...saved, refreshToken: 'r'}, odd: 5});
    const list = listProfiles(store.home);
    expect(
      list.map(({name, isCurrent, hasSecret, hasRefreshToken}) => [
        name,
        isCurrent,
        hasSecret,
        hasRefreshToken,
      ]),
    ).toStrictEqual([
      ['default', true, true, true],
      ['shop', false, true, false],
    ]);
    expect(JSON.stringify(list)).not.toContain('CANARY');
  });

  it('are none where nothing was ever saved', async () => {
    await using folder = await temporaryFolder();
    expect(
      listProfiles(
        createFileStateStore({path: join(folder.path, 'none'), shownPath: '~', isGiven: true}, {clock}),
      ),
    ).toStrictEqual([]);
  });

  it('can be chosen, renamed and removed; what is not understood is carried over', async () => {
    await using store = await withProfiles({shop: {...saved, later: 1}, odd: {strange: true}});
    await useProfile(store.home, 'shop');
    expect(store.read()['current']).toBe('shop');
    await renameProfile(store.home, 'shop', 'depot');
    expect(store.read()).toStrictEqual({
      v: 1,
      current: 'depot',
      profiles: {depot: {...saved, later: 1}, odd: {strange: true}},
    });
    await removeProfile(store.home, 'depot');
    expect(store.read()).toStrictEqual({v: 1, profiles: {odd: {strange: true}}});
    expect(isClosedToOthers(store.path)).toBe(true);
    expect(readdirSync(store.location.path).toSorted()).toStrictEqual([
      'profiles.json',
      'profiles.lock',
      'tokens',
    ]);
  });

  it('that are not there, or whose new name is taken or not allowed, are refused', async () => {
    await using store = await withProfiles({shop: saved, depot: saved});
    const before = store.read();
    for (const attempt of [
      () => useProfile(store.home, 'none'),
      () => removeProfile(store.home, 'none'),
      () => renameProfile(store.home, 'shop', 'depot'),
      () => renameProfile(store.home, 'shop', 'De pot'),
    ]) {
      const error = await errorOf(attempt());
      expect(error.code).toBe('USAGE_INVALID');
    }
    expect(store.read()).toStrictEqual(before);
  });

  it('changed by many at once lose nothing', async () => {
    const names = Array.from({length: 12}, (_, index) => `p${index}`);
    await using store = await withProfiles(Object.fromEntries(names.map((name) => [name, saved])));
    await Promise.all(names.map((name) => renameProfile(store.home, name, `q-${name}`)));
    expect(listProfiles(store.home).map(({name}) => name)).toStrictEqual(
      names.map((name) => `q-${name}`).toSorted(),
    );
  });

  it('in a home that is a file are an error with exit 8', async () => {
    await using folder = await temporaryFolder();
    const home = join(folder.path, 'home');
    writeFileSync(home, '');
    const error = await errorOf(
      useProfile(createFileStateStore({path: home, shownPath: '~/home', isGiven: true}, {clock}), 'shop'),
    );
    expect([error.code, error.exitCode]).toStrictEqual(['STATE_UNUSABLE', 8]);
    expect(
      await errorOf(
        useProfile(createFileStateStore({path: undefined, shownPath: '~', isGiven: false}, {clock}), 'shop'),
      ),
    ).toMatchObject({
      code: 'STATE_UNUSABLE',
    });
  });
});

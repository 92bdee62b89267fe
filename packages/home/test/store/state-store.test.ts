import {chmodSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {createManualClock, isClosedToOthers, temporaryFolder} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {
  createFileStateStore,
  createMemoryStateStore,
  testSaving,
  textOf,
  type StateStore,
} from '../../src/index.ts';

async function openHome() {
  const folder = await temporaryFolder();
  const home = join(folder.path, 'home');
  const clock = createManualClock();
  const store = createFileStateStore({path: home, shownPath: '~/home', isGiven: true}, {clock});
  return {home, clock, store, [Symbol.asyncDispose]: () => folder.remove()};
}

const textIn = async (store: StateStore, key: string) => {
  const reading = await store.read(key);
  return reading.kind === 'bytes' ? textOf(reading.bytes) : reading.kind;
};

/** What every implementation does. */
async function useStore(store: StateStore): Promise<readonly unknown[]> {
  const before = [await textIn(store, 'notes/a.json'), await store.list('notes')];
  const {kind} = await store.prepare('notes');
  await store.replace('notes/a.json', '一');
  await store.append('notes/a.json', '二', {maxBytes: 100});
  await store.append('notes/b.json', 'b', {maxBytes: 100});
  const whole = await textIn(store, 'notes/a.json');
  const names = [...(await store.list('notes'))].toSorted();
  await store.remove('notes/a.json');
  await store.remove('notes/a.json');
  const held = await store.withLock('notes/a.lock', {limitMs: 0}, (hold) => hold.kind);
  return [before, kind, whole, names, await textIn(store, 'notes/a.json'), held];
}

const outcome = [['missing', []], 'ready', '一二', ['a.json', 'b.json'], 'missing', 'held'];

describe('a store of state', () => {
  it('on files keeps what it is given, private', async () => {
    await using at = await openHome();
    expect(await useStore(at.store)).toStrictEqual(outcome);
    expect(isClosedToOthers(join(at.home, 'notes', 'b.json'))).toBe(true);
    expect([at.store.isShared, at.store.shownPath('notes/b.json')]).toStrictEqual([
      true,
      join('~/home', 'notes', 'b.json'),
    ]);
  });

  it('in memory does the same, and nobody else sees it', async () => {
    const clock = createManualClock();
    const store = createMemoryStateStore({clock});
    expect(await useStore(store)).toStrictEqual(outcome);
    const other = createMemoryStateStore({clock});
    expect([await textIn(other, 'notes/b.json'), store.isShared, store.place === other.place]).toStrictEqual([
      'missing',
      false,
      false,
    ]);
  });

  it('tells its own time', async () => {
    await using at = await openHome();
    at.clock.jump(1000);
    expect(at.store.now()).toBe(at.clock.now());
  });

  it.each(['../x', 'a/../b', '/a', 'a/b/c', '', '.', '..', 'a/', 'a\0b'])('has no key %j', async (key) => {
    await using at = await openHome();
    await expect(at.store.read(key)).rejects.toThrow(TypeError);
    expect(() => at.store.look(key)).toThrow(TypeError);
  });

  it('changes nothing by a look, and closes what is open only where it is told to', async () => {
    await using at = await openHome();
    const folder = join(at.home, 'notes');
    mkdirSync(folder, {recursive: true});
    writeFileSync(join(folder, 'a'), 'x');
    if (process.platform === 'win32') return;
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'a'), 0o644);
    const modes = () => [folder, join(folder, 'a')].map((path) => statSync(path).mode & 0o777);
    expect(at.store.look('notes/a')).toMatchObject({kind: 'bytes', wasOpen: true});
    expect(modes()).toStrictEqual([0o755, 0o644]);
    expect(await at.store.read('notes/a', {repair: true})).toMatchObject({wasOpen: true});
    expect(modes()).toStrictEqual([0o700, 0o600]);
    expect(await at.store.read('notes/a')).toMatchObject({wasOpen: false});
  });

  it('shows before something is spent whether it can be saved, and leaves nothing behind', async () => {
    await using at = await openHome();
    await testSaving(at.store, 'notes');
    expect([readdirSync(at.home), readdirSync(join(at.home, 'notes'))]).toStrictEqual([
      ['.gitignore', 'notes'],
      [],
    ]);
    const store = createFileStateStore({path: undefined, shownPath: '~', isGiven: false}, {clock: at.clock});
    await expect(testSaving(store, 'notes')).rejects.toMatchObject({code: 'STATE_UNUSABLE'});
    expect(existsSync(join(at.home, 'notes', 'x'))).toBe(false);
  });
});

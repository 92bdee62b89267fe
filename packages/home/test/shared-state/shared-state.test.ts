import {chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {
  createManualClock,
  createSteadyClock,
  createRecordingLog,
  isClosedToOthers,
  temporaryFolder,
} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {createFileStateStore, createSharedState, type StateStore} from '../../src/index.ts';
import {createKernelLock} from '../../src/lock/kernel-lock.ts';

type Count = {readonly count: number};

const parse = (value: unknown): Count | undefined =>
  typeof value === 'object' && value !== null && 'count' in value && typeof value.count === 'number'
    ? {count: value.count}
    : undefined;

async function openState() {
  const folder = await temporaryFolder();
  const home = join(folder.path, 'home');
  const clock = createManualClock();
  const log = createRecordingLog();
  const location = {path: home, shownPath: '~/home', isGiven: true};
  const options = {
    store: createFileStateStore(location, {clock, log}),
    folder: 'pacing',
    name: 'p-1000000',
    parse,
    clock,
    log,
  };
  return {
    open: () => createSharedState(options),
    options,
    location,
    clock,
    log,
    pacing: join(home, 'pacing'),
    path: join(home, 'pacing', 'p-1000000.json'),
    lockPath: join(home, 'pacing', 'p-1000000.lock'),
    [Symbol.asyncDispose]: () => folder.remove(),
  };
}

const add = (state: Count | undefined) => {
  const count = (state?.count ?? 0) + 1;
  return {state: {count}, result: count};
};

describe('a shared state', () => {
  it('does not replace the file where nothing changes', async () => {
    await using at = await openState();
    const state = at.open();
    await state.update(add, {waitMs: 2000});
    const before = statSync(at.path, {bigint: true});
    const look = (found: Count | undefined) => ({state: found ?? {count: 0}, result: found?.count});
    expect(await state.update(look, {waitMs: 2000})).toBe(1);
    expect(statSync(at.path, {bigint: true}).ino).toBe(before.ino);
    expect(statSync(at.path, {bigint: true}).mtimeNs).toBe(before.mtimeNs);
  });

  it('is empty at first, private on the disk, and shared by all who open it', async () => {
    await using at = await openState();
    expect(await at.open().read()).toBeUndefined();
    expect(existsSync(at.pacing)).toBe(false);
    expect(await at.open().update(add, {waitMs: 2000})).toBe(1);
    expect(await at.open().update(add, {waitMs: 2000})).toBe(2);
    expect(await at.open().read()).toStrictEqual({count: 2});
    expect(readdirSync(at.pacing).toSorted()).toStrictEqual(['p-1000000.json', 'p-1000000.lock']);
    expect([at.pacing, at.path, at.lockPath].every((path) => isClosedToOthers(path))).toBe(true);
  });

  it('loses no change of simultaneous callers, and none of them waits', async () => {
    await using at = await openState();
    const state = at.open();
    await Promise.all(Array.from({length: 50}, () => state.update(add, {waitMs: 2000})));
    expect(await state.read()).toStrictEqual({count: 50});
    expect(at.clock.sleepsMs).toStrictEqual([]);
  });

  it.each(['', '[]', '{"count":"x"}', 'garbage', '{"v":'])(
    'that reads %j counts as missing',
    async (text) => {
      await using at = await openState();
      await at.open().update(add, {waitMs: 2000});
      writeFileSync(at.path, text);
      expect(await at.open().read()).toBeUndefined();
      expect(await at.open().update(add, {waitMs: 2000})).toBe(1);
    },
  );

  it('goes on after a change that fails', async () => {
    await using at = await openState();
    const state = at.open();
    const failing = state.update(
      (): {state: Count; result: number} => {
        throw new RangeError('change');
      },
      {waitMs: 2000},
    );
    await expect(failing).rejects.toThrow('change');
    expect(await state.update(add, {waitMs: 2000})).toBe(1);
  });
});

describe('a caller of a shared state that leaves', () => {
  it('ends its wait for the lock, and nothing is changed', async () => {
    await using at = await openState();
    await at.open().update(add, {waitMs: 2000});
    const holder = createKernelLock(at.lockPath).tryOnce();
    const clock = createSteadyClock();
    const state = createSharedState({
      ...at.options,
      store: createFileStateStore(at.location, {clock}),
      clock,
    });
    const controller = new AbortController();
    const left = state.update(add, {waitMs: 2000, signal: controller.signal});
    setImmediate(() => controller.abort('enough'));
    await expect(left).rejects.toBe('enough');
    if (holder.kind === 'held') holder.release();
    // Its turn is over, too: it does not stand in the way of the next.
    expect(await state.update(add, {waitMs: 2000})).toBe(2);
  });

  it('does not wait for those before it', async () => {
    await using at = await openState();
    const state = at.open();
    const {promise: release, resolve} = Promise.withResolvers<undefined>();
    const store: StateStore = {
      ...at.options.store,
      prepare: async (folder) => (await release, at.options.store.prepare(folder)),
    };
    const slow = createSharedState({...at.options, store});
    const first = slow.update(add, {waitMs: 2000});
    const left = slow.update(add, {waitMs: 2000, signal: AbortSignal.abort('enough')});
    await expect(left).rejects.toBe('enough');
    resolve(undefined);
    expect(await first).toBe(1);
    expect(await state.read()).toStrictEqual({count: 1});
  });
});

describe('a shared state that cannot be locked', () => {
  it('waits two seconds, then counts alone for thirty, then shares again', async () => {
    await using at = await openState();
    const state = at.open();
    await state.update(add, {waitMs: 2000});
    const holder = createKernelLock(at.lockPath).tryOnce();
    expect(await state.update(add, {waitMs: 60_000})).toBe(2);
    const waitedMs = at.clock.sleepsMs.reduce((sum, each) => sum + each, 0);
    expect(waitedMs).toBeCloseTo(2000, 3);
    expect(await state.update(add, {waitMs: 2000})).toBe(3);
    expect(await state.read()).toStrictEqual({count: 3});
    expect(JSON.parse(readFileSync(at.path, 'utf8'))).toStrictEqual({count: 1});
    if (holder.kind === 'held') holder.release();
    await at.clock.sleep(30_000);
    expect(await state.update(add, {waitMs: 2000})).toBe(2);
  });

  it('counts alone where there is no home, or another user could write there', async () => {
    await using at = await openState();
    const nowhere = createSharedState({
      ...at.options,
      store: createFileStateStore({path: undefined, shownPath: '~', isGiven: false}, {clock: at.clock}),
    });
    expect([
      await nowhere.update(add, {waitMs: 0}),
      await nowhere.update(add, {waitMs: 0}),
      await nowhere.read(),
    ]).toStrictEqual([1, 2, {count: 2}]);
    if (process.platform === 'win32') return;
    mkdirSync(at.location.path);
    chmodSync(at.location.path, 0o777);
    expect([await at.open().update(add, {waitMs: 0}), existsSync(at.pacing)]).toStrictEqual([1, false]);
  });

  it('counts alone if its file cannot be replaced', async () => {
    await using at = await openState();
    const state = at.open();
    const large = () => ({state: {count: 1, filler: 'x'.repeat(70_000)}, result: 'kept'});
    expect(await state.update(large, {waitMs: 2000})).toBe('kept');
    expect(existsSync(at.path)).toBe(false);
    expect(await state.update(add, {waitMs: 2000})).toBe(2);
    expect(at.log.debugLines.join('\n')).toContain('state not written');
  });
});

import {execFile} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {createManualClock, isClosedToOthers, tellSkipped, temporaryFolder} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {isKernelLockAvailable} from '../../src/index.ts';
import {createKernelLock} from '../../src/lock/kernel-lock.ts';
import {withLock} from '../../src/lock/with-lock.ts';

const run = promisify(execFile);
const isPosix = tellSkipped(
  process.platform !== 'win32',
  'locks behind links and FIFOs: Windows has neither.',
);

describe('the kernel lock', () => {
  it('lets one in and keeps its file empty, private and in place', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'x.lock');
    const first = createKernelLock(path).tryOnce();
    expect(first.kind).toBe('held');
    expect(createKernelLock(path).tryOnce().kind).toBe('busy');
    if (first.kind === 'held') {
      first.release();
      first.release();
    }
    const second = createKernelLock(path).tryOnce();
    expect(second.kind).toBe('held');
    if (second.kind === 'held') second.release();
    expect(readdirSync(folder.path)).toStrictEqual(['x.lock']);
    expect(statSync(path).size).toBe(0);
    expect(isClosedToOthers(path)).toBe(true);
    expect(isKernelLockAvailable()).toBe(true);
  });

  it.runIf(isPosix)('is not to be had behind a link, and the victim stays as it is', async () => {
    await using folder = await temporaryFolder();
    const victim = join(folder.path, 'victim');
    writeFileSync(victim, 'victim', {mode: 0o644});
    const path = join(folder.path, 'x.lock');
    for (const target of [victim, join(folder.path, 'nothing'), path]) {
      rmSync(path, {force: true});
      symlinkSync(target, path);
      expect(createKernelLock(path).tryOnce().kind).toBe('unavailable');
    }
    expect([readFileSync(victim, 'utf8'), statSync(victim).mode & 0o777]).toStrictEqual(['victim', 0o644]);
  });

  it.runIf(isPosix)('hangs on no FIFO', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'x.lock');
    await run('mkfifo', [path]);
    expect(createKernelLock(path).tryOnce().kind).toBe('unavailable');
  });

  it('moves a folder aside once, and no second time', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'x.lock');
    mkdirSync(join(path, 'precious'), {recursive: true});
    const lock = createKernelLock(path);
    const attempt = lock.tryOnce();
    expect(attempt.kind).toBe('held');
    if (attempt.kind === 'held') attempt.release();
    rmSync(path);
    mkdirSync(path);
    expect(lock.tryOnce()).toMatchObject({kind: 'unavailable'});
    const moved = readdirSync(folder.path).find((name) => name.endsWith('.moved')) ?? '';
    expect(readdirSync(join(folder.path, moved))).toStrictEqual(['precious']);
  });

  it('is not to be had in a folder that has gone', async () => {
    await using folder = await temporaryFolder();
    expect(createKernelLock(join(folder.path, 'gone', 'x.lock')).tryOnce()).toStrictEqual({
      kind: 'unavailable',
      reason: 'ENOENT',
    });
  });
});

describe('waiting for the lock', () => {
  it('grows its pauses to 40 ms, looks each time, and goes on without it after the limit', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'x.lock');
    const holder = createKernelLock(path).tryOnce();
    const clock = createManualClock();
    let looks = 0;
    const poll = () => {
      looks += 1;
      return Promise.resolve(undefined);
    };
    const kind = await withLock<string>(path, {clock, limitMs: 15_000, poll}, (hold) => hold.kind);
    expect(kind).toBe('busy');
    expect(Math.max(...clock.sleepsMs)).toBeLessThanOrEqual(40);
    expect(clock.sleepsMs[0]).toBeGreaterThanOrEqual(12);
    expect(clock.sleepsMs.reduce((sum, each) => sum + each, 0)).toBeCloseTo(15_000, 3);
    expect(looks).toBe(clock.sleepsMs.length + 1);
    if (holder.kind === 'held') holder.release();
  });

  it('tries once with a limit of 0', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'x.lock');
    const holder = createKernelLock(path).tryOnce();
    const clock = createManualClock();
    expect(await withLock<string>(path, {clock, limitMs: 0}, (hold) => hold.kind)).toBe('busy');
    expect(clock.sleepsMs).toStrictEqual([]);
    if (holder.kind === 'held') holder.release();
  });

  it('ends when the look finds something, and the work does not run', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'x.lock');
    const holder = createKernelLock(path).tryOnce();
    const wait = {clock: createManualClock(), limitMs: 1000, poll: () => Promise.resolve({result: 'found'})};
    expect(await withLock<string>(path, wait, () => 'worked')).toBe('found');
    if (holder.kind === 'held') holder.release();
  });

  it('ends when the caller leaves, and the work does not run', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'x.lock');
    const holder = createKernelLock(path).tryOnce();
    const signal = AbortSignal.abort('enough');
    const wait = {clock: createManualClock(), limitMs: 1000, signal};
    await expect(withLock<string>(path, wait, () => 'worked')).rejects.toBe('enough');
    if (holder.kind === 'held') holder.release();
  });

  it('is released when the work fails', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'x.lock');
    const wait = {clock: createManualClock(), limitMs: 0};
    await expect(withLock(path, wait, () => Promise.reject(new Error('work')))).rejects.toThrow('work');
    expect(await withLock<string>(path, wait, (hold) => hold.kind)).toBe('held');
  });
});

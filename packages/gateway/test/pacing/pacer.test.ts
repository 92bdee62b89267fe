import type {SharedState} from '@ali1688/contracts/ports';
import {describe, expect, it} from 'vitest';
import {createInFlightLimit} from '../../src/pacing/in-flight-limit.ts';
import {createMemoryState} from '../support/memory-state.ts';
import {createPacer, type Pacer} from '../../src/pacing/pacer.ts';
import type {PacingState} from '../../src/pacing/pacing-state.ts';
import {createFakeClock} from '../support/fake-clock.ts';
import {createRecordingLog} from '../support/recording-log.ts';
import {thrownBy} from '../support/thrown-by.ts';

const api = 'n:a';

function setUp({
  state = createMemoryState<PacingState>(),
  bulk = false,
  clock = createFakeClock(),
  requestsPerSecond = 2,
} = {}) {
  const log = createRecordingLog();
  const patient = {maxWaitMs: 600_000, log};
  const open = (): Pacer => createPacer({state, clock, requestsPerSecond, bulk, random: () => 0});
  return {state, clock, log, patient, open, pacer: open()};
}

describe('the pacer', () => {
  it('sleeps until the turn, for all that share the state', async () => {
    const {clock, pacer, open, patient} = setUp();
    const second = open();
    for (let call = 0; call < 3; call += 1) {
      await pacer.takeTurn(api, patient);
      await second.takeTurn(api, patient);
    }
    expect(clock.sleeps).toEqual([500, 500]);
  });

  it('waits for the pause after a refusal, then goes on without a burst', async () => {
    const {clock, pacer, patient} = setUp();
    await pacer.takeTurn(api, patient);
    await pacer.reportRefusal(api, {scope: 'app'});
    await pacer.takeTurn(api, patient);
    await pacer.takeTurn(api, patient);
    expect(clock.sleeps).toEqual([1000, 500]);
  });

  it('waits for the pause of an API without taking a turn from the others', async () => {
    const {clock, pacer, state, patient} = setUp();
    await pacer.reportRefusal(api, {scope: 'api'});
    await pacer.takeTurn('n:other', patient);
    expect(clock.sleeps).toEqual([]);
    await pacer.takeTurn(api, patient);
    expect(clock.sleeps).toEqual([1000]);
    expect((await state.read())?.calls).toBe(2);
  });

  it('asks for another turn when a pause begins while it waits', async () => {
    const clock = createFakeClock();
    const {pacer, open, state, patient} = setUp({clock});
    for (let call = 0; call < 4; call += 1) await pacer.takeTurn(api, patient);
    const elsewhere = open();
    const sleep = clock.sleep.bind(clock);
    let isRefused = false;
    clock.sleep = async (durationMs, signal) => {
      await sleep(durationMs, signal);
      if (!isRefused) {
        isRefused = true;
        await elsewhere.reportRefusal(api, {scope: 'app'});
      }
    };
    expect(await pacer.takeTurn(api, patient)).toEqual({kind: 'granted'});
    expect(clock.sleeps[0]).toBe(500);
    expect(clock.now()).toBeGreaterThanOrEqual((await state.read())?.notBefore ?? Infinity);
  });

  it('does not begin a wait that is longer than allowed', async () => {
    const {clock, pacer, state, patient} = setUp();
    await pacer.reportRefusal(api, {scope: 'app', retryAfterMs: 5000});
    expect(await pacer.takeTurn(api, {...patient, maxWaitMs: 4999})).toEqual({
      kind: 'too-late',
      waitMs: 5000,
    });
    expect(clock.sleeps).toEqual([]);
    expect((await state.read())?.calls).toBe(0);
  });

  it('tells the user about a wait above two seconds, and only then', async () => {
    const {log, pacer, patient} = setUp();
    await pacer.reportRefusal(api, {scope: 'app', retryAfterMs: 2000});
    await pacer.takeTurn(api, patient);
    expect(log.notes).toEqual([]);
    await pacer.reportRefusal(api, {scope: 'app', retryAfterMs: 2001});
    await pacer.takeTurn(api, patient);
    expect(log.notes.map(({code}) => code)).toEqual(['PACING_WAIT']);
    expect(log.notes[0]?.text.en).toContain('3 s');
    expect(log.notes[0]?.text.zh).toContain('3 秒');
  });

  it('pauses bulk work five minutes', async () => {
    const {clock, pacer, patient} = setUp({bulk: true});
    await pacer.reportRefusal(api, {scope: 'app'});
    await pacer.takeTurn(api, patient);
    expect(clock.sleeps).toEqual([300_000]);
  });

  it.each([700_000, 1_200_000, 3_600_000])(
    'keeps to a pause of %i ms that the server asks for, to its end',
    async (retryAfterMs) => {
      const {clock, pacer, patient} = setUp();
      await pacer.reportRefusal(api, {scope: 'app', retryAfterMs});
      expect(await pacer.takeTurn(api, patient)).toEqual({kind: 'too-late', waitMs: retryAfterMs});
      await pacer.takeTurn(api, {...patient, maxWaitMs: 4_000_000});
      expect(clock.sleeps).toEqual([retryAfterMs]);
    },
  );

  it.each([0.05, 0.005, 0.0001, 1e-9, 1e-320])('keeps a pace of %d a second', async (requestsPerSecond) => {
    const {clock, pacer, patient} = setUp({requestsPerSecond});
    const day = {...patient, maxWaitMs: 86_400_000};
    for (let call = 0; call < 6; call += 1) await pacer.takeTurn(api, day);
    const intervalMs = Math.min(1000 / requestsPerSecond, 86_400_000);
    expect(clock.sleeps).toEqual([intervalMs, intervalMs]);
  });

  it('does not wait long when the system clock was set back', async () => {
    const {clock, pacer, patient} = setUp();
    for (let call = 0; call < 4; call += 1) await pacer.takeTurn(api, patient);
    clock.jump(-86_400_000);
    await pacer.takeTurn(api, patient);
    expect(clock.sleeps).toEqual([]);
  });

  it('gives the wait for the lock a limit', async () => {
    const waits: number[] = [];
    const memory = createMemoryState<PacingState>();
    const state: SharedState<PacingState> = {
      read: () => memory.read(),
      update: (change, wait) => {
        waits.push(wait.waitMs);
        return memory.update(change, wait);
      },
    };
    const {pacer, patient} = setUp({state});
    await pacer.takeTurn(api, patient);
    await pacer.reportRefusal(api, {scope: 'app'});
    expect(waits).toEqual([2000, 2000]);
  });

  it('ends its wait when the signal is aborted', async () => {
    const {pacer, patient} = setUp();
    await pacer.reportRefusal(api, {scope: 'app'});
    const signal = AbortSignal.abort('enough');
    await expect(pacer.takeTurn(api, {...patient, signal})).rejects.toBe('enough');
  });

  it.each([0, -1, Number.NaN])('refuses %s requests a second', async (requestsPerSecond) => {
    const {state, clock} = setUp();
    const error = await thrownBy(() => createPacer({state, clock, requestsPerSecond}));
    expect(error.code).toBe('USAGE_INVALID');
    expect(error.hint.en).toContain('ALI1688_QPS');
  });
});

describe('calls in flight', () => {
  /** A task that says when it began and ends when it is told to. */
  function controlled() {
    let end: () => void = () => undefined;
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const state = {isBegun: false};
    const run = (): Promise<void> => {
      state.isBegun = true;
      begin();
      return ended;
    };
    return {run, begun, end, state};
  }

  it('are at most as many as allowed, and go on in order', async () => {
    const limit = createInFlightLimit(2);
    const tasks = [controlled(), controlled(), controlled(), controlled()];
    const runs = tasks.map(({run}) => limit.run(run));
    await Promise.all([tasks[0]?.begun, tasks[1]?.begun]);
    expect(tasks.map(({state}) => state.isBegun)).toEqual([true, true, false, false]);
    tasks[1]?.end();
    await tasks[2]?.begun;
    expect(tasks.map(({state}) => state.isBegun)).toEqual([true, true, true, false]);
    for (const task of tasks) task.end();
    await Promise.all(runs);
    expect(tasks[3]?.state.isBegun).toBe(true);
  });

  it('make room when one fails', async () => {
    const limit = createInFlightLimit(1);
    await expect(limit.run(() => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
    expect(await limit.run(() => Promise.resolve(7))).toBe(7);
  });

  it('lose those that are interrupted while they wait', async () => {
    const limit = createInFlightLimit(1);
    const first = controlled();
    const running = limit.run(first.run);
    const abort = new AbortController();
    const waiting = limit.run(() => Promise.resolve('never'), abort.signal);
    abort.abort('enough');
    await expect(waiting).rejects.toBe('enough');
    await expect(limit.run(() => Promise.resolve('never'), abort.signal)).rejects.toBe('enough');
    first.end();
    await running;
    expect(await limit.run(() => Promise.resolve('free'))).toBe('free');
  });
});

import {parseJson} from '@ali1688/contracts/json';
import type {Clock, Log, SharedState, SharedStateWait} from '@ali1688/contracts/ports';
import {asciiJson} from '../files/ascii-json.ts';
import {faultName} from '../files/file-fault.ts';
import {maxPrivateFileBytes, textOf} from '../files/read-private-file.ts';
import {untilAborted} from '../lock/until-aborted.ts';
import type {LockHold} from '../lock/with-lock.ts';
import type {StateStore} from '../store/state-store.ts';
import {createOwnState, type Change} from './own-state.ts';

/** Longest wait for the lock, whatever the caller allows. (token-store.md section 10, "Limits") */
const maxWaitMs = 2000;
/** How long a process keeps to its own state after the shared one could not be changed. */
const ownStateMs = 30_000;

/** What {@link createSharedState} works with. */
export type SharedStateOptions<State> = {
  readonly store: StateStore;
  /** The folder that it lies in. */
  readonly folder: string;
  /** Its name there, without an ending: lower-case letters, digits and hyphens. */
  readonly name: string;
  /** The shape check; `undefined` for anything that is no such state. */
  readonly parse: (value: unknown) => State | undefined;
  /** Measures for how long this process keeps to its own state. */
  readonly clock: Pick<Clock, 'monotonic'>;
  readonly log: Log;
};

/**
 * A small state that all who use the store share, changed under a lock and replaced in one step. It never
 * fails: where it cannot be locked or written, this process uses a state of its own for 30 s before it tries
 * again. (token-store.md section 10)
 */
export function createSharedState<State>(options: SharedStateOptions<State>): SharedState<State> {
  const {store, folder, name, parse, log} = options;
  const key = `${folder}/${name}.json`;
  const own = createOwnState<State>(options.clock, ownStateMs);
  let isReady = false;
  let lastUpdate: Promise<unknown> = Promise.resolve();

  const readShared = async (): Promise<State | undefined> => {
    const reading = await store.read(key, {repair: true});
    return reading.kind === 'bytes' ? parse(parseJson(textOf(reading.bytes))) : undefined;
  };

  const isUsable = async (): Promise<boolean> => {
    if (isReady) return true;
    const preparation = await store.prepare(folder);
    isReady = preparation.kind === 'ready';
    if (isReady) await store.sweep(folder, `${name}.`);
    else log.debug('state not shared with other processes', {name, reason: preparation.kind});
    return isReady;
  };

  const changeShared = async <Result>(change: Change<State, Result>, hold: LockHold): Promise<Result> => {
    if (hold.kind !== 'held') {
      log.debug('state not shared for a while', {name, reason: hold.kind});
      return own.begin(await readShared(), change);
    }
    const before = await readShared();
    const changed = change(before);
    // Whoever only waits changes nothing, and replacing a file is what costs most here.
    if (changed.state === before) return changed.result;
    const text = asciiJson(changed.state);
    try {
      if (text.length > maxPrivateFileBytes) throw new RangeError('state too large');
      await store.replace(key, text, {isDurable: false});
    } catch (error) {
      // The folder may have gone: it is looked at again the next time.
      isReady = false;
      log.debug('state not written', {name, fault: faultName(error) ?? 'unknown'});
      own.keep(changed.state);
    }
    return changed.result;
  };

  const update = async <Result>(
    change: Change<State, Result>,
    {waitMs, signal}: SharedStateWait,
  ): Promise<Result> => {
    signal?.throwIfAborted();
    if (own.isInForce()) return own.change(change);
    if (!(await isUsable())) return own.begin(undefined, change);
    const limitMs = Math.min(waitMs, maxWaitMs);
    const lockKey = `${folder}/${name}.lock`;
    return store.withLock(lockKey, {limitMs, signal}, async (hold) => changeShared(change, hold));
  };

  return {
    read: async () => (own.isInForce() ? own.read() : readShared()),
    update: async (change, wait) => {
      // Calls of one process take turns here instead of finding each other's lock busy.
      const turn = lastUpdate.then(async () => update(change, wait));
      lastUpdate = turn.catch(() => undefined);
      // Whoever leaves the line does not wait for those before it; its turn passes without a change.
      return untilAborted(turn, wait.signal);
    },
  };
}

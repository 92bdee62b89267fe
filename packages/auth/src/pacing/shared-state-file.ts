import {parseJson} from '@ali1688/contracts/json';
import type {Clock, Log, SharedState} from '@ali1688/contracts/ports';
import {withLock, type LockHold} from '../lock/with-lock.ts';
import {asciiJson} from '../reading/ascii-json.ts';
import {faultName} from '../store/file-fault.ts';
import {inspectFolder} from '../store/inspect-folder.ts';
import {prepareFolders} from '../store/prepare-folders.ts';
import {maxPrivateFileBytes, readPrivateFile} from '../store/read-private-file.ts';
import type {StoreLocation} from '../store/store-location.ts';
import {sweepTemporaryFiles} from '../store/sweep-temporary-files.ts';
import {writePrivateFile} from '../store/write-private-file.ts';
import {createOwnState} from './own-state.ts';

const nodePath = process.getBuiltinModule('node:path');

/** Name of the folder inside the home. */
const pacingFolderName = 'pacing';
/** Longest wait for the lock, whatever the caller allows. (token-store.md section 10, "Limits") */
const maxWaitMs = 2000;
/** How long a process keeps to its own state after the file could not be changed. */
const ownStateMs = 30_000;

/** What {@link createSharedStateFile} works with. */
export type SharedStateFileOptions<State> = {
  readonly location: StoreLocation;
  /** Names the state: {@link pacingStateName}. Lower-case letters, digits and hyphens. */
  readonly name: string;
  /** The shape check; `undefined` for anything that is no such state. */
  readonly parse: (value: unknown) => State | undefined;
  readonly clock: Clock;
  readonly log: Log;
};

/**
 * A state in `<home>/pacing` that all processes of the user share, changed under a lock and replaced in
 * one step. It never fails: where the file cannot be locked or written, this process uses a state of its
 * own for 30 s before it tries the file again. (token-store.md section 10)
 */
export function createSharedStateFile<State>(options: SharedStateFileOptions<State>): SharedState<State> {
  const {location, name, parse, clock, log} = options;
  const folder = location.path === undefined ? undefined : nodePath.join(location.path, pacingFolderName);
  const path = folder === undefined ? undefined : nodePath.join(folder, `p-${name}.json`);
  const own = createOwnState<State>(clock, ownStateMs);
  let isReady = false;
  let lastUpdate: Promise<unknown> = Promise.resolve();

  const readFile = (): State | undefined => {
    if (folder === undefined || path === undefined) return undefined;
    // In a folder that is not ours alone anybody may have put the file there.
    if (!['private', 'open'].includes(inspectFolder(folder).kind)) return undefined;
    const file = readPrivateFile(path, {tighten: true});
    return file.kind === 'text' ? parse(parseJson(file.text)) : undefined;
  };

  const isUsable = (): boolean => {
    if (location.path === undefined) return false;
    if (isReady) return true;
    const preparation = prepareFolders(location.path, pacingFolderName, location.isGiven);
    isReady = preparation.kind === 'ready';
    if (isReady && folder !== undefined) sweepTemporaryFiles(folder, clock.now(), log, `p-${name}.`);
    else log.debug('pace not shared with other processes', {reason: preparation.kind});
    return isReady;
  };

  const changeFile = async <Result>(change: Change<State, Result>, hold: LockHold): Promise<Result> => {
    if (hold.kind !== 'held' || path === undefined) {
      log.debug('pace not shared for a while', {reason: hold.kind});
      return own.begin(readFile(), change);
    }
    const changed = change(readFile());
    const text = asciiJson(changed.state);
    try {
      if (text.length > maxPrivateFileBytes) throw new RangeError('state too large');
      await writePrivateFile(path, text, clock, {isDurable: false});
    } catch (error) {
      // The folder may have gone: it is looked at again the next time.
      isReady = false;
      log.debug('pace not written', {fault: faultName(error) ?? 'unknown'});
      own.keep(changed.state);
    }
    return changed.result;
  };

  const update = async <Result>(change: Change<State, Result>, waitMs: number): Promise<Result> => {
    if (own.isInForce()) return own.change(change);
    if (!isUsable() || path === undefined) return own.begin(undefined, change);
    const limitMs = Math.min(waitMs, maxWaitMs);
    return withLock(path.replace(/\.json$/, '.lock'), {clock, limitMs}, (hold) => changeFile(change, hold));
  };

  return {
    read: () => Promise.resolve(own.isInForce() ? own.read() : readFile()),
    update: (change, waitMs) => {
      // Calls of one process take turns here instead of finding each other's lock busy.
      const turn = lastUpdate.then(() => update(change, waitMs));
      lastUpdate = turn.catch(() => undefined);
      return turn;
    },
  };
}

type Change<State, Result> = (state: State | undefined) => {readonly state: State; readonly result: Result};

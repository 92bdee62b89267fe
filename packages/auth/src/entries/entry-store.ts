import type {Log} from '@ali1688/contracts/ports';
import {
  faultName,
  maxPrivateFileBytes,
  textOf,
  type LockHold,
  type LockWait,
  type StateStore,
} from '@ali1688/home';
import {parseFailure, writeFailureText, type SharedFailure} from '../failures/shared-failure.ts';
import {entryKey, tokensFolderName, type EntryIdentity} from './entry-identity.ts';
import {writeEntryText, type Entry} from './entry.ts';
import {freshnessOf} from './freshness.ts';
import {createStoreNotes, understandEntry, type StoreNotes} from './store-notes.ts';

/** Longest wait for the lock of an entry, in milliseconds. (token-store.md section 6, step 4) */
export const entryLockLimitMs = 15_000;

/** Keeps the entry of one identity, for one piece of work. */
export type EntryStore = {
  /** Milliseconds since 1970. */
  now(): number;
  /** The best entry there is, fresh or not. Changes nothing but modes that let others in. Never throws. */
  read(): Promise<Entry | undefined>;
  /** Gets ready to save, before a request is spent. Never throws: what cannot be written is kept in memory. */
  prepare(): Promise<void>;
  /**
   * Keeps an entry. Never throws.
   *
   * @param onWritten runs between writing and renaming, for tests
   * @returns whether it is kept beyond this process
   */
  save(entry: Entry, onWritten?: () => void): Promise<boolean>;
  /** Takes back what {@link EntryStore.save} kept. Never throws. */
  remove(): Promise<void>;
  /** Whether another process can read what is saved here, and the other way round. Settled by `prepare`. */
  isShared(): boolean;
  /** Runs work under the lock of this entry; where nothing is shared, without one. */
  withLock<Result>(
    wait: Omit<LockWait<Result>, 'clock'>,
    work: (hold: LockHold | undefined) => Promise<Result>,
  ): Promise<Result>;
  /** The last failed refresh that any process wrote down. (token-store.md section 7) */
  readFailure(): Promise<SharedFailure | undefined>;
  /** Writes a failed refresh down for the others. Never throws. */
  saveFailure(failure: SharedFailure): Promise<void>;
  /** After a refresh: removes the record of a failure and what killed processes left. Never throws. */
  tidy(): Promise<void>;
};

/** What this process alone knows of an identity; outlasts the work that put it there. */
export type KeptEntry = {entry?: Entry};

type Options = {
  readonly state: StateStore;
  readonly identity: EntryIdentity;
  /** Hears the notes of this piece of work. */
  readonly log: Log;
  /** Default: nothing is known, and nothing is remembered. */
  readonly kept?: KeptEntry;
};

/**
 * Keeps the entry of one identity where all processes of the user find it. A store that cannot be trusted or
 * written costs a note and a token per process, never the command. (token-store.md sections 1, 6 and 11)
 */
export function createEntryStore({state, identity, log, kept = {}}: Options): EntryStore {
  const notes = createStoreNotes(state, log);
  const failureKey = entryKey(identity, 'err');
  const readStored = async () =>
    understandEntry(await state.read(entryKey(identity), {repair: true}), identity, {notes, log});
  let canSave = false;

  return {
    now: () => state.now(),
    read: async () => {
      const reading = await readStored();
      const stored = reading?.kind === 'entry' ? reading.entry : undefined;
      return betterOf(stored, kept.entry, state.now());
    },
    prepare: async () => {
      canSave = await prepareAndTell(state, {notes, log});
    },
    save: async (entry, onWritten) => {
      // Looked at again: a newer version may have written while the request was on its way.
      const mayWrite = canSave && (await readStored())?.kind !== 'newer';
      const text = writeEntryText(entry, identity);
      const isSaved = mayWrite && (await write(state, entryKey(identity), text, {notes, log, onWritten}));
      if (!isSaved) kept.entry = entry;
      return isSaved;
    },
    remove: async () => {
      delete kept.entry;
      await removeAndTell(state, entryKey(identity), log);
    },
    isShared: () => canSave,
    withLock: async (wait, work) =>
      canSave ? state.withLock(entryKey(identity, 'lock'), wait, work) : work(undefined),
    readFailure: async () => {
      const reading = canSave ? await state.read(failureKey, {repair: true}) : undefined;
      return reading?.kind === 'bytes' ? parseFailure(textOf(reading.bytes)) : undefined;
    },
    saveFailure: async (failure) => {
      if (!canSave) return;
      try {
        await state.replace(failureKey, writeFailureText(failure), {isDurable: false});
      } catch (error) {
        log.debug('failed refresh not written down', {fault: faultName(error) ?? 'unknown'});
      }
    },
    tidy: async () => {
      if (!canSave) return;
      await removeAndTell(state, failureKey, log);
      await state.sweep(tokensFolderName, '');
    },
  };
}

type Report = {readonly notes: StoreNotes; readonly log: Log};

/** Writes the text of an entry; tells why not. */
async function write(
  state: StateStore,
  key: string,
  text: string,
  {notes, log, onWritten}: Report & {readonly onWritten: (() => void) | undefined},
): Promise<boolean> {
  if (text.length > maxPrivateFileBytes) {
    log.debug('token too long to be stored');
    return false;
  }
  try {
    await state.replace(key, text, {onWritten});
    return true;
  } catch (error) {
    notes.unwritable(error);
    return false;
  }
}

async function removeAndTell(state: StateStore, key: string, log: Log): Promise<void> {
  try {
    await state.remove(key);
  } catch (error) {
    log.debug('file of the token store stays', {fault: faultName(error) ?? 'unknown'});
  }
}

/** Whether something can be saved; tells why not. In memory there is nothing to tell. */
async function prepareAndTell(state: StateStore, {notes, log}: Report): Promise<boolean> {
  if (!state.isShared) return false;
  const preparation = await state.prepare(tokensFolderName);
  if (preparation.kind === 'unwritable') notes.unwritable(preparation.error);
  else if (preparation.kind === 'no-home') notes.unwritable(undefined);
  else if (preparation.kind !== 'ready') notes[preparation.kind]();
  if (preparation.kind !== 'ready') return false;
  if (preparation.tightened) notes.tightened();
  const fault = preparation.gitignoreFault;
  if (fault !== undefined) log.debug('.gitignore of the token store not written', {fault});
  return true;
}

/** The usable one; of two the one that lasts longer. An entry of a wrong clock may seem to last longest. */
function betterOf(first: Entry | undefined, second: Entry | undefined, now: number): Entry | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  const isFirstUsable = freshnessOf(first, now) !== 'stale';
  const isSecondUsable = freshnessOf(second, now) !== 'stale';
  if (isFirstUsable !== isSecondUsable) return isFirstUsable ? first : second;
  return second.expiresAt > first.expiresAt ? second : first;
}

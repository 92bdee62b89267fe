import type {Clock, Log} from '@ali1688/contracts/ports';
import {parseFailure, writeFailureText} from '../failures/shared-failure.ts';
import {writeEntryText, type Entry} from './entry.ts';
import {entryFileName, type EntryIdentity} from './entry-identity.ts';
import {createMemoryEntryStore, type EntryStore} from './entry-store.ts';
import {faultName} from './file-fault.ts';
import {freshnessOf} from './freshness.ts';
import {prepareFolders} from './prepare-folders.ts';
import {readEntryFile} from './read-entry-file.ts';
import {maxPrivateFileBytes, readPrivateFile} from './read-private-file.ts';
import type {StoreLocation} from './store-location.ts';
import {createStoreNotes} from './store-notes.ts';
import {sweepTemporaryFiles} from './sweep-temporary-files.ts';
import {tokensFolderName} from './tokens-folder-name.ts';
import {writePrivateFile} from './write-private-file.ts';

const fs = process.getBuiltinModule('node:fs');
const nodePath = process.getBuiltinModule('node:path');

type Options = {
  readonly location: StoreLocation;
  readonly identity: EntryIdentity;
  readonly clock: Clock;
  readonly log: Log;
};

/**
 * Keeps the entry of one identity in a file that all processes of the user share. A store that
 * cannot be trusted or written costs a note and a token per process, never the command.
 * (token-store.md sections 1, 6 and 11)
 */
export function createFileEntryStore({location, identity, clock, log}: Options): EntryStore {
  const memory = createMemoryEntryStore();
  const notes = createStoreNotes(location, log);
  const home = location.path;
  let canSave = false;

  /** Path of the entry, or of a file that belongs to it. */
  const pathIn = (inHome: string, ending: '.json' | '.lock' | '.err') =>
    nodePath.join(inHome, tokensFolderName, entryFileName(identity).replace(/\.json$/, ending));

  const readFile = (inHome: string) =>
    readEntryFile(nodePath.join(inHome, tokensFolderName), identity, {notes, log});

  const prepareHome = (path: string): boolean => {
    const preparation = prepareFolders(path, tokensFolderName, location.isGiven);
    if (preparation.kind === 'unwritable') notes.unwritable(preparation.error);
    else if (preparation.kind !== 'ready') notes[preparation.kind]();
    if (preparation.kind !== 'ready') return false;
    if (preparation.tightened) notes.tightened();
    const fault = preparation.gitignoreFault;
    if (fault !== undefined) log.debug('.gitignore of the token store not written', {fault});
    return true;
  };

  /** Whether the entry is on the disk. */
  const saveFile = async (inHome: string, entry: Entry, onWritten?: () => void): Promise<boolean> => {
    // Looked at again: a newer version may have written while the request was on its way.
    if (readFile(inHome)?.kind === 'newer') return false;
    const text = writeEntryText(entry, identity);
    if (text.length > maxPrivateFileBytes) {
      log.debug('token too long to be stored');
      return false;
    }
    try {
      await writePrivateFile(pathIn(inHome, '.json'), text, clock, {onWritten});
      return true;
    } catch (error) {
      notes.unwritable(error);
      return false;
    }
  };

  return {
    read: () => {
      const reading = home === undefined ? undefined : readFile(home);
      const stored = reading?.kind === 'entry' ? reading.entry : undefined;
      return betterOf(stored, memory.read(), clock.now());
    },
    prepare: () => {
      canSave = home !== undefined && prepareHome(home);
      if (home === undefined) notes.unwritable(undefined);
    },
    save: async (entry, onWritten) => {
      const isSaved = canSave && home !== undefined && (await saveFile(home, entry, onWritten));
      if (!isSaved) await memory.save(entry);
      return isSaved;
    },
    isShared: () => canSave,
    lockPath: () => (canSave && home !== undefined ? pathIn(home, '.lock') : undefined),
    readFailure: () => {
      const file = canSave && home !== undefined && readPrivateFile(pathIn(home, '.err'), {tighten: true});
      return file && file.kind === 'text' ? parseFailure(file.text) : undefined;
    },
    saveFailure: async (failure) => {
      if (!canSave || home === undefined) return;
      try {
        await writePrivateFile(pathIn(home, '.err'), writeFailureText(failure), clock, {isDurable: false});
      } catch (error) {
        log.debug('failed refresh not written down', {fault: faultName(error) ?? 'unknown'});
      }
    },
    tidy: () => {
      if (!canSave || home === undefined) return;
      try {
        fs.rmSync(pathIn(home, '.err'), {force: true});
      } catch (error) {
        log.debug('record of a failure stays', {fault: faultName(error) ?? 'unknown'});
      }
      sweepTemporaryFiles(nodePath.join(home, tokensFolderName), clock.now(), log);
    },
  };
}

/** The usable one; of two the one that lasts longer. An entry of a wrong clock may seem to last longest. */
function betterOf(first: Entry | undefined, second: Entry | undefined, now: number): Entry | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  const isFirstUsable = freshnessOf(first, now) !== 'stale';
  const isSecondUsable = freshnessOf(second, now) !== 'stale';
  if (isFirstUsable !== isSecondUsable) return isFirstUsable ? first : second;
  return second.expiresAt > first.expiresAt ? second : first;
}

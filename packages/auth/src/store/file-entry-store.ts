import type {Clock, Log} from '@ali1688/contracts/ports';
import {exposedNoteText, foreignNoteText, noteTexts} from '../texts.ts';
import {parseEntry, writeEntryText, type Entry} from './entry.ts';
import {entryFileName, type EntryIdentity} from './entry-identity.ts';
import {createMemoryEntryStore, type EntryStore} from './entry-store.ts';
import {faultName, isDiskFull} from './file-fault.ts';
import {freshnessOf} from './freshness.ts';
import {inspectFolder} from './inspect-folder.ts';
import {prepareFolders} from './prepare-folders.ts';
import {maxPrivateFileBytes, readPrivateFile} from './read-private-file.ts';
import type {StoreLocation} from './store-location.ts';
import {writePrivateFile} from './write-private-file.ts';

const fs = process.getBuiltinModule('node:fs');
const nodePath = process.getBuiltinModule('node:path');

/** Name of the folder of the entries inside the home. */
export const tokensFolderName = 'tokens';

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
  let canSave = false;

  const noteForeign = () => log.note({code: 'STORE_FOREIGN', text: foreignNoteText(location.shownPath)});
  const noteLink = () => log.note({code: 'STORE_LINK', text: noteTexts.link});
  const noteTightened = () => log.note({code: 'STORE_TIGHTENED', text: noteTexts.tightened});
  const noteUnwritable = (error: unknown) => {
    log.debug('token store not writable', {fault: faultName(error) ?? 'unknown'});
    if (isDiskFull(error)) log.note({code: 'STORE_FULL', text: noteTexts.full});
    else log.note({code: 'STORE_READONLY', text: noteTexts.readOnly});
  };

  /** Whether the folder may be read: real, ours, and from here on closed to others. */
  const isFolderTrusted = (folder: string): boolean => {
    const condition = inspectFolder(folder);
    if (condition.kind === 'link') noteLink();
    if (condition.kind === 'foreign') noteForeign();
    if (condition.kind === 'blocked') log.debug('token folder not readable', {fault: condition.fault});
    if (condition.kind !== 'open') return condition.kind === 'private';
    try {
      fs.chmodSync(folder, 0o700);
    } catch (error) {
      log.debug('token folder stays open to others', {fault: faultName(error) ?? 'unknown'});
      return false;
    }
    noteTightened();
    return true;
  };

  const readFile = (home: string): Entry | 'newer' | undefined => {
    const folder = nodePath.join(home, tokensFolderName);
    if (!isFolderTrusted(folder)) return undefined;
    const file = readPrivateFile(nodePath.join(folder, entryFileName(identity)), {tighten: true});
    if (file.kind === 'link') noteLink();
    if (file.kind === 'foreign') noteForeign();
    if (file.kind === 'unusable')
      log.debug('stored token unusable', {code: 'STORE_CORRUPT', reason: file.reason});
    if (file.kind !== 'text') return undefined;
    if (file.wasOpen) noteTightened();
    const reading = parseEntry(file.text, identity);
    if (reading.kind === 'entry') return reading.entry;
    if (reading.kind === 'newer') {
      log.note({code: 'STORE_NEWER', text: noteTexts.newer});
      return 'newer';
    }
    log.debug('stored token unusable', {code: 'STORE_CORRUPT', reason: reading.kind});
    return undefined;
  };

  const prepareHome = (home: string): boolean => {
    const preparation = prepareFolders(home, tokensFolderName, location.isGiven);
    if (preparation.kind === 'ready') {
      if (preparation.tightened) noteTightened();
      const fault = preparation.gitignoreFault;
      if (fault !== undefined) log.debug('.gitignore of the token store not written', {fault});
      return true;
    }
    if (preparation.kind === 'link') noteLink();
    if (preparation.kind === 'foreign') noteForeign();
    if (preparation.kind === 'unwritable') noteUnwritable(preparation.error);
    if (preparation.kind === 'exposed') {
      log.note({code: 'STORE_FOREIGN', text: exposedNoteText(location.shownPath)});
    }
    return false;
  };

  /** Whether the entry is on the disk. */
  const saveFile = async (home: string, entry: Entry): Promise<boolean> => {
    // Looked at again: a newer version may have written while the request was on its way.
    if (readFile(home) === 'newer') return false;
    const text = writeEntryText(entry, identity);
    if (text.length > maxPrivateFileBytes) {
      log.debug('token too long to be stored');
      return false;
    }
    try {
      await writePrivateFile(nodePath.join(home, tokensFolderName, entryFileName(identity)), text, clock);
      return true;
    } catch (error) {
      noteUnwritable(error);
      return false;
    }
  };

  return {
    read: () => {
      const stored = location.path === undefined ? undefined : readFile(location.path);
      return betterOf(stored === 'newer' ? undefined : stored, memory.read(), clock.now());
    },
    prepare: () => {
      canSave = location.path !== undefined && prepareHome(location.path);
      if (location.path === undefined) noteUnwritable(undefined);
    },
    save: async (entry) => {
      const isSaved = canSave && location.path !== undefined && (await saveFile(location.path, entry));
      if (!isSaved) await memory.save(entry);
    },
    isShared: () => canSave,
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

import type {Log} from '@ali1688/contracts/ports';
import {faultName, isDiskFull, textOf, type StateReading, type StateStore} from '@ali1688/home';
import {exposedNoteText, foreignNoteText, noteTexts} from '../texts/note-texts.ts';
import type {EntryIdentity} from './entry-identity.ts';
import {parseEntry, type EntryReading} from './entry.ts';

/** Tells people what is wrong with the store; never changes the outcome. (token-store.md sections 11 and 16) */
export type StoreNotes = {
  /** `STORE_TIGHTENED`: others could read a file or folder of ours until a moment ago. */
  tightened(): void;
  /** `STORE_FOREIGN`: a file or folder of another user. */
  foreign(): void;
  /** `STORE_FOREIGN`: everybody may replace the store. */
  exposed(): void;
  /** `STORE_LINK`: a link where a file or folder belongs. */
  link(): void;
  /** `STORE_NEWER`: a file of a later version of the format. */
  newer(): void;
  /** `STORE_FULL` or `STORE_READONLY`, by the fault of the system. */
  unwritable(fault: unknown): void;
};

/** Makes the notes of one store. */
export function createStoreNotes(state: StateStore, log: Log): StoreNotes {
  return {
    tightened: () => log.note({code: 'STORE_TIGHTENED', text: noteTexts.tightened}),
    foreign: () => log.note({code: 'STORE_FOREIGN', text: foreignNoteText(state.shownPath())}),
    exposed: () => log.note({code: 'STORE_FOREIGN', text: exposedNoteText(state.shownPath())}),
    link: () => log.note({code: 'STORE_LINK', text: noteTexts.link}),
    newer: () => log.note({code: 'STORE_NEWER', text: noteTexts.newer}),
    unwritable: (fault) => {
      log.debug('token store not writable', {fault: faultName(fault) ?? 'unknown'});
      if (isDiskFull(fault)) log.note({code: 'STORE_FULL', text: noteTexts.full});
      else log.note({code: 'STORE_READONLY', text: noteTexts.readOnly});
    },
  };
}

/**
 * What a look at an entry has shown, and tells what was wrong if something was. (token-store.md section 6, step 2)
 *
 * @returns `undefined` where there is nothing that may be used
 */
export function understandEntry(
  file: StateReading,
  identity: EntryIdentity,
  {notes, log}: {readonly notes: StoreNotes; readonly log: Log},
): EntryReading | undefined {
  if (file.kind === 'link') notes.link();
  if (file.kind === 'foreign') notes.foreign();
  if (file.kind === 'unusable') noteCorrupt(log, file.reason);
  if (file.kind !== 'bytes') return undefined;
  if (file.wasOpen) notes.tightened();
  const reading = parseEntry(textOf(file.bytes), identity);
  if (reading.kind === 'newer') notes.newer();
  else if (reading.kind !== 'entry') noteCorrupt(log, reading.kind);
  return reading;
}

/** Only for `--verbose`: it is replaced by the next refresh. */
function noteCorrupt(log: Log, reason: string): void {
  log.debug('stored token unusable', {code: 'STORE_CORRUPT', reason});
}

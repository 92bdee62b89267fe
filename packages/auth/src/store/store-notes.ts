import type {Log} from '@ali1688/contracts/ports';
import {exposedNoteText, foreignNoteText, noteTexts} from '../texts/note-texts.ts';
import {faultName, isDiskFull} from './file-fault.ts';
import type {StoreLocation} from './store-location.ts';

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
export function createStoreNotes(location: StoreLocation, log: Log): StoreNotes {
  return {
    tightened: () => log.note({code: 'STORE_TIGHTENED', text: noteTexts.tightened}),
    foreign: () => log.note({code: 'STORE_FOREIGN', text: foreignNoteText(location.shownPath)}),
    exposed: () => log.note({code: 'STORE_FOREIGN', text: exposedNoteText(location.shownPath)}),
    link: () => log.note({code: 'STORE_LINK', text: noteTexts.link}),
    newer: () => log.note({code: 'STORE_NEWER', text: noteTexts.newer}),
    unwritable: (fault) => {
      log.debug('token store not writable', {fault: faultName(fault) ?? 'unknown'});
      if (isDiskFull(fault)) log.note({code: 'STORE_FULL', text: noteTexts.full});
      else log.note({code: 'STORE_READONLY', text: noteTexts.readOnly});
    },
  };
}

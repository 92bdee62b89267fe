import {isAli1688Error} from '@ali1688/contracts/errors';
import type {LocalDocument, LocalDocumentName, LocalDocumentReading, Log} from '@ali1688/contracts/ports';
import {reasonOfFault, stateUnusable} from '../files/state-unusable.ts';
import {prepareOrThrow} from '../store/saving.ts';
import type {StateReading, StateStore} from '../store/state-store.ts';
import {inUseHint, stateReasons} from '../texts/state-texts.ts';
import {documentFileName} from './document-file-name.ts';

/** Largest document that is read or written, in bytes. A tree of 21 000 categories takes two million. */
const maxDocumentBytes = 32 * 1024 * 1024;

/** What documents are opened with. */
export type DocumentOptions = {
  readonly state: StateStore;
  /** Gateway base, as `parseServiceAddress` prints it. */
  readonly gatewayUrl: string;
  readonly log: Log;
  /** Replaces every secret in a text that is about to be written; an answer may repeat what was sent. */
  readonly redact: (text: string) => string;
};

/** A document kept in a store, under a key that its gateway is part of. */
export function createStoredDocument(options: DocumentOptions, name: LocalDocumentName): LocalDocument {
  const {state, gatewayUrl, log, redact} = options;
  const fileName = documentFileName(gatewayUrl, name);
  const key = `${name.folder}/${fileName}`;
  const stem = fileName.replace(/\.\w+$/, '');
  /** Says of a fault of the place which document cannot be used. */
  const attempt = async (work: Promise<void>): Promise<void> => {
    try {
      await work;
    } catch (error) {
      throw isAli1688Error(error) ? error : stateUnusable(state.shownPath(key), reasonOfFault(error));
    }
  };
  return {
    gateway: gatewayUrl,
    get shownPath() {
      return state.shownPath(key);
    },
    redact,
    read: async () => documentReading(await state.read(key, {repair: true, maxBytes: maxDocumentBytes})),
    replace: async (text) => {
      if (Buffer.byteLength(text) > maxDocumentBytes)
        throw stateUnusable(state.shownPath(key), stateReasons.tooLarge);
      await attempt(state.replace(key, redact(text)));
    },
    append: async (text) => attempt(state.append(key, redact(text), {maxBytes: maxDocumentBytes})),
    remove: async () => attempt(state.remove(key)),
    withLock: async (work, signal) => {
      signal?.throwIfAborted();
      await prepareOrThrow(state, name.folder);
      await state.sweep(name.folder, `${stem}.`);
      return state.withLock(`${name.folder}/${stem}.lock`, {limitMs: 0, signal}, (hold) => {
        if (hold.kind === 'busy') throw stateUnusable(state.shownPath(key), stateReasons.inUse, inUseHint);
        if (hold.kind === 'unavailable') log.debug('document not locked', {reason: hold.reason});
        return work();
      });
    },
  };
}

function documentReading(reading: StateReading): LocalDocumentReading {
  if (!('at' in reading)) return reading;
  return {kind: 'unusable', reason: reading.at === 'folder' ? `${reading.kind} folder` : reading.kind};
}

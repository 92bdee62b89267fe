import type {
  Clock,
  LocalDocument,
  LocalDocumentName,
  LocalDocumentReading,
  Log,
} from '@ali1688/contracts/ports';
import {withLock} from '../lock/with-lock.ts';
import {inspectFolder} from '../store/inspect-folder.ts';
import {prepareForSaving} from '../store/prepare-for-saving.ts';
import {readPrivateBytes} from '../store/read-private-file.ts';
import {reasonOfFault, stateUnusable} from '../store/state-unusable.ts';
import type {StoreLocation} from '../store/store-location.ts';
import {sweepTemporaryFiles} from '../store/sweep-temporary-files.ts';
import {writePrivateFile} from '../store/write-private-file.ts';
import {inUseHint, stateReasons} from '../texts/state-texts.ts';
import {appendPrivateFile} from './append-private-file.ts';
import {documentFileName} from './document-file-name.ts';

const fs = process.getBuiltinModule('node:fs');
const nodePath = process.getBuiltinModule('node:path');

/** Largest document that is read or written, in bytes. A tree of 21 000 categories takes two million. */
const maxDocumentBytes = 32 * 1024 * 1024;

/** What documents are opened with. */
export type DocumentOptions = {
  readonly location: StoreLocation;
  /** Gateway base, as `parseServiceAddress` prints it. */
  readonly gatewayUrl: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Replaces every secret in a text that is about to be written; an answer may repeat what was sent. */
  readonly redact: (text: string) => string;
};

/**
 * A document in the home: folder 0700, file 0600, no link followed, replaced in one step, locked by the
 * kernel. (token-store.md sections 2 and 6)
 */
export function createFileDocument(options: DocumentOptions, name: LocalDocumentName): LocalDocument {
  const {location, gatewayUrl, clock, log, redact} = options;
  const fileName = documentFileName(gatewayUrl, name);
  const folder = location.path === undefined ? undefined : nodePath.join(location.path, name.folder);
  const path = folder === undefined ? undefined : nodePath.join(folder, fileName);
  const shownPath = () => [location.shownPath, name.folder, fileName].join(nodePath.sep);
  const existingPath = (): string => {
    if (path === undefined) throw stateUnusable(shownPath(), stateReasons.noHome);
    return path;
  };
  const attempt = <Result>(operation: () => Result): Result => {
    try {
      return operation();
    } catch (error) {
      throw stateUnusable(shownPath(), reasonOfFault(error));
    }
  };

  return {
    gateway: gatewayUrl,
    get shownPath() {
      return shownPath();
    },
    redact,
    read: () => (folder === undefined || path === undefined ? {kind: 'missing'} : readIn(folder, path)),
    replace: async (text) => {
      if (Buffer.byteLength(text) > maxDocumentBytes) throw stateUnusable(shownPath(), stateReasons.tooLarge);
      const target = existingPath();
      await writePrivateFile(target, redact(text), clock).catch((error: unknown) => {
        throw stateUnusable(shownPath(), reasonOfFault(error));
      });
    },
    append: (text) =>
      appendPrivateFile(
        {path: existingPath(), shownPath: shownPath(), maxBytes: maxDocumentBytes},
        redact(text),
      ),
    remove: () => attempt(() => fs.rmSync(existingPath(), {force: true})),
    withLock: async (work) => {
      const target = existingPath();
      prepareForSaving(location, name.folder);
      sweepTemporaryFiles(nodePath.dirname(target), clock.now(), log, fileName.replace(/\.\w+$/, '.'));
      return withLock(target.replace(/\.\w+$/, '.lock'), {clock, limitMs: 0}, (hold) => {
        if (hold.kind === 'busy') throw stateUnusable(shownPath(), stateReasons.inUse, inUseHint);
        if (hold.kind === 'unavailable') log.debug('document not locked', {reason: hold.reason});
        return work();
      });
    },
  };
}

function readIn(folder: string, path: string): LocalDocumentReading {
  const condition = inspectFolder(folder);
  if (condition.kind === 'missing') return {kind: 'missing'};
  if (condition.kind === 'blocked') return {kind: 'unusable', reason: condition.fault};
  if (condition.kind !== 'private' && condition.kind !== 'open')
    return {kind: 'unusable', reason: `${condition.kind} folder`};
  const file = readPrivateBytes(path, {tighten: true, maxBytes: maxDocumentBytes});
  if (file.kind === 'bytes' || file.kind === 'missing') return file;
  return {kind: 'unusable', reason: file.kind === 'unusable' ? file.reason : file.kind};
}

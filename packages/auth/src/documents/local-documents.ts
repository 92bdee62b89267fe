import type {LocalDocument, LocalDocumentName} from '@ali1688/contracts/ports';
import type {StoreLocation} from '../store/store-location.ts';
import {createFileDocument, type DocumentOptions} from './file-document.ts';
import {createMemoryDocuments} from './memory-document.ts';

/** What {@link openLocalDocuments} works with. */
type LocalDocumentsOptions = Omit<DocumentOptions, 'location'> & {
  /** Where they lie; `memory`: for this process alone, and no file is touched. */
  readonly home: StoreLocation | 'memory';
  /** Whether they may be read but stay as they are, as in a dry run. */
  readonly isReadOnly: boolean;
};

/** Opens documents by name. Touches nothing before a document is used. */
export function openLocalDocuments(
  options: LocalDocumentsOptions,
): (name: LocalDocumentName) => LocalDocument {
  const {home, isReadOnly} = options;
  if (home === 'memory') return createMemoryDocuments(options.gatewayUrl);
  const open = (name: LocalDocumentName) => createFileDocument({...options, location: home}, name);
  return isReadOnly ? (name) => withoutWriting(open(name)) : open;
}

function withoutWriting(document: LocalDocument): LocalDocument {
  return {
    gateway: document.gateway,
    get shownPath() {
      return document.shownPath;
    },
    redact: (text) => document.redact(text),
    read: () => document.read(),
    replace: () => Promise.resolve(),
    append: () => undefined,
    remove: () => undefined,
    withLock: async (work) => work(),
  };
}

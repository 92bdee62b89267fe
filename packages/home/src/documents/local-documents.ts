import type {LocalDocument, LocalDocumentName} from '@ali1688/contracts/ports';
import {createStoredDocument, type DocumentOptions} from './stored-document.ts';

/** What {@link openLocalDocuments} works with. */
type LocalDocumentsOptions = DocumentOptions & {
  /** Whether they may be read but stay as they are, as in a dry run. */
  readonly isReadOnly: boolean;
};

/** Opens documents by name. Touches nothing before a document is used. */
export function openLocalDocuments(
  options: LocalDocumentsOptions,
): (name: LocalDocumentName) => LocalDocument {
  const open = (name: LocalDocumentName) => createStoredDocument(options, name);
  return options.isReadOnly ? (name) => withoutWriting(open(name)) : open;
}

function withoutWriting(document: LocalDocument): LocalDocument {
  return {
    gateway: document.gateway,
    get shownPath() {
      return document.shownPath;
    },
    redact: (text) => document.redact(text),
    read: async () => document.read(),
    replace: async () => undefined,
    append: async () => undefined,
    remove: async () => undefined,
    withLock: async (work, signal) => {
      signal?.throwIfAborted();
      return work();
    },
  };
}

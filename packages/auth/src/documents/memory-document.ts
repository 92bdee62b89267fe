import type {LocalDocument, LocalDocumentName} from '@ali1688/contracts/ports';
import {documentFileName} from './document-file-name.ts';

/** Documents that last as long as this process, for the sandbox: neither home is touched, nothing needs redaction. */
export function createMemoryDocuments(gatewayUrl: string): (name: LocalDocumentName) => LocalDocument {
  const texts = new Map<string, string>();
  return (name) => {
    const key = `${name.folder}/${documentFileName(gatewayUrl, name)}`;
    return {
      gateway: gatewayUrl,
      shownPath: key,
      redact: (text) => text,
      read: () => {
        const text = texts.get(key);
        return text === undefined ? {kind: 'missing'} : {kind: 'bytes', bytes: Buffer.from(text)};
      },
      replace: (text) => Promise.resolve(void texts.set(key, text)),
      append: (text) => void texts.set(key, (texts.get(key) ?? '') + text),
      remove: () => void texts.delete(key),
      withLock: async (work) => work(),
    };
  };
}

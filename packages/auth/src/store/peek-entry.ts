import {entryFileName, type EntryIdentity} from './entry-identity.ts';
import {parseEntry, type Entry} from './entry.ts';
import {inspectFolder} from './inspect-folder.ts';
import {readPrivateFile} from './read-private-file.ts';
import {tokensFolderName} from './tokens-folder-name.ts';

const nodePath = process.getBuiltinModule('node:path');

/** A stored entry as it lies there. */
export type PeekedEntry = {
  readonly entry: Entry;
  /** Whether folder and file are closed to others. */
  readonly isClosed: boolean;
};

/**
 * The stored entry, however long it lasts, if folder and file are real and ours. Changes nothing, says
 * nothing and never throws; `readEntryFile` is the look that repairs and tells.
 *
 * @param home absolute path of the home
 */
export function peekEntry(home: string, identity: EntryIdentity): PeekedEntry | undefined {
  const folder = nodePath.join(home, tokensFolderName);
  const condition = inspectFolder(folder).kind;
  if (condition !== 'private' && condition !== 'open') return undefined;
  const file = readPrivateFile(nodePath.join(folder, entryFileName(identity)), {tighten: false});
  if (file.kind !== 'text') return undefined;
  const reading = parseEntry(file.text, identity);
  const isClosed = condition === 'private' && !file.wasOpen;
  return reading.kind === 'entry' ? {entry: reading.entry, isClosed} : undefined;
}

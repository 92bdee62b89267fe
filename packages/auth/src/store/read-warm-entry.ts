import {entryFileName, type EntryIdentity} from './entry-identity.ts';
import {parseEntry, type Entry} from './entry.ts';
import {freshnessOf} from './freshness.ts';
import {inspectFolder} from './inspect-folder.ts';
import {readPrivateFile} from './read-private-file.ts';
import {tokensFolderName} from './tokens-folder-name.ts';

const nodePath = process.getBuiltinModule('node:path');

/**
 * The stored entry, if it is fresh and there is nothing to put right or to tell: folder and file are
 * real, ours and closed to others. Changes nothing, says nothing and never throws; whoever gets
 * `undefined` looks again with `readEntryFile`, which repairs and tells. Every command with a stored
 * token begins here, so this calls for no part of the package that a refresh alone needs.
 * (token-store.md sections 1 and 6, step 2)
 *
 * @param home absolute path of the home
 * @param now milliseconds since 1970
 */
export function readWarmEntry(home: string, identity: EntryIdentity, now: number): Entry | undefined {
  const folder = nodePath.join(home, tokensFolderName);
  if (inspectFolder(folder).kind !== 'private') return undefined;
  const file = readPrivateFile(nodePath.join(folder, entryFileName(identity)), {tighten: false});
  if (file.kind !== 'text' || file.wasOpen) return undefined;
  const reading = parseEntry(file.text, identity);
  return reading.kind === 'entry' && freshnessOf(reading.entry, now) === 'fresh' ? reading.entry : undefined;
}

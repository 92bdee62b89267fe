import type {Log} from '@ali1688/contracts/ports';
import {parseEntry, type EntryReading} from './entry.ts';
import {entryFileName, type EntryIdentity} from './entry-identity.ts';
import {faultName} from './file-fault.ts';
import {inspectFolder} from './inspect-folder.ts';
import {readPrivateFile} from './read-private-file.ts';
import type {StoreNotes} from './store-notes.ts';

const fs = process.getBuiltinModule('node:fs');
const nodePath = process.getBuiltinModule('node:path');

/**
 * Reads the entry of an identity from the folder of the entries, and tells what was wrong if
 * something was. Modes that let others in are tightened on the way. Never throws.
 * (token-store.md section 6, step 2)
 *
 * @returns `undefined` where there is nothing that may be read
 */
export function readEntryFile(
  folder: string,
  identity: EntryIdentity,
  report: {readonly notes: StoreNotes; readonly log: Log},
): EntryReading | undefined {
  const {notes, log} = report;
  if (!isFolderTrusted(folder, report)) return undefined;
  const file = readPrivateFile(nodePath.join(folder, entryFileName(identity)), {tighten: true});
  if (file.kind === 'link') notes.link();
  if (file.kind === 'foreign') notes.foreign();
  if (file.kind === 'unusable') noteCorrupt(log, file.reason);
  if (file.kind !== 'text') return undefined;
  if (file.wasOpen) notes.tightened();
  const reading = parseEntry(file.text, identity);
  if (reading.kind === 'newer') notes.newer();
  else if (reading.kind !== 'entry') noteCorrupt(log, reading.kind);
  return reading;
}

/** Whether the folder is real, ours, and from here on closed to others. */
function isFolderTrusted(
  folder: string,
  {notes, log}: {readonly notes: StoreNotes; readonly log: Log},
): boolean {
  const condition = inspectFolder(folder);
  if (condition.kind === 'link') notes.link();
  if (condition.kind === 'foreign') notes.foreign();
  if (condition.kind === 'blocked') log.debug('token folder not readable', {fault: condition.fault});
  if (condition.kind !== 'open') return condition.kind === 'private';
  try {
    fs.chmodSync(folder, 0o700);
  } catch (error) {
    log.debug('token folder stays open to others', {fault: faultName(error) ?? 'unknown'});
    return false;
  }
  notes.tightened();
  return true;
}

/** Only for `--verbose`: the file is replaced by the next refresh. */
function noteCorrupt(log: Log, reason: string): void {
  log.debug('stored token unusable', {code: 'STORE_CORRUPT', reason});
}

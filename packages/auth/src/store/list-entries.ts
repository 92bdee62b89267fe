import {isRecord, parseJson} from '@ali1688/contracts/json';
import {ownText} from '../reading/own-value.ts';
import {parseEntry, type Entry} from './entry.ts';
import {entryFileNames} from './entry-file-names.ts';
import type {EntryIdentity} from './entry-identity.ts';
import {inspectFolder} from './inspect-folder.ts';
import {readPrivateFile} from './read-private-file.ts';

const nodePath = process.getBuiltinModule('node:path');

/** An entry found in the folder. */
export type ListedEntry = {
  readonly path: string;
  readonly grant: string;
  /** Absent: written by a later version of the format. */
  readonly entry: Entry | undefined;
};

/**
 * The entries of one application at one gateway, whatever their grant. Broken files and those of
 * others are left out. Changes nothing and never throws.
 */
export function listEntries(
  folder: string,
  application: Pick<EntryIdentity, 'gateway' | 'appKey'>,
): readonly ListedEntry[] {
  const condition = inspectFolder(folder).kind;
  if (condition !== 'private' && condition !== 'open') return [];
  return entryFileNames(folder).flatMap((name): readonly ListedEntry[] => {
    const path = nodePath.join(folder, name);
    const file = readPrivateFile(path, {tighten: false});
    const value = file.kind === 'text' ? parseJson(file.text) : undefined;
    if (file.kind !== 'text' || !isRecord(value)) return [];
    const grant = ownText(value, 'grant', 64);
    if (grant === undefined) return [];
    const reading = parseEntry(file.text, {...application, grant});
    if (reading.kind === 'entry') return [{path, grant, entry: reading.entry}];
    const isOfApplication = (['gateway', 'appKey'] as const).every(
      (key) => ownText(value, key, Infinity) === application[key],
    );
    return reading.kind === 'newer' && isOfApplication ? [{path, grant, entry: undefined}] : [];
  });
}

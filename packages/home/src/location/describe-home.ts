import {inspectFolder, type FolderCondition} from '../files/inspect-folder.ts';
import {describeSurroundings, type StoreSurroundings} from './describe-surroundings.ts';
import type {StoreLocation} from './store-location.ts';

const fs = process.getBuiltinModule('node:fs');
const nodePath = process.getBuiltinModule('node:path');

/** A private folder of the home as it stands. */
export type HomeDescription = {
  /** Path of the home, with `~` for the user's folder. */
  readonly home: string;
  readonly folder: FolderCondition['kind'];
  /** Mode of the folder in octal, such as `0700`. */
  readonly mode: string | undefined;
  /** Whether something new could be saved there, as far as permissions tell. */
  readonly isWritable: boolean;
  /** Absent: there is no home. */
  readonly surroundings: StoreSurroundings | undefined;
};

/** Looks at the home and one private folder of it without changing anything, modes included. Never throws. */
export function describeHome({path, shownPath}: StoreLocation, name: string): HomeDescription {
  const folder = path === undefined ? undefined : nodePath.join(path, name);
  const condition: FolderCondition =
    folder === undefined ? {kind: 'blocked', fault: 'no home'} : inspectFolder(folder);
  return {
    home: shownPath,
    folder: condition.kind,
    mode: 'mode' in condition ? condition.mode.toString(8).padStart(4, '0') : undefined,
    isWritable: folder !== undefined && isWritable(folder, condition),
    surroundings: path === undefined ? undefined : describeSurroundings(path),
  };
}

function isWritable(folder: string, condition: FolderCondition): boolean {
  if (condition.kind === 'missing') {
    const parent = nodePath.dirname(folder);
    return parent !== folder && isWritable(parent, existing(parent));
  }
  if (condition.kind !== 'private' && condition.kind !== 'open') return false;
  try {
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A folder above the private one: owner and links do not matter there. */
function existing(path: string): FolderCondition {
  try {
    const stats = fs.statSync(path, {throwIfNoEntry: false});
    if (stats === undefined) return {kind: 'missing'};
    return stats.isDirectory() ? {kind: 'private', mode: stats.mode} : {kind: 'blocked', fault: 'ENOTDIR'};
  } catch {
    return {kind: 'blocked', fault: 'unknown'};
  }
}

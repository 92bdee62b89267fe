import {faultName} from './file-fault.ts';

const fs = process.getBuiltinModule('node:fs');

/** What stands where the private folder belongs. */
export type FolderCondition =
  /** A real folder, ours, closed to others. */
  | {readonly kind: 'private'; readonly mode: number}
  /** A real folder, ours, but others may read or write it. */
  | {readonly kind: 'open'; readonly mode: number}
  | {readonly kind: 'missing'}
  | {readonly kind: 'link'}
  /** A folder of another user. */
  | {readonly kind: 'foreign'; readonly mode: number}
  /** Something that is no folder, or that cannot be looked at. */
  | {readonly kind: 'blocked'; readonly fault: string};

/** Looks at a folder without following a link and without changing anything. (token-store.md section 6, step 3) */
export function inspectFolder(path: string): FolderCondition {
  let stats;
  try {
    stats = fs.lstatSync(path);
  } catch (error) {
    const fault = faultName(error) ?? 'unknown';
    return fault === 'ENOENT' ? {kind: 'missing'} : {kind: 'blocked', fault};
  }
  const mode = stats.mode & 0o7777;
  if (stats.isSymbolicLink()) return {kind: 'link'};
  if (!stats.isDirectory()) return {kind: 'blocked', fault: 'ENOTDIR'};
  if (!isOurs(stats.uid)) return {kind: 'foreign', mode};
  return hasOpenMode(mode) ? {kind: 'open', mode} : {kind: 'private', mode};
}

/** Whether a file belongs to the user this process acts for. Windows has no such ids: always true there. */
export function isOurs(ownerId: number): boolean {
  return process.geteuid === undefined || process.geteuid() === ownerId;
}

/** Whether a mode lets the group or everybody in. Modes mean nothing on Windows: always false there. */
export function hasOpenMode(mode: number): boolean {
  return process.platform !== 'win32' && (mode & 0o077) !== 0;
}

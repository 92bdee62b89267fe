import {isOurs, stateReasons, stateUnusable} from '@ali1688/home';
import type {LedgerPlace} from './ledger-place.ts';

const fs = process.getBuiltinModule('node:fs');
const nodePath = process.getBuiltinModule('node:path');

/** SQLite's files beside a database. */
const endings = ['', '-wal', '-shm'];

/**
 * Looks at the file of a ledger before SQLite does, which would follow links, and closes it and the files beside it
 * to others. It is not opened here: closing it would drop the locks that this process has on it.
 *
 * @returns whether it is there
 * @throws `STATE_UNUSABLE` for a link, something of another user or what is no file
 */
export function inspectFile({path, shownPath}: LedgerPlace): boolean {
  if (path === undefined) return false;
  const folder = fs.lstatSync(nodePath.dirname(path), {throwIfNoEntry: false});
  if (folder?.isSymbolicLink() === true) throw stateUnusable(shownPath, stateReasons.link);
  const [isThere = false] = endings.map((ending) => inspectOne(path + ending, shownPath));
  return isThere;
}

function inspectOne(path: string, shownPath: string): boolean {
  const stats = fs.lstatSync(path, {throwIfNoEntry: false});
  if (stats === undefined) return false;
  if (stats.isSymbolicLink()) throw stateUnusable(shownPath, stateReasons.link);
  if (!stats.isFile()) throw stateUnusable(shownPath, stateReasons.notAFile);
  if (!isOurs(stats.uid)) throw stateUnusable(shownPath, stateReasons.foreign);
  if (process.platform !== 'win32' && (stats.mode & 0o077) !== 0) fs.chmodSync(path, 0o600);
  return true;
}

/** Makes the file, empty and private, so that SQLite gives the files beside it the same mode. */
export function createFile(path: string): void {
  const {O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW} = fs.constants;
  try {
    fs.closeSync(fs.openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600));
  } catch (error) {
    // Another process has just made it.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

import type {DatabaseSync} from 'node:sqlite';
import {faultName} from '../files/file-fault.ts';
import {isOurs} from '../files/inspect-folder.ts';
import {asidePath} from '../files/spare-names.ts';
import {loadSqlite} from './load-sqlite.ts';
import {sqliteCode} from './sqlite-code.ts';

const fs = process.getBuiltinModule('node:fs');

/** Primary result codes of SQLite: the lock is held elsewhere; the file is no database. */
const sqliteBusy = 5;
const sqliteNotADatabase = 26;

/** Outcome of one try. */
export type LockAttempt =
  | {readonly kind: 'held'; release(): void}
  /** Another process holds it, or the file has just been replaced: try again. */
  | {readonly kind: 'busy'}
  /** No lock can be had here; trying again does not help. */
  | {readonly kind: 'unavailable'; readonly reason: string};

/** A lock that the kernel releases when the process ends, however it ends. */
export type KernelLock = {tryOnce(): LockAttempt};

/**
 * A lock on a file of 0 bytes through node:sqlite, which is used for its lock alone: nothing is
 * stored, so nothing can be corrupted. The file must lie in a private folder. It is never opened by
 * node:fs while it may be held: closing it would drop the lock. (token-store.md section 6, step 4)
 *
 * @param path of the lock file; made if missing, never deleted
 */
export function createKernelLock(path: string): KernelLock {
  let mayHeal = true;

  /** Gets something that is no lock file out of the way, once. */
  const heal = (clear: () => void): LockAttempt => {
    if (!mayHeal) return {kind: 'unavailable', reason: 'not a lock file'};
    mayHeal = false;
    clear();
    return tryOnce();
  };

  const tryOnce = (): LockAttempt => {
    const sqlite = loadSqlite();
    if (sqlite === undefined) return {kind: 'unavailable', reason: 'no node:sqlite'};
    let database: DatabaseSync | undefined;
    try {
      create(path);
      const before = fs.lstatSync(path, {bigint: true});
      if (before.isDirectory()) return heal(() => moveFolderAside(path));
      if (!before.isFile()) return {kind: 'unavailable', reason: 'not a regular file'};
      if (!isOurs(Number(before.uid))) return {kind: 'unavailable', reason: 'of another user'};
      if ((before.mode & 0o777n) !== 0o600n) fs.chmodSync(path, 0o600);
      // On a file that it may only read, SQLite takes a read lock without a word and lets everybody in.
      fs.accessSync(path, fs.constants.R_OK | fs.constants.W_OK);
      database = new sqlite.DatabaseSync(path, {timeout: 0});
      // Any other mode writes a journal and fails on a full disk.
      database.exec('PRAGMA journal_mode=MEMORY');
      database.exec('BEGIN IMMEDIATE');
      const after = fs.lstatSync(path, {bigint: true});
      if (after.ino !== before.ino || after.dev !== before.dev) {
        close(database);
        return {kind: 'busy'};
      }
      return holding(database);
    } catch (error) {
      if (database !== undefined) close(database);
      const code = sqliteCode(error);
      if (code === sqliteBusy || faultName(error) === 'ENOENT') return isGone(path) ?? {kind: 'busy'};
      if (code === sqliteNotADatabase) return heal(() => emptyFile(path));
      return {
        kind: 'unavailable',
        reason: code === undefined ? (faultName(error) ?? 'unknown') : `sqlite ${code}`,
      };
    }
  };
  return {tryOnce};
}

/** Whether the folder of the lock has gone, so that trying again is of no use. */
function isGone(path: string): LockAttempt | undefined {
  const folder = process.getBuiltinModule('node:path').dirname(path);
  return fs.existsSync(folder) ? undefined : {kind: 'unavailable', reason: 'ENOENT'};
}

/** The slash makes it fail on the lock file that a quicker process has just put there. */
function moveFolderAside(path: string): void {
  try {
    fs.renameSync(`${path}/`, asidePath(path));
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(faultName(error) ?? '')) throw error;
  }
}

/**
 * Makes a lock file of garbage. It is emptied in place and not replaced: two processes that heal at
 * once would delete each other's new lock, while emptying an empty file changes nothing.
 */
function emptyFile(path: string): void {
  const file = fs.openSync(path, fs.constants.O_WRONLY | fs.constants.O_NOFOLLOW);
  try {
    fs.ftruncateSync(file, 0);
  } finally {
    fs.closeSync(file);
  }
}

function create(path: string): void {
  // Making an error takes longer than this look, and nearly always it is there.
  if (fs.lstatSync(path, {throwIfNoEntry: false}) !== undefined) return;
  const {O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW} = fs.constants;
  try {
    const file = fs.openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
    fs.closeSync(file);
  } catch (error) {
    if (faultName(error) !== 'EEXIST') throw error;
  }
}

function holding(database: DatabaseSync): LockAttempt {
  let isHeld = true;
  return {
    kind: 'held',
    release: () => {
      if (!isHeld) return;
      isHeld = false;
      close(database);
    },
  };
}

function close(database: DatabaseSync): void {
  try {
    database.close();
  } catch {
    // Closing rolls back. Where even that fails, the end of the process releases the lock.
  }
}

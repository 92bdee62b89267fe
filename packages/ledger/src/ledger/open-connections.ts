import type {DatabaseSync} from 'node:sqlite';
import {prepareForSaving, stateUnusable} from '@ali1688/home';
import {migrate} from '../schema/migrate.ts';
import {schemaVersion} from '../schema/migrations.ts';
import {connect} from '../sqlite/connect.ts';
import {inTransaction} from '../sqlite/transaction.ts';
import {ledgerHints, ledgerReasons} from '../texts/ledger-texts.ts';
import {assertOurs} from './assert-ours.ts';
import {createFile, inspectFile} from './inspect-file.ts';
import {ledgerFolder, type LedgerOwner, type LedgerPlace} from './ledger-place.ts';

/** A connection to read with, or why there is none yet. */
export type Reader =
  | {readonly kind: 'ledger' | 'nothing-kept'; readonly database: DatabaseSync}
  /** An earlier version of this program made it: it must be migrated before it is read. */
  | {readonly kind: 'older'};

/**
 * Opens a ledger to read it. Where none was ever kept, an empty one in memory stands for it, and nothing is made
 * on the disk.
 *
 * @throws `STATE_UNUSABLE` and the faults of SQLite
 */
export function openReader(place: LedgerPlace): Reader {
  if (place.path === undefined || !inspectFile(place)) return nothingKept();
  const database = connect(place.path, 'read');
  try {
    const version = assertOurs(database, place.shownPath);
    if (version === schemaVersion) return {kind: 'ledger', database};
    database.close();
    return version === 0 ? nothingKept() : {kind: 'older'};
  } catch (error) {
    close(database);
    throw error;
  }
}

function nothingKept(): Reader {
  const database = connect(':memory:', 'write');
  migrate(database, 0);
  return {kind: 'nothing-kept', database};
}

/**
 * Opens a ledger to write into it, after a look at the whole of it: a damaged one stays as it is. Makes it where
 * there is none, and brings one of an earlier version up to date.
 *
 * @throws `STATE_UNUSABLE` and the faults of SQLite
 */
export function openWriter(owner: LedgerOwner, place: LedgerPlace): DatabaseSync {
  prepareForSaving(owner.location, ledgerFolder);
  // Without a home the line above has thrown.
  const path = place.path ?? '';
  if (inspectFile(place)) assertSound(place, path);
  else createFile(path);
  const database = connect(path, 'write');
  try {
    // Others read on while one writes. Where the file system cannot have it, SQLite says so and goes on without.
    database.exec('PRAGMA journal_mode = WAL');
    // What was committed outlives a power cut.
    database.exec('PRAGMA synchronous = FULL');
    if (assertOurs(database, place.shownPath) !== schemaVersion) bringUpToDate(database, place);
    return database;
  } catch (error) {
    close(database);
    throw error;
  }
}

/** Another process may have done it in the meantime. */
function bringUpToDate(database: DatabaseSync, {shownPath}: LedgerPlace): void {
  inTransaction(database, 'BEGIN IMMEDIATE', () => migrate(database, assertOurs(database, shownPath)));
}

/** Reads every page, through a connection that cannot write. */
function assertSound({shownPath}: LedgerPlace, path: string): void {
  const database = connect(path, 'read');
  try {
    assertOurs(database, shownPath);
    const finding = database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
    if (finding !== 'ok') throw stateUnusable(shownPath, ledgerReasons.damaged, ledgerHints.damaged);
  } finally {
    close(database);
  }
}

/** Closes a connection whatever state it is in; the first fault is the one that counts. */
export function close(database: DatabaseSync): void {
  try {
    database.close();
  } catch {
    // The end of the process closes it.
  }
}

import type {Ali1688Error} from '@ali1688/contracts/errors';
import {isDiskFull, reasonOfFault, sqliteCode, stateUnusable} from '@ali1688/home';
import {ledgerHints, ledgerReasons} from '../texts/ledger-texts.ts';
import type {LedgerPlace} from './ledger-place.ts';

const fs = process.getBuiltinModule('node:fs');
const nodePath = process.getBuiltinModule('node:path');

/** Primary result codes of SQLite. (sqlite.org/rescode.html) */
const codes = {readOnly: 8, inputOutput: 10, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26};

/**
 * Room for a change, in bytes: SQLite's journal grows to a thousand pages before they go into the file, and the
 * file may grow by as many.
 */
const roomForChange = 2 * 1000 * 4096;

/**
 * What a fault of SQLite or of the system means for the ledger: `STATE_UNUSABLE`. Anything else is given back.
 *
 * @param neededBytes room that the work takes, to be named where there is too little
 */
export function ledgerFault(error: unknown, place: LedgerPlace, neededBytes = roomForChange): unknown {
  const code = sqliteCode(error);
  const {shownPath} = place;
  if (code === codes.full || isDiskFull(error)) return diskFull(place, neededBytes);
  if (code === codes.corrupt) return stateUnusable(shownPath, ledgerReasons.damaged, ledgerHints.damaged);
  if (code === codes.notADatabase)
    return stateUnusable(shownPath, ledgerReasons.noLedger, ledgerHints.noLedger);
  if (code === codes.readOnly) return stateUnusable(shownPath, ledgerReasons.readOnly);
  if (code === codes.cannotOpen) return stateUnusable(shownPath, ledgerReasons.unopened);
  // A quota, or a limit on the size of files, is a fault of the disk to SQLite.
  if (code === codes.inputOutput)
    return stateUnusable(shownPath, ledgerReasons.diskFault(megabytes(neededBytes)), ledgerHints.full);
  return isSystemFault(error) ? stateUnusable(shownPath, reasonOfFault(error)) : error;
}

function diskFull(place: LedgerPlace, neededBytes: number): Ali1688Error {
  const needed = megabytes(neededBytes);
  const freeBytes = freeBytesAt(place);
  const free = freeBytes === undefined ? undefined : megabytes(freeBytes);
  return stateUnusable(place.shownPath, ledgerReasons.full(needed, free), ledgerHints.full);
}

function megabytes(bytes: number): string {
  return (Math.ceil(bytes / 1e5) / 10).toString();
}

/** What the user may still write there; undefined where the system does not tell. */
function freeBytesAt({path}: LedgerPlace): number | undefined {
  try {
    if (path === undefined) return undefined;
    const {bavail, bsize} = fs.statfsSync(nodePath.dirname(path));
    return bavail * bsize;
  } catch {
    return undefined;
  }
}

/** Errors of Node's own have codes that begin with `ERR_`. */
function isSystemFault(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'syscall' in error;
}

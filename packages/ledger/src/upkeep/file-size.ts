import {ledgerFault} from '../ledger/ledger-fault.ts';
import type {LedgerPlace} from '../ledger/ledger-place.ts';

const fs = process.getBuiltinModule('node:fs');

/**
 * Bytes of a ledger with the files that SQLite keeps beside it; 0 where there is none.
 *
 * @throws `STATE_UNUSABLE` where they cannot be looked at
 */
export function bytesOnDisk(place: Pick<LedgerPlace, 'path' | 'shownPath'>): number {
  const {path} = place;
  if (path === undefined) return 0;
  try {
    const sizes = ['', '-wal', '-shm'].map((ending) => bytesOf(path + ending));
    return sizes.reduce((sum, size) => sum + size, 0);
  } catch (error) {
    throw ledgerFault(error, place);
  }
}

/** Bytes of a file; 0 where there is none. */
export function bytesOf(path: string): number {
  return fs.lstatSync(path, {throwIfNoEntry: false})?.size ?? 0;
}

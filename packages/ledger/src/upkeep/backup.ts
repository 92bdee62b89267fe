import type {Ledger} from '../ledger/open-ledger.ts';

/**
 * Writes a copy of the ledger as it is at one moment, private and whole, in one step. An earlier backup is replaced;
 * a file that is something else is refused.
 *
 * @param path absolute
 * @throws `USAGE_INVALID` for a file that is no backup of a ledger, `STATE_UNUSABLE`, `SNAPSHOT_MISSING` where nothing was ever recorded
 */
export async function backupLedger(ledger: Ledger, path: string): Promise<{readonly bytes: number}> {
  return ledger.read(() => {
    throw new Error(`not yet ${path}`);
  });
}

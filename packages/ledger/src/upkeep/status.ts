import type {Ledger} from '../ledger/open-ledger.ts';

/** What a ledger holds and how large it is. */
export type LedgerStatus = {
  /** With `~` for the user's folder. */
  readonly path: string;
  /** False: nothing was ever recorded. */
  readonly exists: boolean;
  readonly schemaVersion: number;
  /** Of the file and those beside it. */
  readonly bytes: number;
  /** Of them, what pruning has freed inside the file. */
  readonly freeBytes: number;
  readonly boards: number;
  readonly wordLists: number;
  readonly products: number;
  readonly snapshots: number;
  readonly incompleteSnapshots: number;
  /** Snapshots whose content is that of an earlier one. */
  readonly unchangedSnapshots: number;
  readonly rankedRows: number;
  readonly sweeps: number;
  readonly unfinishedSweeps: number;
  /** ISO 8601. */
  readonly oldest?: string;
  readonly newest?: string;
};

/** What a ledger holds and how large it is. Throws `STATE_UNUSABLE`. */
export async function ledgerStatus(ledger: Ledger): Promise<LedgerStatus> {
  return ledger.read(() => {
    throw new Error('not yet');
  });
}

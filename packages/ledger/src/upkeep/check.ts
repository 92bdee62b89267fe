import type {Ledger} from '../ledger/open-ledger.ts';

/** Whether a ledger is whole. */
export type LedgerCheck = {
  readonly path: string;
  readonly exists: boolean;
  readonly ok: boolean;
  /** What SQLite found; in English, as it says it. */
  readonly problems: readonly string[];
};

/**
 * Looks at everything in a ledger and changes nothing. A damaged one, one of a newer version and what is no ledger
 * are answers, not failures.
 */
export async function checkLedger(ledger: Ledger): Promise<LedgerCheck> {
  return ledger.read(() => {
    throw new Error('not yet');
  });
}

import type {Ledger} from '../ledger/open-ledger.ts';

/** What was removed. */
export type Pruned = {
  readonly snapshots: number;
  readonly sweeps: number;
  /** Of the file, before and after. */
  readonly bytesBefore: number;
  readonly bytesAfter: number;
};

/**
 * Removes the snapshots of before a moment, and the finished sweeps, and makes the file small.
 *
 * @param before milliseconds since 1970
 * @throws `STATE_UNUSABLE`, also where there is too little room to make it small: it is whole then
 */
export async function pruneLedger(ledger: Ledger, before: number): Promise<Pruned> {
  return ledger.read(() => {
    throw new Error(`not yet ${before}`);
  });
}

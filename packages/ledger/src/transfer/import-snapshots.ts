import type {Ledger} from '../ledger/open-ledger.ts';
import type {Snapshot} from '../record/snapshot.ts';

/** What an import brought. */
export type Imported = {
  readonly snapshots: number;
  /** Of them, those that were there already. */
  readonly known: number;
};

/** Takes what an export gave, a few at a time; what is there already is not taken again. Throws `STATE_UNUSABLE`. */
export async function importSnapshots(
  ledger: Ledger,
  snapshots: AsyncIterable<Snapshot> | Iterable<Snapshot>,
): Promise<Imported> {
  throw new Error(`not yet ${ledger.shownPath} ${String(snapshots)}`);
}

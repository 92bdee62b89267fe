import {recordSnapshot, type Ledger, type Snapshot} from '../../src/index.ts';

/** Records snapshots in one change and gives their ids. */
export async function fill(ledger: Ledger, snapshots: readonly Snapshot[]): Promise<readonly string[]> {
  return ledger.write((tables) => snapshots.map((one) => recordSnapshot(tables, one).snapshotId));
}

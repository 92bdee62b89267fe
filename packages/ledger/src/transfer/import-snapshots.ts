import type {Ledger} from '../ledger/open-ledger.ts';
import {recordSnapshot} from '../record/record-snapshot.ts';
import type {Snapshot} from '../record/snapshot.ts';

/** What an import brought. */
export type Imported = {
  readonly snapshots: number;
  /** Of them, those that were there already. */
  readonly known: number;
};

/** Snapshots that are written at a time. */
const portion = 100;

/**
 * Takes what an export gave, of this machine or of another; what is there already is not taken again, so that a
 * repeated import, or one that goes on after a failure, doubles nothing. Sweeps stay where they were made.
 *
 * @throws `STATE_UNUSABLE`, and what `snapshots` throws; what came before is kept
 */
export async function importSnapshots(
  ledger: Ledger,
  snapshots: AsyncIterable<Snapshot> | Iterable<Snapshot>,
): Promise<Imported> {
  let total: Imported = {snapshots: 0, known: 0};
  let waiting: Snapshot[] = [];
  const write = async (): Promise<void> => {
    const taken = waiting;
    waiting = [];
    const outcomes = await ledger.write((tables) =>
      taken.map((snapshot) => recordSnapshot(tables, {...snapshot, sweepId: undefined}).outcome),
    );
    const known = outcomes.filter((outcome) => outcome === 'known').length;
    total = {snapshots: total.snapshots + taken.length, known: total.known + known};
  };
  for await (const snapshot of snapshots) {
    waiting.push(snapshot);
    if (waiting.length === portion) await write();
  }
  if (waiting.length > 0) await write();
  return total;
}

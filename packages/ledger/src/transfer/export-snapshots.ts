import type {Ledger} from '../ledger/open-ledger.ts';
import type {Snapshot} from '../record/snapshot.ts';

/** What is exported. Default: everything. */
export type ExportFilter = {
  readonly kinds?: readonly Snapshot['series']['kind'][] | undefined;
  readonly categoryIds?: readonly string[] | undefined;
  /** Milliseconds since 1970. */
  readonly since?: number | undefined;
  readonly until?: number | undefined;
};

/** All snapshots that were there when it began, a few at a time: memory stays flat. Throws `STATE_UNUSABLE`. */
export async function* exportSnapshots(ledger: Ledger, filter: ExportFilter = {}): AsyncGenerator<Snapshot> {
  throw new Error(`not yet ${ledger.shownPath} ${String(filter)}`);
  yield* [];
}

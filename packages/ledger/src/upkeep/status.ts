import type {Ledger} from '../ledger/open-ledger.ts';
import {isoTime} from '../when/iso-time.ts';
import {numberIn, optionalNumberIn} from '../sqlite/row-values.ts';
import type {Tables} from '../sqlite/tables.ts';
import {bytesOnDisk} from './file-size.ts';

/** What a ledger holds and how large it is. */
export type LedgerStatus = {
  /** With `~` for the user's folder. */
  readonly path: string;
  /** False: nothing was ever recorded. */
  readonly exists: boolean;
  readonly schemaVersion: number;
  /** Of the file and those beside it. */
  readonly bytes: number;
  /** Of them, what is free inside the file and is used first. */
  readonly freeBytes: number;
  readonly boards: number;
  readonly wordLists: number;
  /** Whose terms were recorded. */
  readonly products: number;
  readonly snapshots: number;
  readonly incompleteSnapshots: number;
  /** Snapshots whose rows had been seen in the series before. */
  readonly unchangedSnapshots: number;
  readonly rankedRows: number;
  readonly sweeps: number;
  readonly unfinishedSweeps: number;
  /** ISO 8601. */
  readonly oldest?: string | undefined;
  readonly newest?: string | undefined;
};

/** What a ledger holds and how large it is. Throws `STATE_UNUSABLE`. */
export async function ledgerStatus(ledger: Ledger): Promise<LedgerStatus> {
  const bytes = bytesOnDisk(ledger);
  const held = await ledger.read(contents);
  return {path: ledger.shownPath, exists: bytes > 0, bytes, ...held};
}

function contents(tables: Tables): Omit<LedgerStatus, 'path' | 'exists' | 'bytes'> {
  const count = (query: string): number => numberIn(tables.first(`SELECT (${query}) AS n`) ?? {}, 'n');
  const pragma = (name: string): number => numberIn(tables.first(`PRAGMA ${name}`) ?? {}, name);
  const series = (kind: string): number => count(`SELECT count(*) FROM series WHERE kind = '${kind}'`);
  const snapshots = count('SELECT count(*) FROM snapshot');
  const span = tables.first('SELECT min(at) AS oldest, max(at) AS newest FROM snapshot') ?? {};
  const time = (at: number | undefined): string | undefined => (at === undefined ? undefined : isoTime(at));
  return {
    schemaVersion: pragma('user_version'),
    freeBytes: pragma('freelist_count') * pragma('page_size'),
    boards: series('ranking'),
    wordLists: series('words'),
    products: series('terms'),
    snapshots,
    incompleteSnapshots: count('SELECT count(*) FROM snapshot WHERE complete = 0'),
    unchangedSnapshots: snapshots - count('SELECT count(*) FROM content'),
    rankedRows: count('SELECT count(*) FROM ranked_row'),
    sweeps: count('SELECT count(*) FROM sweep'),
    unfinishedSweeps: count(`SELECT count(*) FROM sweep WHERE state <> 'finished'`),
    oldest: time(optionalNumberIn(span, 'oldest')),
    newest: time(optionalNumberIn(span, 'newest')),
  };
}

import type {Snapshot} from '../record/snapshot.ts';
import type {ExportColumn, ExportRow} from './export-row.ts';

/** The columns of an export, in order; the same for every format. */
export const exportColumns: readonly ExportColumn[] = [];

/** The rows of a snapshot as an export has them. */
export function toExportRows(snapshot: Snapshot): readonly ExportRow[] {
  throw new Error(`not yet ${snapshot.at}`);
}

/**
 * Puts the rows of an export together to snapshots again. Values may be texts, as in csv.
 *
 * @throws `USAGE_INVALID` for rows that no export gave, with the number of the row
 */
export async function* fromExportRows(
  rows: AsyncIterable<Readonly<Record<string, unknown>>> | Iterable<Readonly<Record<string, unknown>>>,
): AsyncGenerator<Snapshot> {
  throw new Error(`not yet ${String(rows)}`);
  yield* [];
}

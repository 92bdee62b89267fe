import type {ExportRow} from './export-row.ts';
import type {ExportedSnapshot} from './export-snapshots.ts';

/** The rows of a snapshot as an export has them. */
export function toExportRows(snapshot: ExportedSnapshot): readonly ExportRow[] {
  const head = headOf(snapshot);
  const rows = rowsOf(snapshot);
  return rows.length === 0 ? [head] : rows.map((row, index) => ({...head, place: index + 1, ...row}));
}

function headOf(snapshot: ExportedSnapshot): ExportRow {
  const {series, at, names, provenance} = snapshot;
  return {
    snapshotId: snapshot.snapshotId,
    at: new Date(at).toISOString(),
    complete: snapshot.complete,
    ...series,
    ...names,
    rowsGiven: snapshot.rowsGiven,
    api: provenance.api,
    parameters: JSON.stringify(provenance.parameters),
    appKey: provenance.appKey,
    hash: snapshot.hash,
  };
}

function rowsOf(snapshot: ExportedSnapshot): readonly ExportRow[] {
  if ('ranked' in snapshot)
    return snapshot.ranked.map((row) => ({...row, serviceList: json(row.serviceList)}));
  if ('words' in snapshot) return snapshot.words;
  return [{...snapshot.terms, tiers: json(snapshot.terms.tiers)}];
}

function json(list: readonly unknown[] | undefined): string | undefined {
  return list === undefined ? undefined : JSON.stringify(list);
}

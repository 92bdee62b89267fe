import {isRecord, parseJson} from '@ali1688/contracts/json';
import type {Ledger} from '../ledger/open-ledger.ts';
import {readContent} from '../record/read-content.ts';
import {fromSeriesRow, seriesKind} from '../record/series-row.ts';
import type {Series, Snapshot} from '../record/snapshot.ts';
import {numberIn, optionalNumberIn, optionalTextIn, textIn} from '../sqlite/row-values.ts';
import type {Row, Tables} from '../sqlite/tables.ts';

/** What is exported. Default: everything. */
export type ExportFilter = {
  readonly kinds?: readonly Series['kind'][] | undefined;
  /** Rankings and words of these alone; terms are of products and are left out then. */
  readonly categoryIds?: readonly string[] | undefined;
  /** Milliseconds since 1970, both inclusive. */
  readonly since?: number | undefined;
  readonly until?: number | undefined;
};

/** A snapshot of an export, with its id in this ledger. */
export type ExportedSnapshot = Snapshot & {readonly snapshotId: string; readonly hash: string};

/** Snapshots that are read at a time. */
const portion = 100;

/**
 * All snapshots that were there when it began, in the order in which they were recorded, a few at a time: memory
 * stays flat. Throws `STATE_UNUSABLE`.
 */
export async function* exportSnapshots(
  ledger: Ledger,
  filter: ExportFilter = {},
): AsyncGenerator<ExportedSnapshot> {
  const last = await ledger.read((tables) => tables.first('SELECT max(id) AS id FROM snapshot'));
  const lastId = optionalNumberIn(last ?? {id: null}, 'id') ?? 0;
  let after = 0;
  for (;;) {
    const from = after;
    const snapshots = await ledger.read((tables) => readPortion(tables, {after: from, lastId, filter}));
    yield* snapshots;
    const end = snapshots.at(-1);
    if (end === undefined) return;
    after = Number(end.snapshotId);
  }
}

function readPortion(
  tables: Tables,
  {after, lastId, filter}: {readonly after: number; readonly lastId: number; readonly filter: ExportFilter},
): readonly ExportedSnapshot[] {
  const {kinds, categoryIds, since, until} = filter;
  return tables
    .all(
      `SELECT snapshot.*, hash, api, parameters, app_key, kind, subject_id, rank_type, language, depth,
         chinese_name, translated_name
       FROM snapshot JOIN content ON content.id = content_id JOIN provenance ON provenance.id = provenance_id
         JOIN series ON series.id = snapshot.series_id
       WHERE snapshot.id > :after AND snapshot.id <= :lastId
         AND (:kinds IS NULL OR kind IN (SELECT value FROM json_each(:kinds)))
         AND (:categories IS NULL OR (kind <> 'terms' AND subject_id IN (SELECT value FROM json_each(:categories))))
         AND at >= coalesce(:since, at) AND at <= coalesce(:until, at)
       ORDER BY snapshot.id LIMIT :portion`,
      {
        after,
        lastId,
        kinds: kinds && JSON.stringify(kinds),
        categories: categoryIds && JSON.stringify(categoryIds),
        since,
        until,
        portion,
      },
    )
    .map((row) => readSnapshot(tables, row));
}

function readSnapshot(tables: Tables, row: Row): ExportedSnapshot {
  const series = fromSeriesRow({
    kind: seriesKind(textIn(row, 'kind')),
    subjectId: textIn(row, 'subject_id'),
    rankType: textIn(row, 'rank_type'),
    language: textIn(row, 'language'),
    depth: numberIn(row, 'depth'),
  });
  const parameters = parseJson(textIn(row, 'parameters'));
  return {
    ...readContent(tables, numberIn(row, 'content_id'), series),
    snapshotId: numberIn(row, 'id').toString(),
    hash: textIn(row, 'hash'),
    at: numberIn(row, 'at'),
    complete: numberIn(row, 'complete') === 1,
    rowsGiven: numberIn(row, 'rows_given'),
    names: {
      chineseName: optionalTextIn(row, 'chinese_name'),
      translatedName: optionalTextIn(row, 'translated_name'),
    },
    provenance: {
      api: textIn(row, 'api'),
      parameters: isRecord(parameters) ? parameters : {},
      appKey: textIn(row, 'app_key'),
    },
  };
}

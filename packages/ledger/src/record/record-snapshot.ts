import type {Tables} from '../sqlite/tables.ts';
import {numberIn} from '../sqlite/row-values.ts';
import {contentHash} from './content-hash.ts';
import {toSeriesRow} from './series-row.ts';
import type {CategoryNames, Provenance, Recorded, Series, Snapshot} from './snapshot.ts';
import {writeContent} from './write-content.ts';

/**
 * Keeps what was seen of a series. Rows that were seen in it before are not kept again: a board that did not change
 * costs one row. A snapshot of the same moment with the same rows is there already.
 */
export function recordSnapshot(tables: Tables, snapshot: Snapshot): Recorded {
  const {at, complete, sweepId} = snapshot;
  const series = seriesKey(tables, snapshot.series, snapshot.names);
  const content = contentKey(tables, series, snapshot);
  const before = tables.first(
    'SELECT content_id FROM snapshot WHERE series_id = ? AND at <= ? ORDER BY at DESC, id DESC LIMIT 1',
    series,
    at,
  );
  const known = tables.first(
    'SELECT id FROM snapshot WHERE series_id = ? AND at = ? AND content_id = ?',
    series,
    at,
    content,
  );
  const id =
    known === undefined
      ? tables.run(
          `INSERT INTO snapshot
             (series_id, at, content_id, complete, rows_asked, rows_given, provenance_id, sweep_id)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
          series,
          at,
          content,
          complete ? 1 : 0,
          snapshot.series.kind === 'ranking' ? snapshot.series.limit : undefined,
          snapshot.rowsGiven ?? rowCount(snapshot),
          provenanceKey(tables, snapshot.provenance),
          sweepId === undefined ? undefined : Number(sweepId),
        ).lastId
      : numberIn(known, 'id');
  const isUnchanged = before !== undefined && numberIn(before, 'content_id') === content;
  return {
    snapshotId: id.toString(),
    outcome: known === undefined ? (isUnchanged ? 'unchanged' : 'changed') : 'known',
    unchangedSince: unchangedSince(tables, {series, content, at}),
  };
}

function rowCount(snapshot: Snapshot): number {
  if ('ranked' in snapshot) return snapshot.ranked.length;
  return 'words' in snapshot ? snapshot.words.length : 1;
}

/** The first of the unbroken run of snapshots with one content that ends at a moment. */
function unchangedSince(
  tables: Tables,
  {series, content, at}: {readonly series: number; readonly content: number; readonly at: number},
): number {
  const row = tables.first(
    `SELECT min(at) AS since FROM snapshot
     WHERE series_id = :series AND content_id = :content AND at <= :at AND at > coalesce(
       (SELECT max(at) FROM snapshot WHERE series_id = :series AND content_id <> :content AND at < :at), -1)`,
    {series, content, at},
  );
  return row === undefined ? at : numberIn(row, 'since');
}

function seriesKey(tables: Tables, series: Series, names: CategoryNames | undefined): number {
  const {kind, subjectId, rankType, language, depth} = toSeriesRow(series);
  const identity = [kind, subjectId, rankType, language, depth];
  const columns = 'kind, subject_id, rank_type, language, depth';
  tables.run(`INSERT INTO series (${columns}) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`, ...identity);
  const row = tables.first(`SELECT id FROM series WHERE (${columns}) = (?, ?, ?, ?, ?)`, ...identity);
  const id = numberIn(row ?? {}, 'id');
  if (names?.chineseName !== undefined || names?.translatedName !== undefined)
    tables.run(
      `UPDATE series SET chinese_name = coalesce(:chinese, chinese_name), translated_name = coalesce(:translated, translated_name)
       WHERE id = :id AND (chinese_name IS NOT coalesce(:chinese, chinese_name)
         OR translated_name IS NOT coalesce(:translated, translated_name))`,
      {chinese: names.chineseName, translated: names.translatedName, id},
    );
  return id;
}

function contentKey(tables: Tables, series: number, snapshot: Snapshot): number {
  const hash = snapshot.hash ?? contentHash(snapshot);
  const known = tables.first('SELECT id FROM content WHERE series_id = ? AND hash = ?', series, hash);
  if (known !== undefined) return numberIn(known, 'id');
  const {lastId} = tables.run('INSERT INTO content (series_id, hash) VALUES (?, ?)', series, hash);
  writeContent(tables, {seriesId: series, contentId: lastId}, snapshot);
  return lastId;
}

function provenanceKey(tables: Tables, {api, parameters, appKey}: Provenance): number {
  const identity = [api, JSON.stringify(parameters), appKey];
  const known = tables.first(
    'SELECT id FROM provenance WHERE (api, parameters, app_key) = (?, ?, ?)',
    ...identity,
  );
  if (known !== undefined) return numberIn(known, 'id');
  return tables.run('INSERT INTO provenance (api, parameters, app_key) VALUES (?, ?, ?)', ...identity).lastId;
}

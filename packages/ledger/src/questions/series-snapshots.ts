import {numberIn} from '../sqlite/row-values.ts';
import type {Tables} from '../sqlite/tables.ts';
import type {SnapshotRow} from './choose-snapshots.ts';

/** All snapshots of a series, the oldest first. */
export function snapshotsOf(tables: Tables, seriesId: number): readonly SnapshotRow[] {
  return tables
    .all('SELECT id, at, complete, content_id FROM snapshot WHERE series_id = ? ORDER BY at, id', seriesId)
    .map((row) => ({
      id: numberIn(row, 'id'),
      at: numberIn(row, 'at'),
      complete: numberIn(row, 'complete') === 1,
      contentId: numberIn(row, 'content_id'),
    }));
}

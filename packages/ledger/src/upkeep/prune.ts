import type {Ledger} from '../ledger/open-ledger.ts';
import {numberIn} from '../sqlite/row-values.ts';
import type {Tables} from '../sqlite/tables.ts';
import {bytesOnDisk} from './file-size.ts';

/** What was removed. */
export type Pruned = {
  readonly snapshots: number;
  readonly sweeps: number;
  /** Of the file, before and after. */
  readonly bytesBefore: number;
  readonly bytesAfter: number;
};

/** Snapshots, and contents, that one change removes: others get their turn in between. */
const portion = 500;

/**
 * Removes the snapshots of before a moment and the sweeps that were begun before it, with all that nothing points to
 * any more, and makes the file small. Killed at any time it leaves a whole ledger; the next time removes the rest.
 *
 * @param before milliseconds since 1970
 * @throws `STATE_UNUSABLE`, also where there is too little room to make it small: it is whole then
 */
export async function pruneLedger(ledger: Ledger, before: number): Promise<Pruned> {
  const bytesBefore = bytesOnDisk(ledger);
  if (bytesBefore === 0) return {snapshots: 0, sweeps: 0, bytesBefore, bytesAfter: 0};
  const snapshots = await inPortions(ledger, (tables) => removeSnapshots(tables, before));
  await inPortions(ledger, removeContents);
  const sweeps = await ledger.write((tables) => removeOrphans(tables, before));
  // SQLite writes the whole anew into its journal and from there into the file.
  await ledger.maintain(
    'writer',
    (database) => database.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)'),
    2 * bytesBefore,
  );
  return {snapshots, sweeps, bytesBefore, bytesAfter: bytesOnDisk(ledger)};
}

/** Repeats a change until it finds nothing more; gives how much it found. */
async function inPortions(ledger: Ledger, remove: (tables: Tables) => number): Promise<number> {
  let total = 0;
  for (;;) {
    const removed = await ledger.write(remove);
    if (removed === 0) return total;
    total += removed;
  }
}

function removeSnapshots(tables: Tables, before: number): number {
  return tables.run(
    'DELETE FROM snapshot WHERE id IN (SELECT id FROM snapshot WHERE at < ? LIMIT ?)',
    before,
    portion,
  ).changes;
}

function removeContents(tables: Tables): number {
  const contents = tables.all(
    `SELECT id, series_id FROM content
     WHERE NOT EXISTS (SELECT 1 FROM snapshot WHERE content_id = content.id) LIMIT ?`,
    portion,
  );
  for (const content of contents) {
    const id = numberIn(content, 'id');
    tables.run(
      'DELETE FROM ranked_row WHERE series_id = ? AND content_id = ?',
      numberIn(content, 'series_id'),
      id,
    );
    tables.run('DELETE FROM word_row WHERE content_id = ?', id);
    tables.run('DELETE FROM terms_row WHERE content_id = ?', id);
    tables.run('DELETE FROM content WHERE id = ?', id);
  }
  return contents.length;
}

/** Gives the number of sweeps. */
function removeOrphans(tables: Tables, before: number): number {
  tables.run('DELETE FROM wording WHERE id NOT IN (SELECT wording FROM ranked_row)');
  tables.run(
    `DELETE FROM item WHERE id NOT IN (SELECT item FROM ranked_row WHERE item IS NOT NULL)
       AND id NOT IN (SELECT item FROM wording WHERE item IS NOT NULL) AND id NOT IN (SELECT item FROM terms_row)`,
  );
  tables.run('DELETE FROM provenance WHERE id NOT IN (SELECT provenance_id FROM snapshot)');
  tables.run('DELETE FROM series WHERE id NOT IN (SELECT series_id FROM content)');
  return tables.run(`DELETE FROM sweep WHERE started_at < ? AND state <> 'running'`, before).changes;
}

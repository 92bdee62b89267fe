import type {DatabaseSync} from 'node:sqlite';

/**
 * Runs `work` in a transaction: all of what it writes is kept, or nothing.
 *
 * @param begin `BEGIN` for one unchanging view, `BEGIN IMMEDIATE` to write
 * @throws what `work` and SQLite throw; the ledger is as it was then
 */
export function inTransaction<Result>(
  database: DatabaseSync,
  begin: 'BEGIN' | 'BEGIN IMMEDIATE',
  work: () => Result,
): Result {
  database.exec(begin);
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

function rollBack(database: DatabaseSync): void {
  try {
    database.exec('ROLLBACK');
  } catch {
    // After some faults, such as a full disk, SQLite has rolled back already and says that there is nothing to.
  }
}

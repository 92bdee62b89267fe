import type {DatabaseSync} from 'node:sqlite';
import {Ali1688Error} from '@ali1688/contracts/errors';
import {loadSqlite} from '@ali1688/home';
import {needsNewerNode, newerNodeHint} from '../texts/ledger-texts.ts';

/**
 * Opens a connection that never waits inside SQLite. A connection to read with changes nothing in the file, not
 * even when it is closed.
 *
 * @throws `STATE_UNUSABLE` before Node 22.13, and the faults of SQLite
 */
export function connect(path: string, mode: 'read' | 'write'): DatabaseSync {
  const sqlite = loadSqlite();
  if (sqlite === undefined) {
    const text = needsNewerNode(process.versions.node);
    throw new Ali1688Error({code: 'STATE_UNUSABLE', text, hint: newerNodeHint});
  }
  const database = new sqlite.DatabaseSync(path, {readOnly: mode === 'read'});
  try {
    database.exec('PRAGMA busy_timeout = 0; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -32768');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

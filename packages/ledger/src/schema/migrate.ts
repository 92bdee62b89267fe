import type {DatabaseSync} from 'node:sqlite';
import {ledgerApplicationId, migrations, schemaVersion} from './migrations.ts';

/**
 * Brings a ledger to the present schema, inside a transaction of the caller.
 *
 * @param version what it has; 0 for an empty file
 */
export function migrate(database: DatabaseSync, version: number): void {
  if (version === schemaVersion) return;
  for (const step of migrations.slice(version)) database.exec(step);
  database.exec(`PRAGMA application_id = ${ledgerApplicationId}; PRAGMA user_version = ${schemaVersion}`);
}

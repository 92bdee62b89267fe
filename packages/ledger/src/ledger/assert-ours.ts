import type {DatabaseSync} from 'node:sqlite';
import {stateUnusable} from '@ali1688/home';
import {ledgerApplicationId, schemaVersion} from '../schema/migrations.ts';
import {numberIn} from '../sqlite/row-values.ts';
import {ledgerHints, ledgerReasons} from '../texts/ledger-texts.ts';

/**
 * The version of the schema of a file: 0 where there is nothing in it yet.
 *
 * @throws `STATE_UNUSABLE` for a database of something else and for a ledger of a newer version
 */
export function assertOurs(database: DatabaseSync, shownPath: string): number {
  const version = pragma(database, 'user_version');
  const application = pragma(database, 'application_id');
  const isEmpty = application === 0 && version === 0 && tableCount(database) === 0;
  if (isEmpty) return 0;
  if (application !== ledgerApplicationId)
    throw stateUnusable(shownPath, ledgerReasons.noLedger, ledgerHints.noLedger);
  if (version > schemaVersion)
    throw stateUnusable(shownPath, ledgerReasons.newer(version, schemaVersion), ledgerHints.newer);
  return version;
}

function pragma(database: DatabaseSync, name: 'user_version' | 'application_id'): number {
  return numberIn(database.prepare(`PRAGMA ${name}`).get() ?? {}, name);
}

function tableCount(database: DatabaseSync): number {
  return numberIn(database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get() ?? {}, 'tables');
}

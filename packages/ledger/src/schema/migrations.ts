import {schema1} from './schema-1.ts';

/**
 * What makes each version of the schema of the one before; the first makes it of nothing. A released step never
 * changes: a new version is a new step.
 */
export const migrations: readonly string[] = [schema1];

/** The version of the schema that this program works with, as `PRAGMA user_version` keeps it. */
export const schemaVersion = migrations.length;

/** `PRAGMA application_id` of a ledger, `1688` in ASCII: tells it from databases of others. */
export const ledgerApplicationId = 0x31363838;

import type {DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync} from 'node:sqlite';

/** A row as SQLite gives it; {@link textIn} and its like take values out of it. */
export type Row = Readonly<Record<string, SQLOutputValue>>;

/** What may stand for a `?`; undefined is stored as NULL. */
export type Value = SQLInputValue | undefined;

/** The tables of a ledger inside a transaction: what the functions of this package read and write. */
export type Tables = {
  /** All rows of a query. */
  all(sql: string, ...values: readonly Value[]): readonly Row[];
  /** The first row of a query. */
  first(sql: string, ...values: readonly Value[]): Row | undefined;
  /** The rows one at a time, for what is too much to hold. */
  each(sql: string, ...values: readonly Value[]): Iterable<Row>;
  /** Changes something. */
  run(sql: string, ...values: readonly Value[]): {readonly changes: number; readonly lastId: number};
  /** Runs statements without values. */
  script(sql: string): void;
};

/** Statements are compiled once for a connection. */
export function openTables(database: DatabaseSync): Tables {
  const statements = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    all: (sql, ...values) => prepared(sql).all(...values.map(orNull)),
    first: (sql, ...values) => prepared(sql).get(...values.map(orNull)),
    // Of its own: while it is read, the same query may be asked again.
    each: (sql, ...values) => database.prepare(sql).iterate(...values.map(orNull)),
    run(sql, ...values) {
      const {changes, lastInsertRowid} = prepared(sql).run(...values.map(orNull));
      return {changes: Number(changes), lastId: Number(lastInsertRowid)};
    },
    script: (sql) => database.exec(sql),
  };
}

function orNull(value: Value): SQLInputValue {
  return value === undefined ? null : value;
}

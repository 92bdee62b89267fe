import type {DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync} from 'node:sqlite';

/** A row as SQLite gives it; {@link textIn} and its like take values out of it. */
export type Row = Readonly<Record<string, SQLOutputValue>>;

/** What may stand for a parameter; undefined is stored as NULL. */
type Value = SQLInputValue | undefined;

/** Values for each `?` in turn, or for each `:name`. Numbered ones (`?1`) are bound otherwise by each version of Node. */
export type Values = readonly Value[] | readonly [Readonly<Record<string, Value>>];

/** The tables of a ledger inside a transaction: what the functions of this package read and write. */
export type Tables = {
  /** All rows of a query. */
  all(sql: string, ...values: Values): readonly Row[];
  /** The first row of a query. */
  first(sql: string, ...values: Values): Row | undefined;
  /** Changes something. */
  run(sql: string, ...values: Values): {readonly changes: number; readonly lastId: number};
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
    all: (sql, ...values) => prepared(sql).all(...bound(values)),
    first: (sql, ...values) => prepared(sql).get(...bound(values)),
    run(sql, ...values) {
      const {changes, lastInsertRowid} = prepared(sql).run(...bound(values));
      return {changes: Number(changes), lastId: Number(lastInsertRowid)};
    },
  };
}

type Bound = [Record<string, SQLInputValue>, ...SQLInputValue[]];

/** Named values come first for SQLite; there are none where each `?` has its own. */
function bound(values: Values): Bound {
  const [named] = values;
  if (!isNamed(named)) return [{}, ...values.flatMap((value) => (isNamed(value) ? [] : [value ?? null]))];
  return [Object.fromEntries(Object.entries(named).map(([name, value]) => [name, value ?? null]))];
}

function isNamed(value: Values[number]): value is Readonly<Record<string, Value>> {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
}

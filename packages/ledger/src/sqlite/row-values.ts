import type {Row} from './tables.ts';

/** A text that is there by the schema. */
export function textIn(row: Row, column: string): string {
  const value = row[column];
  if (typeof value === 'string') return value;
  throw unexpected(column);
}

/** A number that is there by the schema. */
export function numberIn(row: Row, column: string): number {
  const value = row[column];
  if (typeof value === 'number') return value;
  throw unexpected(column);
}

/** A text, or undefined for NULL. */
export function optionalTextIn(row: Row, column: string): string | undefined {
  return row[column] === null ? undefined : textIn(row, column);
}

/** A number, or undefined for NULL. */
export function optionalNumberIn(row: Row, column: string): number | undefined {
  return row[column] === null ? undefined : numberIn(row, column);
}

/** The schema is strict, so that this is a mistake in a query of ours. */
function unexpected(column: string): TypeError {
  return new TypeError(`The column ${column} does not hold what was expected of it.`);
}

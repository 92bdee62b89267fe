/**
 * Stands between the rows of a column. Unlike a line feed it needs no escape in JSON, so that a column is
 * parsed as fast as it is copied.
 */
const betweenRows = '|';
/** Stands for a text that is absent. No text is written so: in each backslashes come before another one or a `!`. */
const absent = '\\-';

/** The texts of a column as one text; what would end a row inside one is escaped, and an absent one is marked. */
export function joinRows(texts: readonly (string | undefined)[]): string {
  return texts.map(encodeRow).join(betweenRows);
}

/** The rows of a column, each to be read by {@link decodeRow}. */
export function splitRows(column: string): readonly string[] {
  return column.split(betweenRows);
}

/** The text of a row. */
export function decodeRow(row: string): string | undefined {
  if (!row.includes('\\')) return row;
  if (row === absent) return undefined;
  return row.replace(/\\([\\!])/g, (_whole, character) => (character === '!' ? betweenRows : '\\'));
}

function encodeRow(text: string | undefined): string {
  if (text === undefined) return absent;
  return text.replace(/[\\|]/g, (character) => (character === betweenRows ? '\\!' : '\\\\'));
}

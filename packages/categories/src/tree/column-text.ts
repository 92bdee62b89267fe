import {parseJson} from '@ali1688/contracts/json';

/** Stands between the rows of a column. Unlike a line feed it needs no escape in JSON. */
export const betweenRows = '|';
/** Stands for a text that is absent. No text is written so: in each backslashes come before another one or a `!`. */
const absent = '\\-';

/** A length of so much or more is written as this byte and what is left of it. */
export const lengthPart = 255;

/**
 * A column as it is written: the length of each row in the file, in bytes, as Base64; then the rows as one
 * text. What would end a row inside one is escaped, and an absent one is marked.
 */
export function columnOf(texts: readonly (string | undefined)[]): readonly [lengths: string, rows: string] {
  const rows = texts.map(encodeRow);
  const lengths = rows.flatMap((row) => {
    const length = Buffer.byteLength(JSON.stringify(row)) - 2;
    const parts = Array.from({length: Math.floor(length / lengthPart)}, () => lengthPart);
    return [...parts, length % lengthPart];
  });
  return [Buffer.from(lengths).toString('base64'), rows.join(betweenRows)];
}

/**
 * The text of a row.
 *
 * @param written the row as it stands in the JSON of its column. What is no JSON counts as absent.
 */
export function decodeRow(written: string): string | undefined {
  if (!written.includes('\\')) return written;
  const row = parseJson(`"${written}"`);
  if (typeof row !== 'string' || row === absent) return undefined;
  return row.replace(/\\([\\!])/g, (_whole, character) => (character === '!' ? betweenRows : '\\'));
}

function encodeRow(text: string | undefined): string {
  if (text === undefined) return absent;
  return text.replace(/[\\|]/g, (character) => (character === betweenRows ? '\\!' : '\\\\'));
}

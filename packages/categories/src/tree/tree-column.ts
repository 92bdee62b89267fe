import {betweenRows, lengthPart} from './column-text.ts';
import {lastAtMost} from './last-at-most.ts';

/** A column as it lies in the file. Its rows are found without making a string of any of them. */
export type TreeColumn = {
  readonly bytes: Buffer;
  /** Where each row begins in `bytes`, and where one after the last would: a row ends one byte before the next. */
  readonly starts: Uint32Array;
};

/** The byte that stands between two rows. */
export const betweenRowsByte = betweenRows.charCodeAt(0);

/**
 * Opens a column. What is doubtful is returned as a short phrase instead: `columns` where it is none,
 * `counts` where it has fewer or more rows, or rows of other lengths than it says.
 *
 * @param value JSON of what `columnOf` makes
 */
export function openColumn(value: Buffer, rowCount: number): TreeColumn | 'columns' | 'counts' {
  const middle = value.indexOf('","');
  const isColumn =
    middle !== -1 && value.indexOf('["') === 0 && value.subarray(-2).toString('latin1') === '"]';
  if (!isColumn) return 'columns';
  const lengths = Buffer.from(value.toString('latin1', 2, middle), 'base64');
  const bytes = value.subarray(middle + 3, -2);
  if (lengths.length < rowCount) return 'counts';
  const starts = new Uint32Array(rowCount + 1);
  let [row, next] = [0, 0];
  for (let place = 0; place < lengths.length; place += 1) {
    const part = lengths[place] ?? 0;
    next += part;
    if (part === lengthPart) continue;
    row += 1;
    next += 1;
    starts[row] = next;
    if (row < rowCount && bytes[next - 1] !== betweenRowsByte) return 'counts';
  }
  return row === rowCount && next === bytes.length + 1 && lengths.at(-1) !== lengthPart
    ? {bytes, starts}
    : 'counts';
}

/** A row as it is written in the file. */
export function writtenRow({bytes, starts}: TreeColumn, row: number): string {
  return bytes.toString('utf8', starts[row], (starts[row + 1] ?? 0) - 1);
}

/** The first row that is written so, -1 where there is none. */
export function findRow(column: TreeColumn, written: string): number {
  if (written.includes(betweenRows)) return -1;
  const {bytes, starts} = column;
  const last = starts.length - 2;
  if (writtenRow(column, 0) === written) return 0;
  const place = bytes.indexOf(`${betweenRows}${written}${betweenRows}`);
  if (place !== -1) return lastAtMost(starts, place + 1);
  return writtenRow(column, last) === written ? last : -1;
}

import {columnNames, type ColumnName} from './tree-file-format.ts';

/**
 * The value of each column as it lies in the file, JSON that nobody parsed; undefined unless the lines are
 * those of a tree, in their order. A line never ends inside a value, as JSON escapes line feeds.
 *
 * @param lines what follows the first line of the file
 */
export function columnLines(lines: Buffer): ReadonlyMap<ColumnName, Buffer> | undefined {
  const values = new Map<ColumnName, Buffer>();
  const last = lines.length - 1;
  let start = 0;
  for (const name of columnNames) {
    const beginning = `"${name}":`;
    const valueStart = start + beginning.length;
    const lineFeed = lines.indexOf(lineFeedByte, start);
    const end = lineFeed === -1 ? last : lineFeed - 1;
    if (end <= valueStart || lines.toString('latin1', start, valueStart) !== beginning) return undefined;
    values.set(name, lines.subarray(valueStart, end));
    start = end + 2;
  }
  return start === last + 2 && lines[last] === closingBrace ? values : undefined;
}

const lineFeedByte = '\n'.charCodeAt(0);
const closingBrace = '}'.charCodeAt(0);

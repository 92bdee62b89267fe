/** The cells of each line of a csv text (RFC 4180), as they are written. */
export function splitCsv(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [];
  let line: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    const isAfterAll = end === '' && quoted === undefined && plain === '' && line.length === 0;
    if (isAfterAll) break;
    line.push(quoted ?? plain);
    if (end === ',') continue;
    lines.push(line);
    line = [];
  }
  return lines;
}

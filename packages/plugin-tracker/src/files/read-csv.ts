/** A formula behind spaces and quotes, before which the csv of this suite puts an apostrophe. */
const protectedFormula = /^'[\s'"`\u2018-\u201f]*[=+\-@\u2212]/;

/**
 * The rows of a csv file that this suite wrote, by the names in its first line. An empty cell is absent. The apostrophe
 * that keeps a spreadsheet from taking a text for a formula is taken away again.
 *
 * @throws `SyntaxError` where the first line is of another table, which may hold no rows to be refused
 */
export async function* readCsv(
  chunks: AsyncIterable<string>,
): AsyncGenerator<Readonly<Record<string, string>>> {
  let header: readonly string[] | undefined;
  for await (const cells of readLines(chunks)) {
    if (header === undefined) {
      header = cells.map((cell) => cell.replace(/^\uFEFF/, ''));
      if (!header.includes('hash'))
        throw new SyntaxError('its first line does not name the columns of an export');
      continue;
    }
    const names = header;
    yield Object.fromEntries(
      cells.flatMap((cell, index) => {
        const name = names[index];
        return name === undefined || cell === '' ? [] : [[name, unprotected(cell)]];
      }),
    );
  }
}

/** Lines as lists of cells (RFC 4180). */
async function* readLines(chunks: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let sawQuote = false;
  for await (const chunk of chunks) {
    for (const character of chunk) {
      if (sawQuote) {
        sawQuote = false;
        if (character === '"') {
          cell += '"';
          continue;
        }
        isQuoted = false;
      }
      if (isQuoted) {
        if (character === '"') sawQuote = true;
        else cell += character;
      } else if (character === '"') {
        isQuoted = true;
      } else if (character === ',') {
        cells.push(cell);
        cell = '';
      } else if (character === '\n') {
        yield [...cells, cell];
        [cells, cell] = [[], ''];
      } else if (character !== '\r') {
        cell += character;
      }
    }
  }
  if (cell !== '' || cells.length > 0) yield [...cells, cell];
}

/** Each stretch between semicolons and line breaks was protected by itself. */
function unprotected(cell: string): string {
  const stretches = cell.split(/([;\n])/);
  return stretches.map((each) => (isProtected(each) ? each.slice(1) : each)).join('');
}

/** Full-width signs count like the plain ones. */
function isProtected(stretch: string): boolean {
  return stretch.startsWith("'") && protectedFormula.test(stretch.normalize('NFKC'));
}

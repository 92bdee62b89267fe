import {headingOf} from '../sheet/column.ts';
import {cellText} from '../sheet/sheet.ts';
import {sheetsOf} from '../sheet/sheets-of.ts';
import {visibleText} from '../text/visible-text.ts';
import type {Result} from './format.ts';

/** Goes before the text of a file, so that spreadsheets read it as UTF-8. */
const byteOrderMark = '\ufeff';

/** A formula behind spaces and quotes. U+2212 is the minus sign of typography. */
const formulaStart = /^[\s'"`\u2018-\u201f]*[=+\-@\u2212]/;

const plainNegativeNumber = /^-\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/**
 * One stretch of a cell that no spreadsheet takes for a formula (OWASP, CSV injection).
 * The compatibility form (NFKC) turns the full-width `＝＋－＠` into the plain signs.
 */
function neutralised(stretch: string): string {
  const isFormula = formulaStart.test(stretch.normalize('NFKC')) && !plainNegativeNumber.test(stretch);
  return isFormula ? `'${stretch}` : stretch;
}

/**
 * The cell in visible characters, without formulas. What follows a semicolon or a line
 * break is looked at too: a spreadsheet set to semicolons makes it a cell of its own.
 */
function harmless(text: string): string {
  const visible = visibleText(text, {keepLineBreaks: true});
  const stretches = visible
    .split(/([;\n])/)
    .map(neutralised)
    .join('');
  return /^[\t\r\n]/.test(text) && stretches === visible ? `'${stretches}` : stretches;
}

function quoted(text: string): string {
  return /[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function csvLine(texts: readonly string[]): string {
  const cells = texts.map((text) => quoted(harmless(text)));
  // A line of one empty cell would be an empty line, which readers skip.
  return `${cells.length === 1 && cells[0] === '' ? '""' : cells.join(',')}\r\n`;
}

/**
 * RFC 4180 with CRLF, the first sheet. The header is the paths of the fields, the same in every language,
 * unless `--headers` asks for words; lists are joined with `;`. Cells that a spreadsheet could take for a formula
 * begin with `'`; negative numbers stay numbers. A file begins with a byte order mark. Rows that follow others are
 * written alone.
 */
export function renderCsv(result: Result): string {
  const [sheet] = sheetsOf(result);
  const {headings = 'fields'} = result;
  const header = sheet?.columns.map((column) => headingOf(column, headings)) ?? [];
  const rows = sheet?.rows.map((values) => values.map((value) => cellText(value, ';'))) ?? [];
  if (result.rowsBefore !== undefined) return rows.map(csvLine).join('');
  return (result.isFile === true ? byteOrderMark : '') + [header, ...rows].map(csvLine).join('');
}

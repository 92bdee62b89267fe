import {Ali1688Error, type Language} from '@ali1688/contracts/errors';
import writeExcelFile, {type Cell, type Row} from 'write-excel-file/node';
import {alignOf, headingOf, type Headings, type TypedColumn} from '../sheet/column.ts';
import {cellText, type Sheet} from '../sheet/sheet.ts';
import {sheetsOf} from '../sheet/sheets-of.ts';
import {displayWidth} from '../text/display-width.ts';
import {visibleText} from '../text/visible-text.ts';
import type {Result} from './format.ts';
import {formatTexts} from './texts.ts';

/** What one sheet of a workbook takes, the headings included (Excel specifications and limits). */
const mostRows = 1_048_576;
const mostCharacters = 32_767;
const longestName = 31;

/** Widest column, in characters; a longer text is there all the same. */
const widest = 60;

/**
 * A workbook (.xlsx), a sheet for each list, headings in the language of the messages. Numbers are numbers as far as
 * a spreadsheet keeps every digit; everything else is text, which no spreadsheet takes for a formula.
 *
 * @throws Ali1688Error `USAGE_INVALID` for more rows than a sheet takes
 */
export async function renderSpreadsheet(result: Result): Promise<Uint8Array> {
  const {language, headings = language} = result;
  const names = new Set<string>();
  const sheets = sheetsOf(result).map((sheet) => {
    const data = sheet.kind === 'record' ? recordRows(sheet, language, headings) : listRows(sheet, headings);
    if (data.length > mostRows) throw tooManyRows(sheet.rows.length);
    return {data, columns: widthsOf(data), sheet: nameOf(sheet, result, names), stickyRowsCount: 1};
  });
  return writeExcelFile(sheets).toBuffer();
}

function listRows(sheet: Sheet, headings: Headings): Row[] {
  const rows = sheet.rows.map((values) =>
    sheet.columns.map((column, index) => cellOf(cellText(values[index], ', '), column)),
  );
  return [sheet.columns.map((column) => boldCell(headingOf(column, headings))), ...rows];
}

function recordRows(sheet: Sheet, language: Language, headings: Headings): Row[] {
  const rows = sheet.columns.map((column, index): Row => [
    cellOf(headingOf(column, headings)),
    cellOf(cellText(sheet.rows[0]?.[index], ', '), column),
  ]);
  return [[boldCell(formatTexts.field[language]), boldCell(formatTexts.value[language])], ...rows];
}

function boldCell(text: string): Cell {
  return {value: shown(text), type: String, fontWeight: 'bold'};
}

function cellOf(text: string, column?: TypedColumn): Cell {
  if (text === '') return null;
  const number = column !== undefined && alignOf(column) === 'right' ? exactNumber(text) : undefined;
  return number === undefined ? {value: shown(text), type: String} : {value: number, type: Number};
}

/** A spreadsheet keeps fifteen digits. */
function exactNumber(text: string): number | undefined {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) && text.replace(/\D/g, '').length <= 15
    ? Number(text)
    : undefined;
}

function shown(text: string): string {
  const visible = visibleText(text, {keepLineBreaks: true});
  return visible.length <= mostCharacters ? visible : `${visible.slice(0, mostCharacters - 1)}…`;
}

/** Columns as wide as what stands in the first rows. */
function widthsOf(rows: readonly Row[]): {readonly width: number}[] {
  const [heading = []] = rows;
  return heading.map((_cell, index) => ({
    width: rows.slice(0, 100).reduce((most, row) => Math.max(most, widthOf(row[index])), 6) + 2,
  }));
}

function widthOf(cell: Cell | undefined): number {
  const value = typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : undefined;
  return Math.min(widest, displayWidth(typeof value === 'string' ? value : String(value ?? '')));
}

/** A name that a workbook takes, which no other sheet of it has. What is made up says so. */
function nameOf({name}: Sheet, {meta}: Result, taken: Set<string>): string {
  const mark = meta.sandbox ? ' SANDBOX' : '';
  const plain =
    visibleText(name)
      .replaceAll(/[[\]:*?/\\']/g, ' ')
      .trim() || 'data';
  const base = plain.slice(0, longestName - mark.length - 3) + mark;
  let unique = base;
  for (let count = 2; taken.has(unique.toLowerCase()); count += 1) unique = `${base} ${count}`;
  taken.add(unique.toLowerCase());
  return unique;
}

function tooManyRows(count: number): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `A sheet of a spreadsheet takes ${mostRows - 1} rows, and there are ${count}.`,
      zh: `一张工作表最多容纳 ${mostRows - 1} 行，而结果有 ${count} 行。`,
    },
    hint: {en: 'Write them as csv: --output FILE.csv', zh: '请改用 csv：--output FILE.csv'},
  });
}

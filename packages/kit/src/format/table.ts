import type {Language} from '@ali1688/contracts/errors';
import {alignOf, isNeverCut, type Column} from '../sheet/column.ts';
import {cellText, listSheet, type Sheet} from '../sheet/sheet.ts';
import {sheetsOf} from '../sheet/sheets-of.ts';
import {displayWidth} from '../text/display-width.ts';
import {padText, truncateText} from '../text/fit-text.ts';
import {visibleText} from '../text/visible-text.ts';
import {columnWidths} from './column-widths.ts';
import type {Result} from './format.ts';
import {formatTexts} from './texts.ts';

/** How a table is drawn. */
export type TableOptions = {
  readonly language: Language;
  /** Terminal cells of a line. Default 100. */
  readonly width?: number | undefined;
  readonly color: boolean;
};

/**
 * Tables for people, a sheet below the other; data of the sandbox is marked in the first line.
 */
export function renderTables(result: Result): string {
  const {bold} = textStyle(result.color);
  const mark = result.meta.sandbox ? `${bold(formatTexts.sandboxMark[result.language])}\n` : '';
  return (
    mark +
    sheetsOf(result)
      .map((sheet) => renderTable(sheet, result))
      .join('\n')
  );
}

/** Objects under the columns given, such as things to choose from; nothing else of an object is shown. */
export function renderList(
  columns: readonly Column[],
  objects: readonly object[],
  options: TableOptions,
): string {
  return renderTable(listSheet(columns, objects), options);
}

/** Long cells end in `…`; an empty list is one sentence. */
function renderTable(sheet: Sheet, options: TableOptions): string {
  const {language} = options;
  const style = textStyle(options.color);
  const lines = sheet.title === undefined ? [] : [style.bold(visibleText(sheet.title[language]))];
  if (sheet.kind === 'record') lines.push(...recordLines(sheet, language, style));
  else if (sheet.rows.length > 0) lines.push(...listLines(sheet, options, style));
  else lines.push(visibleText((sheet.empty ?? formatTexts.nothingFound)[language]));
  return `${lines.join('\n')}\n`;
}

/** Emphasis by plain terminal codes; without colour the text itself. */
export type TextStyle = {readonly bold: (text: string) => string; readonly dim: (text: string) => string};

/** Styles for a stream that takes colours or does not. The text must already be visible text. */
export function textStyle(color: boolean): TextStyle {
  const wrap = (start: string) => (text: string) =>
    color && text !== '' ? `${start}${text}\u001b[22m` : text;
  return {bold: wrap('\u001b[1m'), dim: wrap('\u001b[2m')};
}

const defaultWidth = 100;
const gap = '  ';

/** What is an id or a number by its look is not cut either. No id of the gateway comes near the limit. */
const idOrNumber = /^[-+.\d]{0,24}$/;

const shown = (value: unknown) => visibleText(cellText(value, ', '));

/** Rows under headings and a rule, each line as wide as the terminal at most. */
function listLines(sheet: Sheet, {language, width = defaultWidth}: TableOptions, style: TextStyle): string[] {
  const headings = sheet.columns.map(({header}) => visibleText(header[language]));
  const rows = sheet.rows.map((values) => values.map(shown));
  const aligns = sheet.columns.map(alignOf);
  const demands = sheet.columns.map((column, index) => {
    const cells = rows.map((texts) => texts[index] ?? '');
    const widest = [headings[index] ?? '', ...cells].reduce(
      (most, cell) => Math.max(most, displayWidth(cell)),
      1,
    );
    const whole =
      isNeverCut(column) || (column.maxWidth === undefined && cells.every((cell) => idOrNumber.test(cell)));
    return {width: Math.min(column.maxWidth ?? Infinity, widest), whole};
  });
  const widths = columnWidths(demands, width - gap.length * (demands.length - 1));
  const line = (texts: readonly string[]) =>
    widths
      .map((most, index) => padText(truncateText(texts[index] ?? '', most), most, aligns[index] ?? 'left'))
      .join(gap)
      .trimEnd();
  const rule = widths.map((most) => '-'.repeat(most)).join(gap);
  return [style.bold(line(headings)), style.dim(rule), ...rows.map(line)];
}

/** One field a line. Values stay whole, so that an address or a path can be copied. */
function recordLines(sheet: Sheet, language: Language, style: TextStyle): string[] {
  const names = sheet.columns.map(({header}) => visibleText(header[language]));
  const widest = names.reduce((most, name) => Math.max(most, displayWidth(name)), 0);
  return names.map((name, index) => {
    const value = shown(sheet.rows[0]?.[index]);
    return value === '' ? style.bold(name) : `${style.bold(padText(name, widest, 'left'))}${gap}${value}`;
  });
}

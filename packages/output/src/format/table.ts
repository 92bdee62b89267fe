import type {Language} from '@ali1688/contracts/errors';
import {alignOf, headingOf, mayBeCut, type Column, type Headings} from '../sheet/column.ts';
import {listSheet, spokenText, withPlaces, type Sheet} from '../sheet/sheet.ts';
import {sheetsOf} from '../sheet/sheets-of.ts';
import {displayWidth} from '../text/display-width.ts';
import {padText, truncateText, wrapText} from '../text/fit-text.ts';
import {visibleText} from '../text/visible-text.ts';
import {placeColumns, type ColumnDemand} from './column-widths.ts';
import type {Result} from './format.ts';
import {tableColumns, type TableColumn} from './table-columns.ts';
import {terminalLink} from './terminal-link.ts';
import {formatTexts} from './texts.ts';

/** How a table is drawn. */
export type TableOptions = {
  readonly language: Language;
  /** What stands above columns. Default: words in the language. */
  readonly headings?: Headings | undefined;
  /** Terminal cells of a line. Default: as many as it takes. */
  readonly width?: number | undefined;
  readonly color: boolean;
  /** Whether titles lead to the page of what they name. */
  readonly links?: boolean | undefined;
  /** Whether the terminal is sure to show bars. */
  readonly hasBars?: boolean | undefined;
};

/** The same of a result, where the caller says more. */
type SheetOptions = TableOptions & {
  readonly isChosen: boolean;
  /** Whether `--wide` is at hand: then every column is shown whole, and else it is named as the way to them. */
  readonly wide: 'given' | 'possible' | 'unknown';
};

/**
 * Tables for people, a sheet below the other; data of the sandbox is marked in the first line.
 */
export function renderTables(result: Result): string {
  const {bold} = textStyle(result.color);
  const mark = result.meta.sandbox ? `${bold(formatTexts.sandboxMark[result.language])}\n` : '';
  const isWide = result.isWide === true;
  const options: SheetOptions = {
    ...result,
    width: isWide ? undefined : result.width,
    isChosen: result.fields.length > 0,
    wide: isWide ? 'given' : 'possible',
  };
  return (
    mark +
    sheetsOf(result)
      .map((sheet) => renderTable(withPlaces(sheet), options))
      .join('\n')
  );
}

/** Objects under the columns given, such as things to choose from; nothing else of an object is shown. */
export function renderList(
  columns: readonly Column[],
  objects: readonly object[],
  options: TableOptions,
): string {
  return renderTable(listSheet(columns, objects), {...options, isChosen: true, wide: 'unknown'});
}

/** Long titles and texts end in `…`; an empty list is one sentence. */
function renderTable(sheet: Sheet, options: SheetOptions): string {
  const {language} = options;
  const style = textStyle(options.color);
  const title = sheet.title === undefined ? [] : [style.bold(visibleText(sheet.title[language]))];
  return [...title, ...bodyLines(sheet, options, style)].map((line) => `${line}\n`).join('');
}

function bodyLines(sheet: Sheet, options: SheetOptions, style: TextStyle): readonly string[] {
  if (sheet.kind === 'record') return recordLines(sheet, options, style);
  if (sheet.rows.length > 0) return listLines(sheet, options, style);
  return [visibleText((sheet.empty ?? formatTexts.nothingFound)[options.language])];
}

/** Emphasis by plain terminal codes; without colour the text itself. */
export type TextStyle = {readonly bold: (text: string) => string; readonly dim: (text: string) => string};

/** Styles for a stream that takes colours or does not. The text must already be visible text. */
export function textStyle(color: boolean): TextStyle {
  const wrap = (start: string) => (text: string) =>
    color && text !== '' ? `${start}${text}\u001b[22m` : text;
  return {bold: wrap('\u001b[1m'), dim: wrap('\u001b[2m')};
}

const gap = '  ';

/** Cells of the beginning of a text by which it is still known from others, as a rule. */
const leastOfTitle = 28;
const leastOfText = 12;
/** The same where an essential column would have to go otherwise. */
const tightOfTitle = 20;
const tightOfText = 8;
const narrowestText = 4;

function demandOf({column, heading, texts}: TableColumn, language: Language): ColumnDemand {
  const isSpare = column.reader !== undefined && column.reader !== language;
  const width = texts.reduce((most, text) => Math.max(most, displayWidth(text)), displayWidth(heading) || 1);
  const shared = {width, isSpare, isEssential: column.isEssential === true};
  if (!mayBeCut(column, texts)) return {...shared, least: width, narrowest: width};
  const [least, tight] = column.type === 'title' ? [leastOfTitle, tightOfTitle] : [leastOfText, tightOfText];
  return {
    ...shared,
    least: Math.min(least, width),
    tight: Math.min(tight, width),
    narrowest: Math.min(narrowestText, width),
  };
}

/** Rows under headings and a rule, no line wider than the terminal as long as the first column fits. */
function listLines(sheet: Sheet, options: SheetOptions, style: TextStyle): readonly string[] {
  const {width, wide, language, links = false} = options;
  const columns = tableColumns(sheet, {...options, isWide: wide === 'given'});
  const placed = placeColumns(
    columns.map((column) => demandOf(column, language)),
    {
      available: width,
      leading: columns[0]?.column.type === 'position' ? 2 : 1,
      gap: gap.length,
    },
  );
  const shown = placed.flatMap(({index, width: most}) => {
    const column = columns[index];
    return column === undefined ? [] : [{...column, most}];
  });
  const rows = sheet.rows.map((_row, row) =>
    shown
      .map(({column, texts, most, linkOf}) => {
        const text = truncateText(texts[row] ?? '', most);
        const padding = padText('', most - displayWidth(text), 'left');
        const linked = links ? terminalLink(text, linkOf(row)) : text;
        return alignOf(column) === 'right' ? padding + linked : linked + padding;
      })
      .join(gap)
      .trimEnd(),
  );
  const headings = shown.map(({column, heading, most}) =>
    padText(truncateText(heading, most), most, alignOf(column)),
  );
  const left = columns.filter((_column, index) => !placed.some((one) => one.index === index));
  return [
    style.bold(headings.join(gap).trimEnd()),
    style.dim(shown.map(({most}) => '-'.repeat(most)).join(gap)),
    ...rows,
    ...(left.length === 0 || width === undefined
      ? []
      : [style.dim(wrapText(formatTexts.leftOut(left, wide === 'possible')[language], width))]),
  ];
}

/** One field a line. Values stay whole, so that an address or a path can be copied. */
function recordLines(
  sheet: Sheet,
  {language, headings = language}: TableOptions,
  style: TextStyle,
): readonly string[] {
  const names = sheet.columns.map((column) => visibleText(headingOf(column, headings)));
  const widest = names.reduce((most, name) => Math.max(most, displayWidth(name)), 0);
  return sheet.columns.map((column, index) => {
    const name = names[index] ?? '';
    const value = visibleText(spokenText(column, sheet.rows[0]?.[index], language));
    return value === '' ? style.bold(name) : `${style.bold(padText(name, widest, 'left'))}${gap}${value}`;
  });
}

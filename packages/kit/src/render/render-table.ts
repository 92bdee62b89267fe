import type {Language} from '@ali1688/contracts/errors';
import {alignOf} from './align-of.ts';
import {cellText} from './cell-text.ts';
import {columnWidths} from './column-widths.ts';
import {displayWidth} from './display-width.ts';
import {padText, truncateText} from './fit-text.ts';
import type {Sheet} from './sheet.ts';
import {textStyle, type TextStyle} from './text-style.ts';
import {renderTexts} from './texts.ts';
import {visibleText} from './visible-text.ts';

/** How a table is drawn. */
export type TableOptions = {
  readonly language: Language;
  /** Terminal cells of a line. Default 100. */
  readonly width?: number | undefined;
  readonly color: boolean;
  readonly sandbox: boolean;
};

const defaultWidth = 100;
const gap = '  ';

/** Not cut short, as half of an id is none. No id of the gateway comes near the limit. */
const idOrNumber = /^[-+.\d]{0,24}$/;

const shown = (value: unknown) => visibleText(cellText(value, ', '));

/** Rows under headings and a rule, each line as wide as the terminal at most. */
function listLines(sheet: Sheet, {language, width = defaultWidth}: TableOptions, style: TextStyle): string[] {
  const headings = sheet.columns.map(({header}) => visibleText(header[language]));
  const rows = sheet.rows.map((values) => values.map(shown));
  const aligns = sheet.columns.map((column, index) => alignOf(sheet, column, index));
  const demands = sheet.columns.map((column, index) => {
    const cells = rows.map((texts) => texts[index] ?? '');
    const widest = [headings[index] ?? '', ...cells].reduce(
      (most, cell) => Math.max(most, displayWidth(cell)),
      1,
    );
    const whole = column.maxWidth === undefined && cells.every((cell) => idOrNumber.test(cell));
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

/**
 * A table for people. Long cells end in `…`; an empty list is one sentence; data of the
 * sandbox is marked in the first line.
 */
export function renderTable(sheet: Sheet, options: TableOptions): string {
  const {language} = options;
  const style = textStyle(options.color);
  const lines = options.sandbox ? [style.bold(renderTexts.sandboxMark[language])] : [];
  if (sheet.title !== undefined) lines.push(style.bold(visibleText(sheet.title[language])));
  if (sheet.kind === 'record') lines.push(...recordLines(sheet, language, style));
  else if (sheet.rows.length > 0) lines.push(...listLines(sheet, options, style));
  else lines.push(visibleText((sheet.empty ?? renderTexts.nothingFound)[language]));
  return `${lines.join('\n')}\n`;
}

import type {Language} from '@ali1688/contracts/errors';
import {alignOf, headingOf, type Headings} from '../sheet/column.ts';
import {spokenText, withPlaces, type Sheet} from '../sheet/sheet.ts';
import {sheetsOf} from '../sheet/sheets-of.ts';
import {visibleText} from '../text/visible-text.ts';
import type {Result} from './format.ts';
import {formatTexts} from './texts.ts';

/** GitHub tables, each with its title above it; data of the sandbox is marked in the first line. */
export function renderMarkdown(result: Result): string {
  const {language, headings = language, meta} = result;
  const mark = meta.sandbox ? [`> **${formatTexts.sandboxMark[language]}**`] : [];
  const blocks = [
    ...mark,
    ...sheetsOf(result).flatMap((sheet) => sheetBlocks(withPlaces(sheet), language, headings)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function sheetBlocks(sheet: Sheet, language: Language, headings: Headings): string[] {
  const title = sheet.title === undefined ? [] : [`**${markdownText(sheet.title[language])}**`];
  if (sheet.kind === 'record') return [...title, recordTable(sheet, language, headings)];
  if (sheet.rows.length > 0) return [...title, listTable(sheet, language, headings)];
  return [...title, markdownText((sheet.empty ?? formatTexts.nothingFound)[language])];
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function listTable(sheet: Sheet, language: Language, headings: Headings): string {
  const rule = sheet.columns.map((column) => (alignOf(column) === 'right' ? '---:' : '---'));
  const rows = sheet.rows.map((values) =>
    sheet.columns.map((column, index) => markdownText(spokenText(column, values[index], language))),
  );
  const header = sheet.columns.map((column) => markdownText(headingOf(column, headings)));
  return [header, rule, ...rows].map(tableLine).join('\n');
}

function recordTable(sheet: Sheet, language: Language, headings: Headings): string {
  const pairs = sheet.columns.map((column, index) =>
    [headingOf(column, headings), spokenText(column, sheet.rows[0]?.[index], language)].map(markdownText),
  );
  const header = [formatTexts.field[language], formatTexts.value[language]];
  return [header, ['---', '---'], ...pairs].map(tableLine).join('\n');
}

/** What GitHub would turn into a link by itself. Cut off at characters that end a code span or a table cell. */
const address = /((?:https?|ftp):\/\/[^\s"<>|`\\]*|\bwww\.[^\s"<>|`\\]*)/i;

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'};

/**
 * Text as one line of Markdown that shows exactly these characters: no emphasis, no HTML, no
 * images, no cell border. An address is code, which keeps it readable and makes no link.
 */
export function markdownText(text: string): string {
  return visibleText(text)
    .split(address)
    .map((part, index) => (index % 2 === 1 ? `\`${part}\`` : escaped(part)))
    .join('');
}

function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]~|]/g, String.raw`\$&`)
    .replace(/[&<>]/g, (character) => entities[character] ?? character);
}

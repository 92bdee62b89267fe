import type {Language} from '@ali1688/contracts/errors';
import {alignOf} from './align-of.ts';
import {cellText} from './cell-text.ts';
import {markdownText} from './markdown-text.ts';
import {renderTexts} from './texts.ts';
import type {Sheet} from './sheet.ts';

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function listTable(sheet: Sheet, language: Language): string {
  const rule = sheet.columns.map((column, index) =>
    alignOf(sheet, column, index) === 'right' ? '---:' : '---',
  );
  const rows = sheet.rows.map((values) => values.map((value) => markdownText(cellText(value, ', '))));
  const header = sheet.columns.map((column) => markdownText(column.header[language]));
  return [header, rule, ...rows].map(tableLine).join('\n');
}

function recordTable(sheet: Sheet, language: Language): string {
  const pairs = sheet.columns.map(({header}, index) =>
    [header[language], cellText(sheet.rows[0]?.[index], ', ')].map(markdownText),
  );
  const header = [renderTexts.field[language], renderTexts.value[language]];
  return [header, ['---', '---'], ...pairs].map(tableLine).join('\n');
}

/** A GitHub table with the title above it; data of the sandbox is marked in the first line. */
export function renderMarkdown(sheet: Sheet, options: {language: Language; sandbox: boolean}): string {
  const {language, sandbox} = options;
  const isEmpty = sheet.kind === 'list' && sheet.rows.length === 0;
  const blocks = [
    sandbox ? `> **${renderTexts.sandboxMark[language]}**` : undefined,
    sheet.title === undefined ? undefined : `**${markdownText(sheet.title[language])}**`,
    isEmpty ? markdownText((sheet.empty ?? renderTexts.nothingFound)[language]) : undefined,
    !isEmpty && sheet.kind === 'list' ? listTable(sheet, language) : undefined,
    !isEmpty && sheet.kind === 'record' ? recordTable(sheet, language) : undefined,
  ];
  return `${blocks.filter((block) => block !== undefined).join('\n\n')}\n`;
}

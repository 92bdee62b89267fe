import type {
  Ali1688Error,
  DiagnosisCheck,
  GatewayFault,
  Language,
  MissingPart,
  OfferedMatch,
} from '@ali1688/contracts/errors';
import {displayWidth} from './display-width.ts';
import {renderTable} from './render-table.ts';
import {textStyle} from './text-style.ts';
import {renderTexts} from './texts.ts';
import {visibleText} from './visible-text.ts';

export {failureJson, renderFailureJson} from './failure-json.ts';

function gatewayLine(
  {httpStatus, errorCode, errorMessage, requestId}: GatewayFault,
  language: Language,
): string {
  const parts = [
    `HTTP ${httpStatus}`,
    errorCode,
    errorMessage,
    requestId === undefined ? undefined : `${renderTexts.requestId[language]} ${requestId}`,
  ];
  return `${renderTexts.gateway[language]}${parts.filter((part) => part !== undefined).join(' · ')}`;
}

const categoryFields = ['categoryId', 'chineseName', 'translatedName'] as const;
const matchFields = [...categoryFields, 'level', 'parentCateId'] as const;

function categoryTable(
  categories: readonly OfferedMatch[],
  fields: readonly (typeof matchFields)[number][],
  language: Language,
  options: FailureTextOptions,
): string {
  const columns = fields.map((field) => ({field, header: renderTexts[field]}));
  const rows = categories.map((category) => columns.map(({field}) => category[field]));
  return renderTable(
    {kind: 'list', columns, rows, objects: categories},
    {...options, language, sandbox: false},
  );
}

/** One diagnosis: a line for what was found and, where it failed, one for the cause and one for the next step. */
function checkLines({check, ok, found, cause, next}: DiagnosisCheck, language: Language): string[] {
  const mark = (ok ? renderTexts.checkPassed : renderTexts.checkFailed)[language];
  const indent = ' '.repeat(displayWidth(mark) + 2);
  return [
    `${mark}  ${visibleText(check)}${renderTexts.colon[language]}${visibleText(found)}`,
    ...(cause === undefined ? [] : [indent + visibleText(cause)]),
    ...(next === undefined ? [] : [indent + renderTexts.next[language] + visibleText(next)]),
  ];
}

/** One missing part: what it is, and why it is missing. */
function missingLine({id, name, reason}: MissingPart, language: Language): string {
  const title = name === undefined ? id : `${id} ${name}`;
  return `${visibleText(title)}${renderTexts.colon[language]}${visibleText(reason[language])}`;
}

/** How the text of a failure is drawn. */
export type FailureTextOptions = {
  readonly color: boolean;
  /** Terminal cells of a line of the category table. Default 100. */
  readonly width?: number | undefined;
};

/**
 * The failure for standard error: what happened, what the gateway said, the next step, the
 * categories to choose from, those that a name may have meant, the checks of a diagnosis, what is
 * missing. Each text keeps to one line, so that what the gateway sent cannot pass for a line of ours.
 * With a newline at the end.
 */
export function renderFailureText(
  error: Ali1688Error,
  language: Language,
  options: FailureTextOptions,
): string {
  const {bold, dim} = textStyle(options.color);
  const lines = [
    `${bold(renderTexts.error(error.code)[language])}${visibleText(error.text[language])}`,
    error.gateway === undefined ? undefined : dim(visibleText(gatewayLine(error.gateway, language))),
    error.retryable ? renderTexts.retryable[language] : undefined,
    `${bold(renderTexts.next[language])}${visibleText(error.hint[language])}`,
  ];
  const blocks = [lines.filter((line) => line !== undefined).join('\n')];
  const {categories = [], matches = [], checks = [], missing = []} = error;
  if (categories.length > 0) {
    const table = categoryTable(categories, categoryFields, language, options).trimEnd();
    blocks.push(`${bold(renderTexts.categories[language])}\n${table}`);
  }
  // Last, as the end of a long text is what stays on the screen.
  if (matches.length > 0) {
    const table = categoryTable(matches, matchFields, language, options).trimEnd();
    blocks.push(`${bold(renderTexts.matches[language])}\n${table}`);
  }
  if (checks.length > 0) blocks.push(checks.flatMap((check) => checkLines(check, language)).join('\n'));
  if (missing.length > 0) {
    const parts = missing.map((part) => missingLine(part, language));
    blocks.push([bold(renderTexts.missing[language]), ...parts].join('\n'));
  }
  return `${blocks.join('\n\n')}\n`;
}

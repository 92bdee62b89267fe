import type {
  Ali1688Error,
  Bilingual,
  DiagnosisCheck,
  GatewayFault,
  Language,
  OfferedList,
} from '@ali1688/contracts/errors';
import {plainText} from '@ali1688/contracts/errors';
import {displayWidth} from './display-width.ts';
import {speaker, type Speech} from './failure-json.ts';
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

function offeredTable({columns, rows}: OfferedList, options: FailureTextOptions): string {
  const cells = rows.map((row) => columns.map(({field}): unknown => Reflect.get(row, field)));
  return renderTable({kind: 'list', columns, rows: cells, objects: rows}, {...options, sandbox: false});
}

/** One diagnosis: a line for what was found and, where it failed, one for the cause and one for the next step. */
function checkLines({check, ok, found, cause, next}: DiagnosisCheck, options: FailureTextOptions): string[] {
  const {language, nameCommands = plainText} = options;
  const mark = (ok ? renderTexts.checkPassed : renderTexts.checkFailed)[language];
  const indent = ' '.repeat(displayWidth(mark) + 2);
  const show = (text: string): string => visibleText(nameCommands(text));
  return [
    `${mark}  ${visibleText(check)}${renderTexts.colon[language]}${show(found)}`,
    ...(cause === undefined ? [] : [indent + show(cause)]),
    ...(next === undefined ? [] : [indent + renderTexts.next[language] + show(next)]),
  ];
}

/** A part that is missing or failed: what it is, and why. */
function partLine(title: string, reason: Bilingual, options: FailureTextOptions): string {
  const why = visibleText(speaker(options)(reason));
  return `${visibleText(title)}${renderTexts.colon[options.language]}${why}`;
}

/** How the text of a failure is said and drawn. */
export type FailureTextOptions = Speech & {
  readonly color: boolean;
  /** Terminal cells of a line of a table. Default 100. */
  readonly width?: number | undefined;
};

/**
 * The failure for standard error: what happened, what the gateway said, the next step, what there is to
 * choose from, the checks of a diagnosis, what is missing or failed. Each text keeps to one line, so that
 * what the gateway sent cannot pass for a line of ours. With a newline at the end.
 */
export function renderFailureText(error: Ali1688Error, options: FailureTextOptions): string {
  const {language} = options;
  const say = speaker(options);
  const {bold, dim} = textStyle(options.color);
  const {gateway, lists = [], checks = [], missing = [], failed = []} = error.details;
  const lines = [
    `${bold(renderTexts.error(error.code)[language])}${visibleText(say(error.text))}`,
    gateway === undefined ? undefined : dim(visibleText(gatewayLine(gateway, language))),
    error.retryable ? renderTexts.retryable[language] : undefined,
    `${bold(renderTexts.next[language])}${visibleText(say(error.hint))}`,
  ];
  const parts = [
    ...missing.map(({id, name, reason}) =>
      partLine(name === undefined ? id : `${id} ${name}`, reason, options),
    ),
    ...failed.map(({id, code, message}) => partLine(`${id} ${code}`, message, options)),
  ];
  const blocks = [
    lines.filter((line) => line !== undefined).join('\n'),
    // In this order, as the end of a long text is what stays on the screen.
    ...lists
      .filter(({rows}) => rows.length > 0)
      .map((list) => `${bold(list.title[language])}\n${offeredTable(list, options).trimEnd()}`),
    checks.flatMap((check) => checkLines(check, options)).join('\n'),
    parts.length === 0 ? '' : [bold(renderTexts.missing[language]), ...parts].join('\n'),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

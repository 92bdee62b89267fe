import {apiId} from '@ali1688/contracts';
import {isRecord} from '@ali1688/contracts/json';
import type {Meta, Result} from '../format/format.ts';
import {formatTexts} from '../format/texts.ts';
import {operationId} from '../operation/define-operation.ts';
import type {Outcome} from '../invoke/outcome.ts';
import {findRows, ofTheOperation} from '../sheet/find-rows.ts';
import {sheetLayouts, type SheetLayout} from '../sheet/table-layout.ts';
import {colorWanted} from '../text/color-wanted.ts';
import {failureJson} from './failure-json.ts';
import type {Target} from './target.ts';
import {writeFailure} from './write-failure.ts';

/**
 * Writes what an operation came to where it was asked for: the one way from an outcome to output. A document tells what
 * is missing from a partial result itself; where something else, or nothing, stands on standard output, that is told
 * on standard error. Standard output is written to before this waits for anything.
 *
 * @throws `USAGE_INVALID` for a field that the result does not have, and for raw without an answer of the gateway;
 *   `STATE_UNUSABLE` when the file cannot be written
 */
export async function present(outcome: Outcome, target: Target): Promise<void> {
  const {format, file, guard} = target;
  const result = resultOf(outcome, target);
  const rendered = target.render(result);
  // Only a spreadsheet is waited for.
  const content = rendered instanceof Promise ? await rendered : rendered;
  const shown = guard.redactContent(content);
  await target.write(shown, result);
  if (format.shows === 'body') tellBody(outcome, target, typeof content !== 'string' && shown !== content);
  if (outcome.error === undefined || (format.shows === 'document' && file === undefined)) return;
  await writeFailure({failure: outcome.error, json: false, ...target});
}

/**
 * Writes a piece of a result to a target that takes pieces; {@link present} writes the rest of it.
 *
 * @throws what writing to a file throws
 */
export async function presentPiece(piece: Outcome, target: Target): Promise<void> {
  const result = resultOf(piece, target);
  const content = await target.render(result);
  target.append?.(target.guard.redactContent(content));
  const rows = findRows(result.data, result.layouts[0])?.rows ?? [];
  target.rowsBefore = (target.rowsBefore ?? 0) + rows.length;
}

function resultOf(outcome: Outcome, target: Target): Result {
  const {operation, error} = outcome;
  const {host, language} = target;
  const {nameCommands} = host;
  const data = target.guard.redactData(outcome.data);
  const isDryRun = outcome.kind === 'dry-run';
  // A dry run shows a request, of which the layout and the schema of the operation know nothing.
  const layout = isDryRun ? undefined : operation.layout;
  return {
    data,
    error: error === undefined ? undefined : failureJson(error, {language, nameCommands}),
    meta: metaOf(outcome, target),
    chineseNames: isDryRun ? undefined : operation.chineseNames,
    layouts: sheetLayouts(layout).map((sheet) => spoken(viewOf(sheet, data), nameCommands)),
    text: textOf(data, layout?.text) ?? linesOf(outcome, data, target),
    variables: isDryRun ? undefined : operation.variables,
    fields: isDryRun ? [] : (target.fields ?? []),
    schema: isDryRun ? undefined : operation.output,
    body: bodyOf(outcome)?.[1],
    mayAskLive: 'live' in operation.input,
    isDryRun,
    language,
    headings: target.headings,
    width: target.file === undefined ? host.stdout.columns : undefined,
    isWide: target.isWide,
    links: target.links,
    color: target.file === undefined && colorWanted(host.environment, host.stdout.isTerminal),
    isFile: target.file !== undefined,
    rowsBefore: target.rowsBefore,
  };
}

function metaOf(outcome: Outcome, {host, language}: Target): Meta {
  const {operation, apis, calls, sandbox} = outcome;
  const api = outcome.requestedApi ?? ownApi(operation);
  return {
    operation: operationId(operation),
    api,
    // Beside its own one; what asks several without one of its own, such as a diagnosis, says so in its data.
    apis: api !== undefined && apis.length > 1 ? apis : undefined,
    fetchedAt: new Date(outcome.fetchedAt).toISOString(),
    sandbox,
    calls,
    notes: outcome.notes.map(({code, text}) => ({code, message: host.nameCommands(text[language])})),
  };
}

/** The lines of a result that is to be copied, with the mark of the sandbox in front of them. */
function linesOf(
  {operation, kind, sandbox}: Outcome,
  data: unknown,
  {format, language}: Target,
): string | undefined {
  if (format.name !== 'table') return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the layout takes what its own operation gave
  const text = kind === 'result' ? operation.layout?.lines?.(data as never)[language] : undefined;
  return text === undefined || !sandbox ? text : `${formatTexts.sandboxMark[language]}\n${text}`;
}

/** The API that the operation is about. */
function ownApi({apis: [first]}: Outcome['operation']): string | undefined {
  return first === undefined ? undefined : apiId(first);
}

/** The view of the data that was asked for. */
function viewOf(layout: SheetLayout<never>, data: unknown): SheetLayout<never> {
  const columns = layout.columnsFor?.(ofTheOperation(data));
  return columns === undefined ? layout : {...layout, columns};
}

/** A table without rows may say which command makes some. */
function spoken(
  {empty, ...layout}: SheetLayout<never>,
  nameCommands: (text: string) => string,
): SheetLayout<never> {
  if (empty === undefined) return layout;
  return {...layout, empty: {en: nameCommands(empty.en), zh: nameCommands(empty.zh)}};
}

function textOf(data: unknown, field: string | undefined): string | undefined {
  const text = field !== undefined && isRecord(data) ? data[field] : undefined;
  return typeof text === 'string' ? text : undefined;
}

/** The answer that raw shows: that of the operation's API; without an API of its own, the first. */
function bodyOf({operation, bodies}: Outcome): readonly [api: string, body: Uint8Array] | undefined {
  const id = ownApi(operation);
  if (id === undefined) return [...bodies][0];
  const body = bodies.get(id);
  return body === undefined ? undefined : [id, body];
}

/** A body alone does not say which of several answers it is, nor that it is not as it came. */
function tellBody(outcome: Outcome, {log}: Target, isRedacted: boolean): void {
  if (isRedacted) log.note({code: 'RAW_REDACTED', text: formatTexts.rawRedacted});
  const [api = ''] = bodyOf(outcome) ?? [];
  const {answers, bodies} = outcome;
  if (api === '' || answers < 2) return;
  const text =
    bodies.size > 1
      ? {
          en: `This is the answer of ${api}, one of ${bodies.size} APIs that were asked.`,
          zh: `共查询了 ${bodies.size} 个接口，此处仅显示 ${api} 的响应。`,
        }
      : {
          en: `This is the first of ${answers} answers of ${api}.`,
          zh: `${api} 共返回 ${answers} 次响应，此处仅显示第一次。`,
        };
  log.note({code: 'RAW_BODY', text});
}

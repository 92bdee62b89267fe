import {apiId} from '@ali1688/contracts';
import {isRecord} from '@ali1688/contracts/json';
import {
  type Meta,
  type Result,
  documentOf,
  formatTexts,
  ofTheOperation,
  barsWanted,
  sheetLayouts,
  type SheetLayout,
  colorWanted,
  failureJson,
} from '@ali1688/output';
import type {Outcome} from '../invoke/outcome.ts';
import {operationId} from '../operation/define-operation.ts';
import type {SecretGuard} from '../secrets/secret-guard.ts';
import type {Target} from './target.ts';

/** What an operation came to, as formats take it: its data without secrets, its texts as the program says them. */
export function resultOf(outcome: Outcome, target: Target): Result {
  const {operation} = outcome;
  const {host, language} = target;
  const {nameCommands} = host;
  const {data, error, meta} = partsOf(outcome, {language, nameCommands, guard: target.guard});
  const isDryRun = outcome.kind === 'dry-run';
  // A dry run shows a request, of which the layout and the schema of the operation know nothing.
  const own = isDryRun ? undefined : operation;
  return {
    data,
    error,
    meta,
    chineseNames: own?.chineseNames,
    layouts: sheetLayouts(own?.layout).map((sheet) => spoken(viewOf(sheet, data), nameCommands)),
    text: textOf(data, own?.layout?.text) ?? linesOf(outcome, data, target),
    variables: own?.variables,
    fields: isDryRun ? [] : (target.fields ?? []),
    schema: own?.output,
    body: bodyOf(outcome)?.[1],
    mayAskLive: 'live' in operation.input,
    isDryRun,
    language,
    headings: target.headings,
    width: target.file === undefined ? host.stdout.columns : undefined,
    isWide: target.isWide,
    links: target.links,
    hasBars: target.file === undefined && barsWanted(host.environment, host.stdout.isTerminal),
    color: target.file === undefined && colorWanted(host.environment, host.stdout.isTerminal),
    isFile: target.file !== undefined,
    rowsBefore: target.rowsBefore,
  };
}

/** How the texts of a document are said, and what keeps secrets out of it. */
export type DocumentSpeech = Pick<Target, 'language'> &
  Pick<Target['host'], 'nameCommands'> & {readonly guard: Pick<SecretGuard, 'redactData'>};

/** What an operation came to as one document, for a program that passes it on as data. */
export function outcomeDocument(outcome: Outcome, speech: DocumentSpeech): ReturnType<typeof documentOf> {
  return documentOf(partsOf(outcome, speech));
}

function partsOf(
  outcome: Outcome,
  {guard, ...speech}: DocumentSpeech,
): Pick<Result, 'data' | 'error' | 'meta'> {
  const {error} = outcome;
  return {
    data: guard.redactData(outcome.data),
    error: error === undefined ? undefined : failureJson(error, speech),
    meta: metaOf(outcome, speech),
  };
}

function metaOf(outcome: Outcome, {language, nameCommands}: Omit<DocumentSpeech, 'guard'>): Meta {
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
    notes: outcome.notes.map(({code, text}) => ({code, message: nameCommands(text[language])})),
  };
}

/** The lines of a result that is to be copied, with the mark of the sandbox in front of them. */
function linesOf(
  {operation, kind, sandbox}: Outcome,
  data: unknown,
  {format, language}: Target,
): string | undefined {
  if (format.name !== 'table') return undefined;
  const text = kind === 'result' ? operation.layout?.lines?.(ofTheOperation(data))[language] : undefined;
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
export function bodyOf({operation, bodies}: Outcome): readonly [api: string, body: Uint8Array] | undefined {
  const id = ownApi(operation);
  if (id === undefined) return [...bodies][0];
  const body = bodies.get(id);
  return body === undefined ? undefined : [id, body];
}

import {apiId} from '@ali1688/contracts';
import {Ali1688Error, type Language} from '@ali1688/contracts/errors';
import type {Reporter} from '../context/reporter.ts';
import type {SecretGuard} from '../context/secret-guard.ts';
import {contextTexts} from '../failure/context-texts.ts';
import type {Host} from '../host/host.ts';
import {operationId, type AnyOperation} from '../operation/define-operation.ts';
import {fieldPaths} from '../operation/field-paths.ts';
import type {Format} from '../render/formats.ts';
import {renderJson} from '../render/render-json.ts';
import {colorWanted} from './color-wanted.ts';
import type {Forms} from './load-forms.ts';

/** The result of a run, and all that its output depends on. */
export type Outcome = {
  readonly operation: AnyOperation;
  readonly data: unknown;
  /** Whether `data` is the operation's own, so that its table applies; a dry run shows something else. */
  readonly isResult: boolean;
  readonly body: Uint8Array | undefined;
  /** When `data` was fetched, in milliseconds since 1970; undefined where that is now. */
  readonly fetchedAt: number | undefined;
  readonly format: Format;
  /** Needed for every format but json and raw, for chosen fields and for a file. */
  readonly forms: Forms | undefined;
  readonly fields: string | undefined;
  readonly file: string | undefined;
  readonly sandbox: boolean;
  readonly host: Host;
  readonly language: Language;
  readonly reporter: Reporter;
  readonly guard: SecretGuard;
};

/**
 * Writes the result of a run to standard output or to a file.
 *
 * @throws `USAGE_INVALID` for a field that the result does not have, and for raw without an answer of the gateway;
 *   `STATE_UNUSABLE` when the file cannot be written
 */
export function writeOutcome(outcome: Outcome): void {
  const {file, format, forms, host, reporter} = outcome;
  const content = outcome.guard.redactContent(
    format === 'raw' && outcome.isResult ? rawBody(outcome) : renderText(outcome),
  );
  if (file === undefined) {
    host.stdout.write(content);
    return;
  }
  const isCsvText = format === 'csv' && typeof content === 'string';
  if (forms === undefined) throw new Error('What writes files was not loaded.');
  forms.writeFileAtomically(file, isCsvText ? forms.csvByteOrderMark + content : content);
  reporter.debug('result written', {file});
}

function renderText(outcome: Outcome): string {
  const {operation, host, reporter, forms} = outcome;
  const render = forms?.renderSuccess ?? renderJson;
  return render({
    format: outcome.format === 'raw' ? 'json' : outcome.format,
    data: outcome.guard.redactData(outcome.data),
    meta: {
      operation: operationId(operation),
      ...(operation.api === undefined ? {} : {api: apiId(operation.api)}),
      fetchedAt: new Date(outcome.fetchedAt ?? Date.now()).toISOString(),
      sandbox: outcome.sandbox,
      notes: reporter.notes,
    },
    layout: outcome.isResult ? spokenLayout(operation.layout, host) : undefined,
    ...(outcome.fields === undefined || !outcome.isResult ? {} : {fields: outcome.fields.split(',')}),
    ...(forms === undefined ? {} : {knownFields: fieldPaths(operation.output())}),
    language: outcome.language,
    ...(host.stdout.columns === undefined ? {} : {width: host.stdout.columns}),
    color: outcome.file === undefined && colorWanted(host.environment, host.stdout.isTerminal),
  });
}

function rawBody(outcome: Outcome): Uint8Array {
  if (outcome.body !== undefined) return outcome.body;
  throw new Ali1688Error({
    code: 'USAGE_INVALID',
    text: contextTexts.rawUnavailable,
    hint: contextTexts.rawHint,
  });
}

/** A table without rows may say which command makes some. */
function spokenLayout(layout: AnyOperation['layout'], {nameCommands}: Host): AnyOperation['layout'] {
  if (layout?.empty === undefined) return layout;
  const {en, zh} = layout.empty;
  return {...layout, empty: {en: nameCommands(en), zh: nameCommands(zh)}};
}

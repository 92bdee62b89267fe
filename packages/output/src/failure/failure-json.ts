import {
  type Ali1688Error,
  type Bilingual,
  type DiagnosisCheck,
  type ErrorDetails,
  type GatewayFault,
  type Language,
  type OfferedList,
  plainText,
} from '@ali1688/contracts/errors';
import {jsonText} from '../text/json-text.ts';

/** `error` of the failure document (docs/reference/surface.json). Absent keys are absent, not undefined. */
export type FailureJson = Readonly<Record<string, unknown>> & {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly retryable: boolean;
};

/** How the texts of a failure are said: in a language, with commands as the program at hand takes them. */
export type Speech = {
  readonly language: Language;
  /** Puts the marked commands of a text. Default: as the CLI takes them. */
  readonly nameCommands?: ((text: string) => string) | undefined;
};

/** Makes the function that says a text of ours. */
export function speaker({language, nameCommands = plainText}: Speech): (text: Bilingual) => string {
  return (text) => nameCommands(text[language]);
}

function defined(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function gatewayJson({httpStatus, errorCode, errorMessage, requestId, traceId}: GatewayFault): object {
  return defined({httpStatus, errorCode, errorMessage, requestId, traceId});
}

function listJson({name, columns, rows}: OfferedList): readonly [string, readonly object[]] {
  const pick = (row: object): object =>
    defined(Object.fromEntries(columns.map(({field}) => [field, Reflect.get(row, field)])));
  return [name, rows.map(pick)];
}

function checkJson({check, ok, found, cause, next}: DiagnosisCheck, put: (text: string) => string): object {
  const putIf = (text: string | undefined) => (text === undefined ? undefined : put(text));
  return defined({check, ok, found, cause: putIf(cause), next: putIf(next)});
}

/**
 * The error as it may leave the program. Named fields are copied one by one and nothing else,
 * because an error object can carry causes and secrets (docs/decisions on bundled oclif packages).
 */
export function failureJson(error: Ali1688Error, speech: Speech): FailureJson {
  const say = speaker(speech);
  return {
    code: error.code,
    message: say(error.text),
    hint: say(error.hint),
    retryable: error.retryable,
    ...detailsJson(error.details, speech),
  };
}

function detailsJson({gateway, lists = [], checks, missing, failed}: ErrorDetails, speech: Speech): object {
  const say = speaker(speech);
  const {nameCommands = plainText} = speech;
  return {
    ...(gateway === undefined ? {} : {gateway: gatewayJson(gateway)}),
    ...Object.fromEntries(lists.map(listJson)),
    ...(checks === undefined ? {} : {checks: checks.map((check) => checkJson(check, nameCommands))}),
    ...(missing === undefined
      ? {}
      : {missing: missing.map(({id, name, reason}) => defined({id, name, reason: say(reason)}))}),
    ...(failed === undefined
      ? {}
      : {failed: failed.map(({id, code, message}) => ({id, code, message: say(message)}))}),
  };
}

/** A failure as the one document that stands in place of a result. */
export function failureDocument(
  error: Ali1688Error,
  speech: Speech,
): {readonly ok: false; readonly error: FailureJson} {
  return {ok: false, error: failureJson(error, speech)};
}

/** The failure document for standard output in json mode, indented by two, with a newline at the end. */
export function renderFailureJson(error: Ali1688Error, speech: Speech): string {
  return `${jsonText(failureDocument(error, speech), 2)}\n`;
}

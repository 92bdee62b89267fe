import {isErrorCode, type Ali1688Error, type Bilingual, type ErrorCode} from '@ali1688/contracts/errors';
import {isRecord, parseJson} from '@ali1688/contracts/json';
import type {Application} from '@ali1688/contracts/ports';
import {asciiJson, faultName, shortHash} from '@ali1688/home';
import {ownNumber, ownText, ownValue} from '../reading/own-value.ts';

/** A failed refresh as it is told to other processes, without secrets. Times are milliseconds since 1970. */
export type SharedFailure = {
  readonly at: number;
  readonly code: ErrorCode;
  /** Identifies what was tried: {@link attemptOf}. */
  readonly attempt: string;
  /** No request before this moment. Set on `RATE_LIMITED`. */
  readonly notBefore?: number;
  readonly httpStatus?: number;
  /** Code of the token service, already stripped of echoes. */
  readonly errorCode?: string;
  /** Its words and the id of its request, likewise. */
  readonly errorMessage?: string;
  readonly requestId?: string;
  /** What a transport said of a connection that failed, and whether that may pass by itself. */
  readonly told?: {readonly text: Bilingual; readonly hint: Bilingual; readonly retryable: boolean};
  /** The system's name of a connection fault, such as `ECONNREFUSED`. */
  readonly fault?: string;
};

const formatVersion = 1;
/** Longest text that is believed, in characters. */
const longestText = 1000;
/** A record older than this means nothing. */
const maxAgeMs = 60_000;
/** Refusals of these credentials: they stand for whoever asks with the same. */
const refusals: ReadonlySet<ErrorCode> = new Set([
  'API_REJECTED',
  'API_UNSUPPORTED',
  'PERMISSION_DENIED',
  'QUOTA_EXHAUSTED',
  'REFRESH_REJECTED',
  'SIGNATURE_REJECTED',
]);
/** Failures on the way, told in the words of whoever saw what was in between. */
const toldCodes: ReadonlySet<ErrorCode> = new Set(['NETWORK', 'RESPONSE_INVALID', 'TIMEOUT']);
/** How long a refusal stands for a process that comes later with the same credentials. */
const refusalStandsMs = 30_000;

/**
 * 16 hex digits over gateway, AppKey, secret and grant. The secret is in it so that a corrected
 * setting is tried at once. (token-store.md section 7)
 */
export function attemptOf(gateway: string, application: Application, grant: string): string {
  const {appKey, appSecret} = application;
  return shortHash(['1688-attempt', gateway, appKey, appSecret.reveal(), grant].join('\0'));
}

/**
 * The record of an error, or `undefined` for one that says nothing about the next try.
 *
 * @param now milliseconds since 1970
 */
export function failureOf(error: Ali1688Error, attempt: string, now: number): SharedFailure | undefined {
  if (error.code === 'INTERRUPTED') return undefined;
  const {httpStatus, errorCode, errorMessage, requestId} = error.details.gateway ?? {};
  const fault = faultName(error.cause);
  const {text, hint, retryable} = error;
  const isTold = toldCodes.has(error.code) && fault === undefined;
  return {
    at: now,
    code: error.code,
    attempt,
    ...(error.code === 'RATE_LIMITED' && {notBefore: now + (error.details.retryAfterMs ?? 0)}),
    ...(httpStatus !== undefined && {httpStatus}),
    ...(errorCode !== undefined && {errorCode}),
    ...(errorMessage !== undefined && {errorMessage}),
    ...(requestId !== undefined && {requestId}),
    ...(fault !== undefined && {fault}),
    ...(isTold && {told: {text, hint, retryable}}),
  };
}

/**
 * Whether a process takes over a failure instead of sending: it happened while the process waited, or
 * the same credentials were refused a moment ago, or the service asked for a pause. A refusal of other
 * credentials is never taken over. (token-store.md section 7)
 *
 * @param waitBeganAt when this process began to want a token, milliseconds since 1970
 */
export function isTakenOver(
  failure: SharedFailure,
  own: {readonly attempt: string; readonly waitBeganAt: number; readonly now: number},
): boolean {
  const ageMs = own.now - failure.at;
  if (ageMs < 0 || ageMs > maxAgeMs) return false;
  if (refusals.has(failure.code)) {
    const isSameAttempt = failure.attempt === own.attempt;
    return isSameAttempt && (ageMs < refusalStandsMs || failure.at > own.waitBeganAt);
  }
  return failure.at > own.waitBeganAt || (failure.notBefore !== undefined && failure.notBefore > own.now);
}

/** The text of a record. */
export function writeFailureText(failure: SharedFailure): string {
  return asciiJson({v: formatVersion, ...failure});
}

/** Reads a record; `undefined` for anything that is none. Never throws. */
export function parseFailure(text: string): SharedFailure | undefined {
  const value = parseJson(text);
  if (!isRecord(value) || ownNumber(value, 'v') !== formatVersion) return undefined;
  const at = ownNumber(value, 'at');
  const code = ownText(value, 'code', 64);
  const attempt = ownText(value, 'attempt', 64);
  if (at === undefined || !isErrorCode(code) || attempt === undefined) return undefined;
  const notBefore = ownNumber(value, 'notBefore');
  const httpStatus = ownNumber(value, 'httpStatus');
  const errorCode = ownText(value, 'errorCode', 64);
  const errorMessage = ownText(value, 'errorMessage', longestText);
  const requestId = ownText(value, 'requestId', longestText);
  const fault = ownText(value, 'fault', 48);
  const told = toldIn(ownValue(value, 'told'));
  return {
    at,
    code,
    attempt,
    ...(notBefore !== undefined && {notBefore}),
    ...(httpStatus !== undefined && {httpStatus}),
    ...(errorCode !== undefined && {errorCode}),
    ...(errorMessage !== undefined && {errorMessage}),
    ...(requestId !== undefined && {requestId}),
    ...(fault !== undefined && {fault}),
    ...(told !== undefined && {told}),
  };
}

function toldIn(value: unknown): SharedFailure['told'] {
  if (!isRecord(value)) return undefined;
  const [text, hint] = [bilingualIn(ownValue(value, 'text')), bilingualIn(ownValue(value, 'hint'))];
  if (text === undefined || hint === undefined) return undefined;
  return {text, hint, retryable: ownValue(value, 'retryable') === true};
}

function bilingualIn(value: unknown): Bilingual | undefined {
  if (!isRecord(value)) return undefined;
  const [en, zh] = [ownText(value, 'en', longestText), ownText(value, 'zh', longestText)];
  return en === undefined || zh === undefined ? undefined : {en, zh};
}

import {isErrorCode, type Ali1688Error, type ErrorCode} from '@ali1688/contracts/errors';
import {isRecord, parseJson} from '@ali1688/contracts/json';
import type {Application} from '@ali1688/contracts/ports';
import {asciiJson, faultName, shortHash} from '@ali1688/home';
import {ownNumber, ownText} from '../reading/own-value.ts';

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
  /** The system's name of a connection fault, such as `ECONNREFUSED`. */
  readonly fault?: string;
};

const formatVersion = 1;
/** A record older than this means nothing. */
const maxAgeMs = 60_000;
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
  const {httpStatus, errorCode} = error.details.gateway ?? {};
  const fault = faultName(error.cause);
  return {
    at: now,
    code: error.code,
    attempt,
    ...(error.code === 'RATE_LIMITED' && {notBefore: now + (error.details.retryAfterMs ?? 0)}),
    ...(httpStatus !== undefined && {httpStatus}),
    ...(errorCode !== undefined && {errorCode}),
    ...(fault !== undefined && {fault}),
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
  if (failure.code === 'REFRESH_REJECTED') {
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
  const fault = ownText(value, 'fault', 48);
  return {
    at,
    code,
    attempt,
    ...(notBefore !== undefined && {notBefore}),
    ...(httpStatus !== undefined && {httpStatus}),
    ...(errorCode !== undefined && {errorCode}),
    ...(fault !== undefined && {fault}),
  };
}

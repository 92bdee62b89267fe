import type {Ali1688Error} from '@ali1688/contracts/errors';
import {isRecord, parseJson} from '@ali1688/contracts/json';
import {retryAfterMs, Secret, type TransportResponse} from '@ali1688/contracts/ports';
import {errorCodeOf, gatewayFault} from '../failures/gateway-fault.ts';
import {
  answerInvalidError,
  appKeyUnknownError,
  clientRejectedError,
  rateLimitedError,
  refreshRejectedError,
  unavailableError,
} from '../failures/token-errors.ts';
import {maxNameLength, maxTokenLength, ownText, ownValue} from '../reading/own-value.ts';
import {parseRefreshTokenTimeout} from './refresh-token-timeout.ts';
import {tokenLifetimeMs} from './token-lifetime.ts';

/** Longest pause that is kept because a token service asks for it. */
const maxPauseMs = 3_600_000;

/** What a token service granted. (gateway.md section 4.3) */
export type GrantedToken = {
  readonly accessToken: Secret;
  /** Milliseconds from the start of the request. Absent: use the token once, do not save it. */
  readonly lifetimeMs: number | undefined;
  /** Normally absent after a refresh. */
  readonly refreshToken: Secret | undefined;
  /** End of the authorization, milliseconds since 1970. */
  readonly refreshExpiresAt: number | undefined;
  readonly memberId: string | undefined;
  readonly resourceOwner: string | undefined;
};

/** What an answer to one refresh token means. */
export type TokenAnswer =
  | {readonly kind: 'granted'; readonly token: GrantedToken}
  /** Not for this refresh token; another one may be accepted. */
  | {readonly kind: 'refused'; readonly error: Ali1688Error}
  /** Not for any refresh token. */
  | {readonly kind: 'failed'; readonly error: Ali1688Error};

/**
 * Reads an answer. The client relies on "not 2xx, or no `access_token`" and on few codes beyond
 * that, because the texts of refusals are not established. (gateway.md section 4.6)
 *
 * @param secrets what was sent, so that no error repeats it
 * @param now milliseconds since 1970, for a `Retry-After` that is a date
 */
export function readTokenAnswer(
  response: TransportResponse,
  secrets: readonly Secret[],
  now: number,
): TokenAnswer {
  const {httpStatus} = response;
  const text = Buffer.from(response.body)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  const answer = parseJson(text);
  const errorCode = isRecord(answer) ? errorCodeOf(answer) : undefined;
  const fault = gatewayFault(httpStatus, errorCode, secrets);

  if (errorCode?.startsWith('gw.Qos') || httpStatus === 429) {
    const askedMs = retryAfterMs(response.retryAfter, now);
    const pauseMs = askedMs === undefined ? undefined : Math.min(askedMs, maxPauseMs);
    return {kind: 'failed', error: rateLimitedError(fault, pauseMs)};
  }
  if (httpStatus >= 500) return {kind: 'failed', error: unavailableError(fault)};
  if (httpStatus < 200 || httpStatus >= 300) {
    // A redirect, or a page of something between here and 1688: no word about the refresh token.
    if (httpStatus < 400 || text.startsWith('<')) return {kind: 'failed', error: answerInvalidError(fault)};
  }
  if (errorCode === 'gw.AppKeyNotFound') return {kind: 'failed', error: appKeyUnknownError(fault)};
  if (errorCode === 'invalid_client') return {kind: 'failed', error: clientRejectedError(fault)};
  if (httpStatus >= 400 || errorCode !== undefined) {
    return {kind: 'refused', error: refreshRejectedError(fault)};
  }
  if (!isRecord(answer)) return {kind: 'failed', error: answerInvalidError(fault)};
  const accessToken = ownText(answer, 'access_token', maxTokenLength);
  if (accessToken === undefined) {
    const isAbsent = (ownValue(answer, 'access_token') ?? null) === null;
    return {kind: isAbsent ? 'refused' : 'failed', error: answerInvalidError(fault)};
  }
  return {kind: 'granted', token: readGrantedToken(answer, accessToken)};
}

/** The optional fields. One of a wrong type counts as absent: the token is good all the same. */
function readGrantedToken(answer: Readonly<Record<string, unknown>>, accessToken: string): GrantedToken {
  const refreshToken = ownText(answer, 'refresh_token', maxTokenLength);
  return {
    accessToken: new Secret(accessToken),
    lifetimeMs: tokenLifetimeMs(ownValue(answer, 'expires_in')),
    refreshToken: refreshToken === undefined ? undefined : new Secret(refreshToken),
    refreshExpiresAt: parseRefreshTokenTimeout(ownValue(answer, 'refresh_token_timeout')),
    memberId: ownText(answer, 'memberId', maxNameLength),
    // One old page spells it the second way.
    resourceOwner:
      ownText(answer, 'resource_owner', maxNameLength) ?? ownText(answer, 'resourceOwner', maxNameLength),
  };
}

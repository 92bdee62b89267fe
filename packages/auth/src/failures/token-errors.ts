import {Ali1688Error, interruption, isAli1688Error, type GatewayFault} from '@ali1688/contracts/errors';
import {faultName} from '@ali1688/home';
import {wordsOfService} from '../texts/refusal-texts.ts';
import {credentialsMissing, loggedOutMeanwhile, loginWithoutGrant} from '../texts/setting-texts.ts';
import {
  answerInvalid,
  appKeyUnknown,
  clientRejected,
  connectionFailed,
  noAnswerInTime,
  nothingLasts,
  pageAnswered,
  refreshRejected,
  serviceFailed,
  serviceUnreachable,
  slowDown,
  storedTokenRejected,
} from '../texts/token-texts.ts';

/** Pause after a frequency refusal that names none. (gateway.md section 9: one integration waits 10 s) */
const assumedPauseMs = 10_000;

/**
 * The error of a failed exchange. A transport that says what happened on the way, such as a certificate that is not
 * trusted or a proxy that refused, is passed on in its words; of a bare fault of the system only the name is.
 */
export function transportError(error: unknown, timeoutMs: number): unknown {
  if (!isAli1688Error(error)) return error;
  if (error.code === 'TIMEOUT') {
    const late = timeoutError(timeoutMs, error.details.requestSent);
    const {code, text, hint, retryable, details} = late;
    // The transport knows the way that was taken, such as the proxy on it.
    const told = {en: `${error.text.en} ${hint.en}`, zh: `${error.text.zh}${hint.zh}`};
    return new Ali1688Error({code, text, hint: told, retryable, details});
  }
  if (error.code === 'RESPONSE_INVALID')
    return new Ali1688Error({code: 'RESPONSE_INVALID', ...answerInvalid});
  if (error.code !== 'NETWORK') return error;
  const fault = faultName(error.cause);
  if (fault === undefined) return error;
  const texts = serviceUnreachable(connectionFailed(fault));
  return new Ali1688Error({
    code: 'NETWORK',
    ...texts,
    retryable: true,
    details: sentField(error.details.requestSent),
  });
}

/** `TIMEOUT`: the limit of the whole refresh has passed. */
export function timeoutError(timeoutMs: number, requestSent: boolean | undefined): Ali1688Error {
  const texts = serviceUnreachable(noAnswerInTime(timeoutMs));
  return new Ali1688Error({code: 'TIMEOUT', ...texts, retryable: true, details: sentField(requestSent)});
}

/** Waits reject with the reason of the signal, which may be anything: what is no error of the suite is `INTERRUPTED`. */
export function asInterruption(error: unknown, signal: AbortSignal | undefined): unknown {
  return signal?.aborted === true && !isAli1688Error(error) ? interruption(signal) : error;
}

/** `GATEWAY_UNAVAILABLE`: a 5xx answer. */
export function unavailableError(gateway: GatewayFault): Ali1688Error {
  const said = wordsOfService(gateway);
  const status = `HTTP ${gateway.httpStatus}`;
  const reason = {
    en: said === '' ? status : `${status}, ${said}`,
    zh: said === '' ? status : `${status}，${said}`,
  };
  return new Ali1688Error({
    code: 'GATEWAY_UNAVAILABLE',
    ...serviceFailed(reason),
    retryable: true,
    details: {gateway},
  });
}

/** `RESPONSE_INVALID`: an answer that no token service gives. */
export function answerInvalidError(gateway: GatewayFault): Ali1688Error {
  return new Ali1688Error({code: 'RESPONSE_INVALID', ...answerInvalid, details: {gateway}});
}

/** `RESPONSE_INVALID`: a page of something between here and 1688. It says nothing about the refresh token. */
export function pageError(gateway: GatewayFault): Ali1688Error {
  return new Ali1688Error({code: 'RESPONSE_INVALID', ...pageAnswered, details: {gateway}});
}

/** `RESPONSE_INVALID`: a login of which nothing would be left for the next call. */
export function nothingLastsError(): Ali1688Error {
  return new Ali1688Error({code: 'RESPONSE_INVALID', ...nothingLasts});
}

/** `REFRESH_REJECTED`: this refresh token is not accepted. */
export function refreshRejectedError(gateway: GatewayFault): Ali1688Error {
  return new Ali1688Error({code: 'REFRESH_REJECTED', ...refreshRejected, details: {gateway}});
}

/** `REFRESH_REJECTED` because of the application, so that no other refresh token can help. */
export function clientRejectedError(gateway: GatewayFault): Ali1688Error {
  return new Ali1688Error({code: 'REFRESH_REJECTED', ...clientRejected, details: {gateway}});
}

/** `TOKEN_REJECTED`: the gateway refused a token that has just been obtained. */
export function storedTokenRejectedError(): Ali1688Error {
  return new Ali1688Error({code: 'TOKEN_REJECTED', ...storedTokenRejected});
}

/**
 * `CREDENTIALS_MISSING`: no refresh token is known.
 *
 * @param stored the access token that is all there is of a login, if one is stored
 */
export function nothingToRefreshWith(stored: {readonly expiresAt: number} | undefined): Ali1688Error {
  const texts =
    stored === undefined
      ? credentialsMissing(['ALI1688_REFRESH_TOKEN'], false)
      : loginWithoutGrant(stored.expiresAt);
  return new Ali1688Error({code: 'CREDENTIALS_MISSING', ...texts});
}

/** `CREDENTIALS_MISSING`: somebody logged out while a token was being obtained. */
export function loggedOutError(): Ali1688Error {
  return new Ali1688Error({code: 'CREDENTIALS_MISSING', ...loggedOutMeanwhile});
}

/** `APP_KEY_UNKNOWN`. */
export function appKeyUnknownError(gateway: GatewayFault): Ali1688Error {
  return new Ali1688Error({code: 'APP_KEY_UNKNOWN', ...appKeyUnknown, details: {gateway}});
}

/** `RATE_LIMITED`. `retryAfterMs` is what the server asked for, if it did. */
export function rateLimitedError(gateway: GatewayFault, retryAfterMs = assumedPauseMs): Ali1688Error {
  return new Ali1688Error({
    code: 'RATE_LIMITED',
    ...slowDown(Math.max(1, Math.ceil(retryAfterMs / 1000))),
    retryable: true,
    details: {gateway, retryAfterMs},
  });
}

function sentField(requestSent: boolean | undefined): {readonly requestSent?: boolean} {
  return requestSent === undefined ? {} : {requestSent};
}

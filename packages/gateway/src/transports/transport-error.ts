import {Ali1688Error} from '@ali1688/contracts/errors';
import {unusableAnswerWords} from '../texts/answer-texts.ts';
import {networkWords, timeoutWords, type NetworkFailure} from '../texts/transport-texts.ts';

/** Codes by which Node and OpenSSL say that a certificate is not trusted or does not fit the host. */
const certificateCodes =
  /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT_|HOSTNAME_MISMATCH|INVALID_CA)/;

/** Codes of a connection that was not made in time. */
const connectTimeoutCodes: ReadonlySet<string> = new Set(['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT']);

/** What is known about a request when it fails on the way. */
export type RequestFacts = {
  readonly url: string;
  /** Whether any byte of the request may have reached the server. */
  readonly requestSent: boolean;
};

/**
 * A failure of the connection as `NETWORK`, or `TIMEOUT` where the system gave up connecting.
 * Only the system's code is passed on: messages may hold the password of a proxy.
 */
export function networkError(cause: unknown, {url, requestSent}: RequestFacts): Ali1688Error {
  const reason = systemCode(cause);
  const {host} = new URL(url);
  const failure: NetworkFailure = certificateCodes.test(reason)
    ? 'certificate'
    : requestSent
      ? 'broken'
      : 'unreachable';
  return new Ali1688Error({
    code: !requestSent && connectTimeoutCodes.has(reason) ? 'TIMEOUT' : 'NETWORK',
    ...networkWords(failure, host, reason),
    // A certificate does not become trusted by asking again.
    retryable: failure !== 'certificate',
    details: {requestSent},
  });
}

/** `TIMEOUT`: the whole exchange took longer than its limit. */
export function timeoutError(timeoutMs: number, {url, requestSent}: RequestFacts): Ali1688Error {
  const words = timeoutWords(new URL(url).host, timeoutMs);
  return new Ali1688Error({code: 'TIMEOUT', ...words, retryable: true, details: {requestSent}});
}

/** `RESPONSE_INVALID`: the body is larger than allowed, or its compression cannot be undone. */
export function bodyError(reason: 'too-large' | 'encoding', httpStatus: number): Ali1688Error {
  return new Ali1688Error({
    code: 'RESPONSE_INVALID',
    ...unusableAnswerWords(reason, httpStatus),
    details: {gateway: {httpStatus}, requestSent: true},
  });
}

function systemCode(cause: unknown): string {
  if (typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string') {
    return cause.code;
  }
  return cause instanceof Error ? cause.name : 'unknown';
}

import {Ali1688Error} from '@ali1688/contracts/errors';
import {isLoopbackHost} from '@ali1688/contracts/ports';
import {unusableAnswerWords} from '../texts/answer-texts.ts';
import {proxyWords, type ProxyFailure} from '../texts/proxy-texts.ts';
import {networkWords, timeoutWords, type NetworkFailure} from '../texts/transport-texts.ts';
import {proxyStatus} from './proxy-status.ts';
import type {UsedProxy} from './used-proxy.ts';

/** Codes by which Node and OpenSSL say that a certificate is not trusted or does not fit the host. */
const certificateCodes =
  /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT_|HOSTNAME_MISMATCH|INVALID_CA)/;

/** Codes of a connection that was not made in time. */
const connectTimeoutCodes: ReadonlySet<string> = new Set(['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT']);

/** Codes of a name without an address. */
const unresolvedCodes: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'ENODATA']);

/** Codes of failures that only the handshake with the gateway itself can have, behind the tunnel of a proxy. */
const handshakeCodes = /^(ERR_SSL_|ERR_TLS_|EPROTO)/;

/** What is known about a request when it fails on the way. */
export type RequestFacts = {
  readonly url: string;
  /** Whether any byte of the request may have reached the server. */
  readonly requestSent: boolean;
  /** The proxy on the way, if there is one. */
  readonly proxy?: UsedProxy | undefined;
};

/**
 * A failure of the connection as `NETWORK`, or `TIMEOUT` where the system gave up connecting. Where the way leads
 * through a proxy, what fails before the gateway's own handshake is the proxy, and is told as that.
 * Only the system's code is passed on: messages may hold the password of a proxy.
 *
 * Token requests go the same way: the words of this error, such as those about a certificate, hold for them too.
 */
export function networkError(cause: unknown, facts: RequestFacts): Ali1688Error {
  const {url, requestSent, proxy} = facts;
  const reason = systemCode(cause);
  const {host, hostname} = new URL(url);
  const isOfGateway = requestSent || certificateCodes.test(reason) || handshakeCodes.test(reason);
  if (proxy !== undefined && (!isOfGateway || proxyStatus(cause) !== undefined)) {
    return proxyError(proxyFailure(cause, reason), {...facts, proxy});
  }
  const failure: NetworkFailure = certificateCodes.test(reason)
    ? 'certificate'
    : requestSent
      ? 'broken'
      : unresolvedCodes.has(reason)
        ? 'unresolved'
        : 'unreachable';
  return new Ali1688Error({
    code: !requestSent && connectTimeoutCodes.has(reason) ? 'TIMEOUT' : 'NETWORK',
    ...networkWords(failure, failure === 'unresolved' ? hostname : host, {reason, proxy}),
    // A certificate does not become trusted by asking again.
    retryable: failure !== 'certificate',
    details: {requestSent},
  });
}

/** `NETWORK`, or `TIMEOUT` where the system gave up connecting: what became of a request at the proxy on its way. */
export function proxyError(
  failure: ProxyFailure,
  {url, requestSent, proxy}: RequestFacts & {readonly proxy: UsedProxy},
): Ali1688Error {
  const isTimeout = failure.kind === 'unreachable' && connectTimeoutCodes.has(failure.reason);
  const {host, hostname} = new URL(url);
  return new Ali1688Error({
    code: isTimeout ? 'TIMEOUT' : 'NETWORK',
    ...proxyWords(failure, {...proxy, host, isOnThisMachine: isLoopbackHost(hostname)}),
    // A refusal by a rule, or for want of a password, stays one; a proxy may come up or recover.
    retryable: failure.kind !== 'refused' || failure.httpStatus >= 500,
    details: {requestSent},
  });
}

function proxyFailure(cause: unknown, reason: string): ProxyFailure {
  const httpStatus = proxyStatus(cause);
  if (httpStatus !== undefined) return {kind: 'refused', httpStatus};
  return {kind: unresolvedCodes.has(reason) ? 'unresolved' : 'unreachable', reason};
}

/** `TIMEOUT`: the whole exchange took longer than its limit. */
export function timeoutError(timeoutMs: number, {url, requestSent, proxy}: RequestFacts): Ali1688Error {
  const words = timeoutWords(new URL(url).host, timeoutMs, proxy);
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

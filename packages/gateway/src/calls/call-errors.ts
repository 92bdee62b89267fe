import {
  Ali1688Error,
  alterError,
  interruption,
  isAli1688Error,
  type ErrorCode,
} from '@ali1688/contracts/errors';
import {outcomeUnknownHint, turnTooLateWords} from '../texts/pacing-texts.ts';

const withoutOutcome: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'NETWORK',
  'TIMEOUT',
  'GATEWAY_UNAVAILABLE',
  'INTERRUPTED',
]);

/** `RATE_LIMITED` by our own pacing: the turn comes later than the call may wait. */
export function turnTooLateError(waitMs: number): Ali1688Error {
  return new Ali1688Error({
    code: 'RATE_LIMITED',
    ...turnTooLateWords(waitMs),
    retryable: true,
    details: {requestSent: false, retryAfterMs: Math.ceil(waitMs)},
  });
}

/**
 * For a call that may change something: an error after which nobody knows whether it took
 * effect is not retryable, and says so. Other errors stay as they are. (gateway.md section 9)
 */
export function withUnknownOutcome(error: Ali1688Error): Ali1688Error {
  if (!withoutOutcome.has(error.code) || error.details.requestSent === false) {
    return error;
  }
  return alterError(error, {hint: outcomeUnknownHint, retryable: false});
}

/**
 * A `TOKEN_REJECTED` of the token source with what the gateway said when it refused the token.
 * Anything else stays as it is.
 */
export function withRefusal(thrown: unknown, refusal: Ali1688Error): unknown {
  const isBare =
    isAli1688Error(thrown) && thrown.code === 'TOKEN_REJECTED' && thrown.details.gateway === undefined;
  if (!isBare || refusal.details.gateway === undefined) {
    return thrown;
  }
  return alterError(thrown, {details: {gateway: refusal.details.gateway}});
}

/**
 * What a call throws whose scope was aborted. Clocks, queues and pacers reject with the reason of the signal, which
 * may be anything; a token source may know nothing of a reason that is an error of the suite.
 */
export function asInterruption(error: unknown, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted !== true) return error;
  const isTold = isAli1688Error(error) && (error.code !== 'INTERRUPTED' || !isAli1688Error(signal.reason));
  return isTold ? error : interruption(signal);
}

import {Ali1688Error} from '@ali1688/contracts/errors';
import {answerInvalid, connectionFailed, noAnswerInTime, serviceUnreachable} from '../texts/token-texts.ts';
import {
  appKeyUnknownError,
  clientRejectedError,
  rateLimitedError,
  refreshRejectedError,
  unavailableError,
} from './token-errors.ts';
import {gatewayFault} from './gateway-fault.ts';
import type {SharedFailure} from './shared-failure.ts';

/**
 * The error of another process as this one tells it, in the same words. (token-store.md section 7)
 *
 * @param now milliseconds since 1970
 * @param timeoutMs the limit of a refresh, for the message of `TIMEOUT`
 */
export function errorOfFailure(failure: SharedFailure, now: number, timeoutMs: number): Ali1688Error {
  const {code, errorCode, notBefore = now} = failure;
  const gateway = gatewayFault(failure.httpStatus ?? 0, errorCode, []);
  switch (code) {
    case 'REFRESH_REJECTED':
      return errorCode === 'invalid_client' ? clientRejectedError(gateway) : refreshRejectedError(gateway);
    case 'APP_KEY_UNKNOWN':
      return appKeyUnknownError(gateway);
    case 'RATE_LIMITED':
      return rateLimitedError(gateway, Math.max(0, notBefore - now));
    case 'GATEWAY_UNAVAILABLE':
      return unavailableError(gateway);
    case 'TIMEOUT':
      return new Ali1688Error({code, ...serviceUnreachable(noAnswerInTime(timeoutMs)), retryable: true});
    case 'NETWORK':
      return new Ali1688Error({
        code,
        ...serviceUnreachable(connectionFailed(failure.fault)),
        retryable: true,
      });
    default:
      return new Ali1688Error({code: 'RESPONSE_INVALID', ...answerInvalid});
  }
}

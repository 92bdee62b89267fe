import {Ali1688Error, type GatewayFault} from '@ali1688/contracts/errors';
import {connectionFailed, noAnswerInTime, serviceUnreachable} from '../texts/token-texts.ts';
import {answerInvalidError} from './token-errors.ts';
import {gatewayFault} from './gateway-fault.ts';
import type {SharedFailure} from './shared-failure.ts';
import {tokenRefusal} from './token-refusal.ts';

/**
 * The error of another process as this one tells it, in the same words. (token-store.md section 7)
 *
 * @param now milliseconds since 1970
 * @param timeoutMs the limit of a refresh, for the message of `TIMEOUT`
 */
export function errorOfFailure(failure: SharedFailure, now: number, timeoutMs: number): Ali1688Error {
  const {code, notBefore = now, told} = failure;
  switch (code) {
    case 'TIMEOUT':
      return new Ali1688Error({
        code,
        ...(told ?? {...serviceUnreachable(noAnswerInTime(timeoutMs)), retryable: true}),
      });
    case 'NETWORK':
      return new Ali1688Error({
        code,
        ...(told ?? {...serviceUnreachable(connectionFailed(failure.fault)), retryable: true}),
      });
    case 'RATE_LIMITED':
      return tokenRefusal({...faultOf(failure), httpStatus: 429}, Math.max(0, notBefore - now)).error;
    case 'API_REJECTED':
    case 'API_UNSUPPORTED':
    case 'APP_KEY_UNKNOWN':
    case 'GATEWAY_UNAVAILABLE':
    case 'PERMISSION_DENIED':
    case 'QUOTA_EXHAUSTED':
    case 'REFRESH_REJECTED':
    case 'SIGNATURE_REJECTED':
      return tokenRefusal(faultOf(failure)).error;
    default:
      return told === undefined
        ? answerInvalidError(faultOf(failure))
        : new Ali1688Error({code: 'RESPONSE_INVALID', ...told, details: {gateway: faultOf(failure)}});
  }
}

function faultOf({httpStatus = 0, errorCode, errorMessage, requestId}: SharedFailure): GatewayFault {
  return {
    ...gatewayFault(httpStatus, errorCode, []),
    ...(errorMessage !== undefined && {errorMessage}),
    ...(requestId !== undefined && {requestId}),
  };
}

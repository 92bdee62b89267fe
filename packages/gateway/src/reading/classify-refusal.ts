import {meaningOfGatewayName, meaningOfGatewayNumber} from '@ali1688/contracts/errors';
import type {RefusalCode} from '../texts/refusal-texts.ts';
import {saysTokenRefused} from './gateway-refusal.ts';
import type {Refusal} from './refusal.ts';

/** What a refusal means to a program: its code, and whether the same request may succeed later. */
export type Verdict = {readonly code: RefusalCode; readonly retryable: boolean};

const retryableCodes: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'RATE_LIMITED',
  'GATEWAY_UNAVAILABLE',
]);

/** Code or text by which a service says that it failed or is busy (gateway.md section 8). */
const serviceFailed = /^500$|\bISP\.|SYSTEM_?ERROR|system (is )?busy|系统(繁忙|异常|错误)|服务繁忙/i;

/** On this API alone the code means "being prepared, ask again" (official page). */
const preparedLater = {api: 'alibaba.category.attribute.get', errorCode: '500_2'};

/**
 * Judges a refusal. The code decides before the status, the status before nothing: an
 * unknown code is `API_REJECTED`, never a crash. (gateway.md sections 6 and 8, surface.md section 5)
 *
 * @param api name of the API, for the one code that means something else on one API
 */
export function classifyRefusal(refusal: Refusal, httpStatus: number, api: string): Verdict {
  const code = codeOf(refusal, httpStatus);
  if (code !== 'API_REJECTED') {
    return {code, retryable: retryableCodes.has(code)};
  }
  const {errorCode = '', errorMessage = ''} = refusal;
  return {
    code,
    retryable:
      !/^(gw|ISV)\./i.test(errorCode) &&
      (serviceFailed.test(errorCode) ||
        serviceFailed.test(errorMessage) ||
        (api === preparedLater.api && errorCode === preparedLater.errorCode)),
  };
}

function codeOf(refusal: Refusal, httpStatus: number): RefusalCode {
  const {origin, errorCode = '', errorMessage = ''} = refusal;
  const named = meaningOfGatewayName(errorCode);
  if (named !== undefined) {
    return named;
  }
  if (origin !== 'oauth' && saysTokenRefused(errorMessage)) {
    return 'TOKEN_REJECTED';
  }
  if (origin === 'service') {
    return httpStatus >= 500 ? 'GATEWAY_UNAVAILABLE' : 'API_REJECTED';
  }
  if (origin === 'oauth') {
    return httpStatus >= 500 ? 'GATEWAY_UNAVAILABLE' : 'REFRESH_REJECTED';
  }
  if (errorCode === '400' && /signature/i.test(errorMessage)) {
    return 'SIGNATURE_REJECTED';
  }
  return meaningOfGatewayNumber(errorCode) ?? codeOfStatus(httpStatus, errorCode);
}

function codeOfStatus(httpStatus: number, errorCode: string): RefusalCode {
  if (httpStatus >= 500 && !serviceFailed.test(errorCode)) {
    return 'GATEWAY_UNAVAILABLE';
  }
  if (httpStatus === 429) {
    return 'RATE_LIMITED';
  }
  return httpStatus === 401 ? 'TOKEN_REJECTED' : 'API_REJECTED';
}

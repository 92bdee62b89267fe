import {Ali1688Error, type GatewayFault} from '@ali1688/contracts/errors';
import {foreignText, type EchoRedactor} from '@ali1688/contracts/secrets';
import {answerShapeWords, unusableAnswerWords, type UnusableAnswer} from '../texts/answer-texts.ts';
import {refusalWords} from '../texts/refusal-texts.ts';
import {classifyRefusal} from './classify-refusal.ts';
import type {Refusal} from './refusal.ts';

const longestCode = 100;

/** What is known about an answer when it turns out to be an error. */
export type AnswerFacts = {
  /** Name of the API. */
  readonly api: string;
  readonly httpStatus: number;
  readonly retryAfterMs?: number | undefined;
  readonly redact: EchoRedactor;
};

/** The error for a refusal. Everything the gateway wrote is redacted and bounded first. */
export function refusalError(refusal: Refusal, facts: AnswerFacts): Ali1688Error {
  const {code, retryable} = classifyRefusal(refusal, facts.httpStatus, facts.api);
  const fault = gatewayFault(refusal, facts);
  const isOfService = refusal.origin === 'service' && isSuccessStatus(facts);
  return new Ali1688Error({
    code,
    ...refusalWords({
      code,
      retryable,
      origin: refusal.origin,
      api: facts.api,
      retryAfterMs: facts.retryAfterMs,
      ...fault,
    }),
    retryable,
    details: {
      gateway: fault,
      ...(isOfService ? {answeredBy: 'service'} : {}),
      ...(facts.retryAfterMs === undefined ? {} : {retryAfterMs: facts.retryAfterMs}),
    },
  });
}

/** The error for a body that cannot be read. The body itself is not repeated. */
export function unusableAnswerError(reason: UnusableAnswer, httpStatus: number): Ali1688Error {
  return new Ali1688Error({
    code: 'RESPONSE_INVALID',
    ...unusableAnswerWords(reason, httpStatus),
    details: {gateway: {httpStatus}},
  });
}

/**
 * The error for data whose shape is not the contract's. Names the field, not its value.
 *
 * @param isDataOfService whether the service said success, and what it said it about cannot be read; else nobody
 *   knows who answered
 */
export function answerShapeError(
  path: string,
  facts: AnswerFacts,
  {isDataOfService}: {readonly isDataOfService: boolean},
): Ali1688Error {
  return new Ali1688Error({
    code: 'RESPONSE_INVALID',
    ...answerShapeWords(facts.api, foreignText(path, facts.redact, longestCode)),
    details: {
      gateway: {httpStatus: facts.httpStatus},
      ...(isDataOfService && isSuccessStatus(facts) ? {answeredBy: 'service'} : {}),
    },
  });
}

function isSuccessStatus({httpStatus}: AnswerFacts): boolean {
  return httpStatus >= 200 && httpStatus < 300;
}

function gatewayFault(refusal: Refusal, facts: AnswerFacts): GatewayFault {
  const {errorCode, errorMessage, requestId, traceId} = refusal;
  return {
    httpStatus: facts.httpStatus,
    ...(errorCode === undefined ? {} : {errorCode: foreignText(errorCode, facts.redact, longestCode)}),
    ...(errorMessage === undefined ? {} : {errorMessage: foreignText(errorMessage, facts.redact)}),
    ...(requestId === undefined ? {} : {requestId: foreignText(requestId, facts.redact, longestCode)}),
    ...(traceId === undefined ? {} : {traceId: foreignText(traceId, facts.redact, longestCode)}),
  };
}

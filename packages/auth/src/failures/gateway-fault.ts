import type {GatewayFault} from '@ali1688/contracts/errors';
import {isRecord} from '@ali1688/contracts/json';
import type {Secret} from '@ali1688/contracts/ports';
import {createEchoRedactor, foreignText} from '@ali1688/contracts/secrets';
import {maxTokenLength, ownText, ownValue} from '../reading/own-value.ts';

/** Codes as the gateway and OAuth write them: `gw.APIACLDecline`, `ISP.SYSTEM_ERROR`, `invalid_grant`, `401`. */
const codePattern =
  /^(?:(?:gw|ISV|ISP)\.[A-Za-z0-9_.]{1,48}|[a-z]{2,20}(?:_[a-z]{2,20}){0,3}|\d{1,4}(?:_\d{1,3})?)$/;
/** A code at least this long that is a part of a secret is taken for an echo of it. */
const tellingLength = 6;

/** The error code of an answer, as the gateway (`error_code`, `errorCode`) or OAuth (`error`) spells it. */
export function errorCodeOf(answer: Readonly<Record<string, unknown>>): string | undefined {
  for (const key of ['error_code', 'errorCode', 'error']) {
    const value = ownValue(answer, key);
    const code = typeof value === 'number' ? String(value) : ownText(answer, key, maxTokenLength);
    // Services that fill the field always write 0 when nothing is wrong.
    if (code !== undefined && code !== '0') return code;
  }
  return undefined;
}

/**
 * What an error may tell of a refusal: the status, and the code if it looks like one. A token service may echo
 * the request, so a code that holds a secret or is part of one is left out. (token-store.md section 13)
 */
export function gatewayFault(
  httpStatus: number,
  errorCode: string | undefined,
  secrets: readonly Secret[],
): GatewayFault {
  if (errorCode === undefined || !codePattern.test(errorCode)) return {httpStatus};
  const isEcho = secrets.some((secret) => {
    const value = secret.reveal();
    return errorCode.includes(value) || (errorCode.length >= tellingLength && value.includes(errorCode));
  });
  return isEcho ? {httpStatus} : {httpStatus, errorCode};
}

/** Where the services say in words what is wrong, and by which number their support finds it. */
const messageKeys = [
  'error_description',
  'error_message',
  'errorMessage',
  'exception',
  'errorMsg',
  'error_msg',
  'message',
  'msg',
];
const requestIdKeys = ['request_id', 'requestId', 'traceId', 'eagleTraceId'];
const longestId = 100;

/**
 * The same with 1688's own words and the id of the request, both free of secrets and of what moves a cursor.
 *
 * @param secrets what was sent, and whatever else an answer may hold
 */
export function toldFault(
  httpStatus: number,
  answer: Readonly<Record<string, unknown>>,
  secrets: readonly Secret[],
): GatewayFault {
  const errorCode = errorCodeOf(answer);
  const fault = gatewayFault(httpStatus, errorCode, secrets);
  // Here, unlike in a call, `code` is what was exchanged.
  const redact = createEchoRedactor(secrets, ['code']);
  const wordsOf = (text: string, limit?: number): string | undefined =>
    foreignText(text, redact, limit) || undefined;
  // What is nested in `error` is as much a reason as what stands beside it.
  const inner = ownValue(answer, 'error');
  const places = isRecord(inner) ? [answer, inner] : [answer];
  const told = (keys: readonly string[], limit?: number): string | undefined => {
    const texts = places.flatMap((place) => keys.map((key) => ownText(place, key, Infinity)));
    const text = texts.find((each) => each !== undefined);
    return text === undefined ? undefined : wordsOf(text, limit);
  };
  // Some services put a sentence where the code belongs.
  const isSentence =
    errorCode !== undefined && !codePattern.test(errorCode) && /\s|\P{ASCII}/u.test(errorCode);
  const errorMessage = told(messageKeys) ?? (isSentence ? wordsOf(errorCode) : undefined);
  const requestId = told(requestIdKeys, longestId);
  return {
    ...fault,
    ...(errorMessage !== undefined && {errorMessage}),
    ...(requestId !== undefined && {requestId}),
  };
}

import {isRecord} from '@ali1688/contracts/json';
import type {JsonBody} from './json-body.ts';
import {firstText, type PlainObject} from './plain-object.ts';
import type {Refusal} from './refusal.ts';
import {readSuccess} from './success.ts';
import {readTrace, traceFields} from './trace.ts';

const messageFields = [
  'error_message',
  'errorMessage',
  'exception',
  'error_description',
  'errorMsg',
  'message',
  'error',
];

/**
 * The refusal of the gateway itself: a flat object with `error_code`, whatever the HTTP
 * status, one that holds nothing but an error, or the well-known plain words of a refused
 * token. (gateway.md sections 5 and 14)
 */
export function findGatewayRefusal(body: JsonBody, httpStatus: number): Refusal | undefined {
  if (body.kind === 'too-deep') {
    return undefined;
  }
  if (body.kind === 'other') {
    return findPlainRefusal(body.text, httpStatus);
  }
  if (typeof body.value === 'string') {
    return saysTokenRefused(body.value) ? tokenRefusal(body.value) : undefined;
  }
  return isRecord(body.value) ? findFlatRefusal(body.value, httpStatus) : undefined;
}

/** Whether a text is the one by which a token is refused, wherever it stands. */
export function saysTokenRefused(text: string): boolean {
  return /^\s*Request need user auth(orized|enticated)/i.test(text);
}

/** One integration saw the token refusal as a plain body. */
function findPlainRefusal(text: string, httpStatus: number): Refusal | undefined {
  if (saysTokenRefused(text)) {
    return tokenRefusal(text);
  }
  if (httpStatus < 400 || text.trim() === '') {
    return undefined;
  }
  return isMarkup(text) ? {origin: 'page'} : {origin: 'gateway', errorMessage: text};
}

function tokenRefusal(text: string): Refusal {
  return {origin: 'gateway', errorCode: '401', errorMessage: text};
}

function findFlatRefusal(body: PlainObject, httpStatus: number): Refusal | undefined {
  // `errorCode` also belongs to the older services; beside `success` it is theirs (section 8).
  const isOfService = readSuccess(body) !== undefined;
  const errorCode = meaningfulCode(firstText(body, ['error_code'])) ?? camelCode(body, isOfService);
  const errorMessage = firstText(body, messageFields);
  if (errorCode === undefined && (isOfService || (httpStatus < 400 && !isErrorAlone(body)))) {
    return undefined;
  }
  return {origin: 'gateway', errorCode, errorMessage, ...readTrace(body)};
}

/** `{"error": "Request need user authorized"}` and its like occur with HTTP 200. (gateway.md section 14) */
function isErrorAlone(body: PlainObject): boolean {
  const known = new Set([...messageFields, ...traceFields, 'error_code', 'errorCode']);
  const error = firstText(body, ['error', 'exception', 'error_message', 'errorMessage', 'errorMsg']);
  return (
    error !== undefined && Object.entries(body).every(([name, value]) => known.has(name) || value === null)
  );
}

function camelCode(body: PlainObject, isOfService: boolean): string | undefined {
  return isOfService ? undefined : meaningfulCode(firstText(body, ['errorCode']));
}

/** Services that fill the field always write 0 when nothing is wrong. */
function meaningfulCode(code: string | undefined): string | undefined {
  return code === '0' ? undefined : code;
}

/** Whether a text is a page for a browser, which is no message. */
export function isMarkup(text: string): boolean {
  return /^\s*(<!--|<!doctype|<\?xml|<[a-z])/i.test(text);
}

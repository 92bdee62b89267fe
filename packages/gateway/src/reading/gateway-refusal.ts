import {isRecord} from '@ali1688/contracts/json';
import type {JsonBody} from './json-body.ts';
import {firstText, type PlainObject} from './plain-object.ts';
import type {Refusal} from './refusal.ts';
import {readSuccess} from './success.ts';

const messageFields = [
  'error_message',
  'errorMessage',
  'exception',
  'error_description',
  'errorMsg',
  'message',
];

/**
 * The refusal of the gateway itself: a flat object with `error_code`, whatever the HTTP
 * status, or the well-known plain words of a refused token. (gateway.md section 5)
 */
export function findGatewayRefusal(body: JsonBody, httpStatus: number): Refusal | undefined {
  if (body.kind === 'other') {
    return findPlainRefusal(body.text, httpStatus);
  }
  if (typeof body.value === 'string') {
    return tokenWords.test(body.value) ? tokenRefusal(body.value) : undefined;
  }
  return isRecord(body.value) ? findFlatRefusal(body.value, httpStatus) : undefined;
}

const tokenWords = /^\s*Request need user auth(orized|enticated)/i;

/** One integration saw the token refusal as a plain body. */
function findPlainRefusal(text: string, httpStatus: number): Refusal | undefined {
  if (tokenWords.test(text)) {
    return tokenRefusal(text);
  }
  const isShown = httpStatus >= 400 && text.trim() !== '' && !isMarkup(text);
  return isShown ? {origin: 'gateway', errorMessage: text} : undefined;
}

function tokenRefusal(text: string): Refusal {
  return {origin: 'gateway', errorCode: '401', errorMessage: text};
}

function findFlatRefusal(body: PlainObject, httpStatus: number): Refusal | undefined {
  // `errorCode` also belongs to the older services; beside `success` it is theirs (section 8).
  const isOfService = readSuccess(body) !== undefined;
  const errorCode = meaningfulCode(firstText(body, ['error_code'])) ?? camelCode(body, isOfService);
  if (errorCode === undefined && (httpStatus < 400 || isOfService)) {
    return undefined;
  }
  return {
    origin: 'gateway',
    errorCode,
    errorMessage: firstText(body, messageFields),
    requestId: firstText(body, ['request_id', 'requestId']),
  };
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

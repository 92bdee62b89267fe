import {isRecord} from '@ali1688/contracts/json';
import {firstText, type PlainObject} from './plain-object.ts';
import type {Refusal} from './refusal.ts';
import {readSuccess} from './success.ts';

const codeFields = ['code', 'errorCode', 'retCode', 'error_code'];
const messageFields = [
  'message',
  'errorMessage',
  'errorMsg',
  'msg',
  'retMsg',
  'extErrorMessage',
  'error_message',
];
/** Fields of an error that, unlike `message`, are never filled on success. */
export const errorOnlyFields = ['errorMessage', 'errorMsg', 'extErrorMessage'];

/**
 * The refusal of a service inside a 200: `success` false at the outer or the inner level, or
 * `success` true beside nothing but an error text. Judged by `success`, never by the code,
 * which varies. (gateway.md section 8)
 */
export function findBusinessRefusal(value: unknown): Refusal | undefined {
  if (!isRecord(value)) {
    return undefined;
  }
  const inner = value['result'];
  return findAtLevel(value) ?? (isRecord(inner) ? findAtLevel(inner) : undefined);
}

function findAtLevel(level: PlainObject): Refusal | undefined {
  const success = readSuccess(level);
  const isErrorAlone = success === true && !hasData(level) && firstText(level, errorOnlyFields) !== undefined;
  if (success !== false && !isErrorAlone) {
    return undefined;
  }
  return {
    origin: 'service',
    errorCode: firstText(level, codeFields),
    errorMessage: firstText(level, messageFields),
    requestId: firstText(level, ['request_id', 'requestId', 'traceId']),
  };
}

function hasData(level: PlainObject): boolean {
  const known = new Set(['success', 'succes', 'class', ...codeFields, ...messageFields]);
  return Object.entries(level).some(([name, value]) => !known.has(name) && value !== null);
}

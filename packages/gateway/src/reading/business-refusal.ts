import {isRecord} from '@ali1688/contracts/json';
import {firstText, type PlainObject} from './plain-object.ts';
import type {Refusal} from './refusal.ts';
import {readSuccess} from './success.ts';
import {readTrace, traceFields} from './trace.ts';

const codeFields = ['code', 'errorCode', 'retCode', 'error_code'];
const messageFields = [
  'message',
  'errorMessage',
  'errorMsg',
  'msg',
  'retMsg',
  'extErrorMessage',
  'error_message',
  'error',
];
/** Fields of an error that, unlike `message`, are never filled on success. */
export const errorOnlyFields = ['errorMessage', 'errorMsg', 'extErrorMessage', 'error'];

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
  return isRecord(inner)
    ? (findAtLevel(value, inner) ?? findAtLevel(inner, value))
    : findAtLevel(value, value);
}

/** @param other where a trace may stand as well */
function findAtLevel(level: PlainObject, other: PlainObject): Refusal | undefined {
  const success = readSuccess(level);
  const isErrorAlone = success === true && !hasData(level) && firstText(level, errorOnlyFields) !== undefined;
  if (success !== false && !isErrorAlone) {
    return undefined;
  }
  return {
    origin: 'service',
    errorCode: firstText(level, codeFields),
    errorMessage: firstText(level, messageFields),
    ...readTrace(level, other),
  };
}

function hasData(level: PlainObject): boolean {
  const known = new Set(['success', 'succes', 'class', ...codeFields, ...messageFields, ...traceFields]);
  return Object.entries(level).some(([name, value]) => !known.has(name) && value !== null);
}

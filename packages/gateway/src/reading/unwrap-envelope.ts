import {isRecord} from '@ali1688/contracts/json';
import type {Envelope} from '@ali1688/contracts';
import {errorOnlyFields} from './business-refusal.ts';
import {firstText, type PlainObject} from './plain-object.ts';
import {readSuccess} from './success.ts';

/** The data of an answer, or the path of the field that makes the answer unusable. */
export type Unwrapped =
  {readonly kind: 'data'; readonly data: unknown} | {readonly kind: 'unusable'; readonly path: string};

/**
 * Takes the data out of a body that holds no refusal. `result` data stands in
 * `result.result`; one official sample lacks the outer wrapper, then it stands in `result`.
 * `flat` data is the body itself, once it says `success`.
 * Absent data stays undefined, as the gateway leaves empty fields out; an envelope that does
 * not say `success` is never taken for an empty success. Where it leaves `success` out beside data and
 * no error, the data counts: any field may be missing. (gateway.md section 8)
 */
export function unwrapEnvelope(envelope: Envelope, value: unknown): Unwrapped {
  if (envelope === 'bare' || envelope === 'oauth') {
    return {kind: 'data', data: value};
  }
  if (!isRecord(value)) {
    return {kind: 'unusable', path: ''};
  }
  if (envelope === 'flat') {
    return readSuccess(value) === true
      ? {kind: 'data', data: value}
      : {kind: 'unusable', path: Object.hasOwn(value, 'succes') ? 'succes' : 'success'};
  }
  const inner = value['result'];
  if (isRecord(inner) && readSuccess(inner) === true) {
    return {kind: 'data', data: inner['result']};
  }
  if (isRecord(inner) && isPresent(inner, 'success')) {
    return {kind: 'unusable', path: 'result.success'};
  }
  if (readSuccess(value) !== true) {
    if (isRecord(inner) && !isPresent(value, 'success') && isDataAlone(inner)) {
      return {kind: 'data', data: inner['result']};
    }
    return {kind: 'unusable', path: 'result.success'};
  }
  return {kind: 'data', data: isRecord(inner) && isEnvelope(inner) ? inner['result'] : inner};
}

/** Whether an envelope that does not say `success` holds data, and nothing that tells of an error. */
function isDataAlone(inner: PlainObject): boolean {
  const data = inner['result'];
  const isFilled =
    typeof data === 'object' && data !== null && Object.values(data).some((field) => field !== null);
  return isFilled && firstText(inner, errorOnlyFields) === undefined;
}

/** Null says as little as a missing field. */
function isPresent(object: PlainObject, name: string): boolean {
  return Object.hasOwn(object, name) && object[name] !== null;
}

/** Success said by the outer level alone, around an inner envelope that does not repeat it. */
function isEnvelope(inner: PlainObject): boolean {
  return Object.hasOwn(inner, 'result') && (Object.hasOwn(inner, 'code') || Object.hasOwn(inner, 'retCode'));
}

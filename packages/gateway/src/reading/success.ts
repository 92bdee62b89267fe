import type {PlainObject} from './plain-object.ts';

/**
 * The `success` of an envelope: a boolean or the text of one. One API spells it `succes`.
 * Undefined when it is missing or says neither. (gateway.md section 8)
 */
export function readSuccess(envelope: PlainObject): boolean | undefined {
  const value = Object.hasOwn(envelope, 'success') ? envelope['success'] : envelope['succes'];
  if (typeof value === 'boolean') {
    return value;
  }
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return word === 'true' ? true : word === 'false' ? false : undefined;
}

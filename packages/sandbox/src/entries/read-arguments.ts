import {isRecord, parseJson} from '@ali1688/contracts/json';

/** The fields of a JSON parameter that has passed the check of arguments, each as text; empty where there is none. */
export function readMessageFields(text: string | undefined): (name: string) => string {
  const message = parseJson(text ?? '');
  const fields = isRecord(message) ? message : {};
  return (name) => {
    const value = fields[name];
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';
  };
}

/** A Long without leading zeros, as catalogue ids are written; 0 when it is left out. */
export function readLong(text: string | undefined): string {
  return BigInt(text === undefined || text === '' ? 0 : text).toString();
}

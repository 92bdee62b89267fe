import {decimalText} from './decimal-text.ts';

/**
 * JSON text of a request value. A bigint becomes a bare integer, exact to the last digit,
 * as the gateway expects where a page says Long; numbers have no exponent; fields that are
 * undefined or null are left out; false, 0 and empty text stay. (gateway.md section 3)
 *
 * @throws TypeError for a value that JSON does not have, such as a function
 */
export function jsonText(value: unknown): string {
  if (value === null || value === undefined) {
    return 'null';
  }
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'boolean':
      return String(value);
    case 'number':
    case 'bigint':
      return decimalText(value);
    case 'object':
      return Array.isArray(value) ? `[${value.map(jsonText).join(',')}]` : objectText(value);
    default:
      throw new TypeError(`A ${typeof value} has no JSON text.`);
  }
}

function objectText(value: object): string {
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined && field !== null)
    .map(([name, field]) => `${JSON.stringify(name)}:${jsonText(field)}`);
  return `{${fields.join(',')}}`;
}

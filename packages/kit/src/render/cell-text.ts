import {jsonText} from './json-text.ts';

/**
 * The value of a field as the text of one cell, still with whatever characters it holds.
 * A missing value is empty, a list is joined with the separator, an object is compact JSON.
 */
export function cellText(value: unknown, listSeparator: string): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
    return String(value);
  if (!Array.isArray(value)) return jsonText(value);
  return value
    .map((entry: unknown) => (Array.isArray(entry) ? jsonText(entry) : cellText(entry, listSeparator)))
    .join(listSeparator);
}

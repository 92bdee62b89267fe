import {visibleJson} from './visible-text.ts';

/**
 * A value as JSON: fields that are undefined are left out, a bigint is written as text so
 * that ids stay exact, undefined itself is null. Without `indent` it is one line.
 */
export function jsonText(value: unknown, indent?: number): string {
  const json = JSON.stringify(
    value ?? null,
    (_key, field: unknown) => (typeof field === 'bigint' ? String(field) : field),
    indent,
  );
  return visibleJson(json);
}

/** Longest token that is accepted, in characters. */
export const maxTokenLength = 8191;
/** Longest member id or login name that is kept, in characters. */
export const maxNameLength = 256;

/**
 * The value of an own property. What a prototype offers is never read: a file or an
 * answer may hold a `__proto__` key. (token-store.md section 3)
 */
export function ownValue(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** An own property that is a finite number. */
export function ownNumber(record: Readonly<Record<string, unknown>>, key: string): number | undefined {
  const value = ownValue(record, key);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** An own property that is a text of 1 to `maxLength` characters. */
export function ownText(
  record: Readonly<Record<string, unknown>>,
  key: string,
  maxLength: number,
): string | undefined {
  const value = ownValue(record, key);
  return typeof value === 'string' && value !== '' && value.length <= maxLength ? value : undefined;
}

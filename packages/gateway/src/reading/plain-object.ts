/** A JSON object, read without trust: every field is unknown. */
export type PlainObject = Readonly<Record<string, unknown>>;

/**
 * The first of these fields that holds a text or a number, as text. Codes come as both;
 * empty text counts as absent.
 */
export function firstText(object: PlainObject, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = Object.hasOwn(object, name) ? object[name] : undefined;
    if (typeof value === 'number' || (typeof value === 'string' && value.trim() !== '')) {
      return String(value).trim();
    }
  }
  return undefined;
}

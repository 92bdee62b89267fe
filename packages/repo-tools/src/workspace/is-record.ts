/** Whether a parsed JSON value is an object, so that its keys may be looked up. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a JSON text, or undefined if it is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is wrong with the text is said by the caller, in the gateway's words.
    return undefined;
  }
}

/** Whether a value is a JSON object, not a list. */
export function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a JSON text; undefined where it is none. Never throws. */
export function parseJsonText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

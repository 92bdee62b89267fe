const quote = 0x22;
const backslash = 0x5c;

/** Past the end of the string that begins at a quote of a JSON text; the end of the text where it is not ended. */
export function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length) {
    const character = json.charCodeAt(at);
    if (character === quote) {
      return at + 1;
    }
    at += character === backslash ? 2 : 1;
  }
  return at;
}

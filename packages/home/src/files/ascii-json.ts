/**
 * JSON in ASCII, everything else as `\uXXXX`, so that no reader depends on a code page.
 * Keys whose value is `undefined` are left out. (token-store.md section 3)
 */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

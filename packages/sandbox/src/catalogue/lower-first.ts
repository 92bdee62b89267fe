/** Lower-cases an ordinary first letter, so that a name fits inside a phrase, and leaves abbreviations such as `LED` alone. */
export function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

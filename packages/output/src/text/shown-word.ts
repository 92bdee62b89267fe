import {visibleText} from './visible-text.ts';

/** Most of a typed word that is repeated, in UTF-16 code units. */
export const longestShownWord = 80;

/** A name of a credential in front of its value, in any spelling: `access-token=`, `"appSecret":`. */
const credential = /(?:code=|(?:token|secret|signature)\W{0,3}[=:＝：])/i;

/**
 * A word that somebody typed as an error may repeat it: control characters made visible, a long word cut, and
 * not at all where it may be a credential or an address with an authorization code.
 */
export function shownWord(word: string): string {
  if (credential.test(word)) return '…';
  const text = visibleText(word);
  if (text.length <= longestShownWord) return text;
  // Not between the halves of a surrogate pair.
  return `${text.slice(0, longestShownWord).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

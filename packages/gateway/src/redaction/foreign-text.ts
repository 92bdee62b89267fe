import type {Redactor} from './redactor.ts';

/** Longest message of the gateway that is passed on, in UTF-16 code units. */
const longestForeignText = 500;

/**
 * Makes a text of the gateway fit to be shown: control, format and line separator characters
 * become a space (they could move a terminal's cursor), secrets are removed, and it is cut
 * at a limit. Secrets go before the cut, so that no half of one stays.
 */
export function foreignText(text: string, redact: Redactor, limit = longestForeignText): string {
  const shown = redact(text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim());
  if (shown.length <= limit) {
    return shown;
  }
  // Not between the halves of a surrogate pair.
  return `${shown.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

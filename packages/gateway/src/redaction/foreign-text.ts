import type {Redactor} from './redactor.ts';

/** Longest message of the gateway that is passed on, in UTF-16 code units. */
const longestForeignText = 500;

/** As much of a text is looked at, in UTF-16 code units; an answer of 16 MB may be one message. */
const longestLookedAt = 262_144;

/**
 * Makes a text of the gateway fit to be shown: control, format and line separator characters
 * become a space (they could move a terminal's cursor), secrets are removed, and it is cut
 * at a limit. Secrets go before the cut, so that no half of one stays.
 */
export function foreignText(text: string, redact: Redactor, limit = longestForeignText): string {
  const printable = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  const isCut = printable.length > longestLookedAt;
  const shown = redact(isCut ? printable.slice(0, longestLookedAt) : printable);
  if (isCut && shown.length <= limit) {
    // Nothing but secrets, one of which may have been cut.
    return '…';
  }
  if (shown.length <= limit) {
    return shown;
  }
  // Not between the halves of a surrogate pair.
  return `${shown.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

import type {Secret} from '../ports/secret.ts';
import {createSecretMatcher, redacted} from './redact-secrets.ts';

/** Removes secrets from a text that somebody else wrote, who may repeat what was sent. */
export type EchoRedactor = (text: string) => string;

/** Names whose value is a secret whatever it is: an echo may be cut in the middle of a token, or be of another caller. */
const secretNames: readonly string[] = [
  'access_?token',
  'refresh_?token',
  'client_?secret',
  'app_?secret',
  '_aop_signature',
];

/**
 * Makes a redactor for what an answer says: a service may repeat the request, secrets included, in any written form.
 *
 * @param secrets what was sent, and whatever else an answer may hold
 * @param furtherNames whole words whose value is a secret as well, such as the `code` that is exchanged for a token;
 *   elsewhere that word names an error
 */
export function createEchoRedactor(
  secrets: readonly Secret[],
  furtherNames: readonly string[] = [],
): EchoRedactor {
  const redact = createSecretMatcher(secrets.map((secret) => secret.reveal()));
  const names = [...secretNames, ...furtherNames.map((name) => String.raw`\b${name}`)].join('|');
  const namedValues = new RegExp(String.raw`((?:${names})["']?\s*[=:]\s*["']?)[^&\s"',;}]+`, 'gi');
  return (text) => redact(text).replace(namedValues, `$1${redacted}`);
}

/** Longest message that is passed on, in UTF-16 code units. */
const longestForeignText = 500;

/** As much of a text is looked at, in UTF-16 code units; an answer of 16 MB may be one message. */
const longestLookedAt = 262_144;

/**
 * Makes a text of somebody else fit to be shown: control, format and line separator characters
 * become a space (they could move a terminal's cursor), secrets are removed, and it is cut
 * at a limit. Secrets go before the cut, so that no half of one stays.
 */
export function foreignText(text: string, redact: EchoRedactor, limit = longestForeignText): string {
  const printable = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  const isCut = printable.length > longestLookedAt;
  const shown = redact(isCut ? printable.slice(0, longestLookedAt) : printable);
  // Nothing but secrets, one of which may have been cut.
  if (isCut && shown.length <= limit) return '…';
  if (shown.length <= limit) return shown;
  // Not between the halves of a surrogate pair.
  return `${shown.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

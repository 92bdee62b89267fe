import type {Secret} from '@ali1688/contracts/ports';

/** Removes secrets from a text that somebody else wrote. */
export type Redactor = (text: string) => string;

const redacted = '[redacted]';

/**
 * Names whose value is a secret whatever it is: an answer may echo a request that is cut in
 * the middle of a token, or one of another caller.
 */
const secretFields = () =>
  /((?:access_token|refresh_?token|client_secret|app_?secret|_aop_signature)["']?\s*[=:]\s*["']?)[^&\s"',;}]+/gi;

/**
 * Makes a redactor for everything that leaves through an error: the gateway may repeat the
 * request, token included, in `error_message`. Secrets are found as they are, url-encoded in
 * either way, and escaped as in JSON. The work is done when the first text comes, for most calls succeed.
 */
export function createRedactor(secrets: readonly Secret[]): Redactor {
  let known: RegExp | undefined;
  return (text) => {
    known ??= patternOf(secrets);
    return text.replace(known, redacted).replace(secretFields(), `$1${redacted}`);
  };
}

function patternOf(secrets: readonly Secret[]): RegExp {
  const forms = new Set(secrets.flatMap((secret) => writtenForms(secret.reveal())));
  forms.delete('');
  // Longest first, so that a secret which contains another one leaves no rest.
  const alternatives = [...forms].sort((a, b) => b.length - a.length).map(escapeForPattern);
  // Without case, because the digits of a percent escape come in both cases. Without a secret nothing is found.
  return alternatives.length === 0 ? /(?!)/g : new RegExp(alternatives.join('|'), 'gi');
}

function writtenForms(value: string): string[] {
  // encodeURIComponent throws on half a surrogate pair; a trip through UTF-8 replaces it.
  const wellFormed = new TextDecoder().decode(new TextEncoder().encode(value));
  const inForm = new URLSearchParams([['', value]]).toString().slice(1);
  return [value, encodeURIComponent(wellFormed), inForm, JSON.stringify(value).slice(1, -1)];
}

function escapeForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

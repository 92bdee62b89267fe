import type {Secret} from '@ali1688/contracts/ports';
import {createSecretMatcher, redacted} from '@ali1688/contracts/secrets';

/** Removes secrets from a text that somebody else wrote. */
export type Redactor = (text: string) => string;

/**
 * Names whose value is a secret whatever it is: an answer may echo a request that is cut in
 * the middle of a token, or one of another caller.
 */
const secretFields = () =>
  /((?:access_token|refresh_?token|client_secret|app_?secret|_aop_signature)["']?\s*[=:]\s*["']?)[^&\s"',;}]+/gi;

/**
 * Makes a redactor for everything that leaves through an error: the gateway may repeat the
 * request, token included, in `error_message`, in any written form.
 */
export function createRedactor(secrets: readonly Secret[]): Redactor {
  const redact = createSecretMatcher(secrets.map((secret) => secret.reveal()));
  return (text) => redact(text).replace(secretFields(), `$1${redacted}`);
}

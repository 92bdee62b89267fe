import type {Secret} from '../ports/secret.ts';
import {base64Forms} from './base64-forms.ts';
import {findSecrets, soughtSecrets} from './find-secrets.ts';

/** What stands in the place of a secret. */
export const redacted = '[redacted]';

/** Real values have ten characters and more; a shorter one, as people try things with, may be a word of the text. */
export const shortestProtected = 8;

/**
 * Makes a function that replaces each of the values wherever a text holds it: as it is, percent-encoded, as in a
 * form, escaped as in JSON, as in a web page, or one of these inside another; and one that is long enough to be
 * told apart also in base64. Everything else stays as it is. An empty value is ignored. The work is linear in the
 * text. Not known: a value that is encrypted, hashed, reversed, written in hexadecimal or spread over several texts.
 */
export function createSecretMatcher(values: Iterable<string>): (text: string) => string {
  const given = [...new Set(values)].filter((value) => value !== '');
  const long = given.filter((value) => value.length >= shortestProtected);
  const secrets = soughtSecrets([...new Set([...given, ...long.flatMap(base64Forms)])]);
  return (text) => {
    if (secrets.isEmpty) return text;
    const {beginning} = secrets;
    const nextPlace = (from: number): number => {
      beginning.lastIndex = from;
      return beginning.test(text) ? beginning.lastIndex - 1 : text.length;
    };
    let clean = '';
    let copiedTo = 0;
    for (const {start, end} of findSecrets(text, secrets, nextPlace)) {
      clean += text.slice(copiedTo, start) + redacted;
      copiedTo = end;
    }
    return copiedTo === 0 ? text : clean + text.slice(copiedTo);
  };
}

/** The values that must not leave a process, and what keeps them in. */
export type SecretRedactor = {
  /** From now on the secret is replaced. One of fewer than {@link shortestProtected} characters is not. */
  protect(secret: Secret): void;
  /** Ends the protection of a value for good: it turned out to be public, such as those of a sandbox. */
  release(secret: Secret): void;
  /** Whether there is anything to replace. */
  isIdle(): boolean;
  text(text: string): string;
  /** The same for bytes; those without a secret are given back as they are, and those around one are kept. */
  bytes(bytes: Uint8Array): Uint8Array;
};

/**
 * Makes a redactor whose secrets come and go.
 *
 * @param cutForms what of a value may be shown without the rest of it, such as the beginning that a message
 *   repeats of a word; replaced as well where it is long enough
 */
export function createSecretRedactor(
  cutForms: (value: string) => readonly string[] = () => [],
): SecretRedactor {
  const protectedValues = new Set<string>();
  const released = new Set<string>();
  let matcher: ((text: string) => string) | undefined;
  const redact = (text: string): string => {
    // No written form is shorter than its value; most words are, and the first matcher takes a millisecond to make.
    if (text.length < shortestProtected) return text;
    matcher ??= createSecretMatcher(
      [...protectedValues].flatMap((value) => [
        value,
        ...cutForms(value).filter((form) => form.length >= shortestProtected),
      ]),
    );
    return matcher(text);
  };
  return {
    protect(secret) {
      const value = secret.reveal();
      const isKnown = protectedValues.has(value) || released.has(value);
      // What is stored is read again and again; a new matcher takes far longer to make than to use.
      if (isKnown || value.length < shortestProtected) return;
      protectedValues.add(value);
      matcher = undefined;
    },
    release(secret) {
      released.add(secret.reveal());
      protectedValues.delete(secret.reveal());
      matcher = undefined;
    },
    isIdle: () => protectedValues.size === 0,
    text: redact,
    bytes(bytes) {
      if (protectedValues.size === 0) return bytes;
      const text = decodeUtf8(bytes);
      // Bytes that are no UTF-8 stay as they are around a secret: each is taken for a character.
      const shown = text ?? Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
      const clean = redact(shown);
      if (clean === shown) return bytes;
      return text === undefined
        ? Uint8Array.from(clean, (character) => character.charCodeAt(0))
        : new TextEncoder().encode(clean);
    },
  };
}

/** The text of bytes, with its mark if it has one; undefined where they are no UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', {ignoreBOM: true, fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
}

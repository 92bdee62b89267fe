import type {Secret} from '@ali1688/contracts/ports';
import {longestShownWord} from '../failure/shown-word.ts';

/** Real values have ten characters and more; a shorter one, as people try things with, may be a word of the output. */
const shortestGuarded = 8;

/** The last net before anything is written: known secrets are replaced, however they got into a text. */
export type SecretGuard = {
  protect(secret: Secret): void;
  /** Replaces every protected value, also in its URL-encoded and JSON-escaped form. */
  redact(text: string): string;
  /** The same for output that may be bytes; bytes without a secret stay as they are. */
  redactContent(content: string | Uint8Array): string | Uint8Array;
};

/** Makes a guard. Values shorter than eight characters are not replaced: they would hit innocent text. */
export function createSecretGuard(): SecretGuard {
  const forms = new Set<string>();
  const redact = (text: string): string => {
    let clean = text;
    for (const form of [...forms].toSorted((left, right) => right.length - left.length)) {
      clean = clean.replaceAll(form, '[redacted]');
    }
    return clean;
  };
  return {
    protect(secret) {
      // Half a surrogate pair is written as U+FFFD and cannot be URL-encoded at all.
      const value = Buffer.from(secret.reveal(), 'utf8').toString('utf8');
      if (value.length < shortestGuarded) return;
      forms.add(value);
      // An error repeats no more than this of a word that was typed in the wrong place.
      forms.add(value.slice(0, longestShownWord));
      forms.add(encodeURIComponent(value));
      forms.add(new URLSearchParams({value}).toString().slice('value='.length));
      forms.add(JSON.stringify(value).slice(1, -1));
    },
    redact,
    redactContent(content) {
      if (typeof content === 'string') return redact(content);
      const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
      const isLeaking = [...forms].some((form) => bytes.includes(form));
      return isLeaking ? redact(bytes.toString('utf8')) : content;
    },
  };
}

import type {Secret} from '@ali1688/contracts/ports';
import {longestShownWord} from '../failure/shown-word.ts';

/** Real values have ten characters and more; a shorter one, as people try things with, may be a word of the output. */
export const shortestGuarded = 8;

/** The last net before anything is written: known secrets are replaced, however they got into a text. */
export type SecretGuard = {
  protect(secret: Secret): void;
  /** Ends the protection of a value for good: it turned out to be public, such as those of the sandbox. */
  release(secret: Secret): void;
  /** Replaces every protected value, also in its URL-encoded and JSON-escaped form. */
  redact(text: string): string;
  /** The same for output that may be bytes; bytes without a secret stay as they are. */
  redactContent(content: string | Uint8Array): string | Uint8Array;
  /**
   * The same for every text inside a value, before it is rendered: a cell that is cut or quoted
   * first would no longer show the secret as it is known.
   */
  redactData(data: unknown): unknown;
};

/** Makes a guard. Values shorter than eight characters are not replaced: they would hit innocent text. */
export function createSecretGuard(): SecretGuard {
  const formsByValue = new Map<string, readonly string[]>();
  const released = new Set<string>();
  let longestFirst: readonly string[] = [];
  const update = (): void => {
    longestFirst = [...new Set([...formsByValue.values()].flat())].toSorted(
      (left, right) => right.length - left.length,
    );
  };
  const redact = (text: string): string => {
    let clean = text;
    for (const form of longestFirst) {
      clean = clean.replaceAll(form, '[redacted]');
    }
    return clean;
  };
  return {
    protect(secret) {
      const value = guardedValue(secret);
      if (value.length < shortestGuarded || released.has(value)) return;
      formsByValue.set(value, writtenForms(value));
      update();
    },
    release(secret) {
      released.add(guardedValue(secret));
      formsByValue.delete(guardedValue(secret));
      update();
    },
    redact,
    redactContent(content) {
      if (typeof content === 'string') return redact(content);
      const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
      const isLeaking = longestFirst.some((form) => bytes.includes(form));
      return isLeaking ? redact(bytes.toString('utf8')) : content;
    },
    redactData: (data) => (longestFirst.length === 0 ? data : redactEach(data, redact)),
  };
}

/** Half a surrogate pair is written as U+FFFD and cannot be URL-encoded at all. */
function guardedValue(secret: Secret): string {
  return Buffer.from(secret.reveal(), 'utf8').toString('utf8');
}

/** Characters that are written alike in an address, in a form and in JSON. */
const unchanged = /^[\w.-]*$/;

function writtenForms(value: string): readonly string[] {
  // An error repeats no more than this of a word that was typed in the wrong place.
  const beginning = value.slice(0, longestShownWord);
  if (unchanged.test(value)) return [value, beginning];
  // The name of a flag ends at an equals sign.
  const flagName = value.slice(0, Math.max(0, value.indexOf('=')));
  return [
    value,
    beginning,
    ...(flagName.length < shortestGuarded ? [] : [flagName]),
    encodeURIComponent(value),
    new URLSearchParams({value}).toString().slice('value='.length),
    JSON.stringify(value).slice(1, -1),
  ];
}

function redactEach(data: unknown, redact: (text: string) => string): unknown {
  if (typeof data === 'string') return redact(data);
  if (Array.isArray(data)) return data.map((item) => redactEach(item, redact));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [redact(name), redactEach(value, redact)]),
  );
}

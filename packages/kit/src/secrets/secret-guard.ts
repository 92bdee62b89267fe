import type {Secret} from '@ali1688/contracts/ports';
import {createSecretRedactor} from '@ali1688/contracts/secrets';
import {longestShownWord} from '@ali1688/output';

/** The last net before anything is written: known secrets are replaced, however they got into a text. */
export type SecretGuard = {
  protect(secret: Secret): void;
  /** Ends the protection of a value for good: it turned out to be public, such as those of the sandbox. */
  release(secret: Secret): void;
  /** Replaces every protected value in every form in which it may be written. */
  redact(text: string): string;
  /** The same for output that may be bytes; bytes without a secret stay as they are. */
  redactContent(content: string | Uint8Array): string | Uint8Array;
  /**
   * The same for every text inside a value, before it is rendered: a cell that is cut or quoted
   * first would no longer show the secret as it is known. A number that spells a secret becomes such a text.
   */
  redactData(data: unknown): unknown;
};

/** Makes a guard. */
export function createSecretGuard(): SecretGuard {
  const redactor = createSecretRedactor(cutForms);
  return {
    protect: (secret) => redactor.protect(secret),
    release: (secret) => redactor.release(secret),
    redact: (text) => redactor.text(text),
    redactContent: (content) =>
      typeof content === 'string' ? redactor.text(content) : redactor.bytes(content),
    redactData: (data) => (redactor.isIdle() ? data : redactEach(data, (text) => redactor.text(text))),
  };
}

/** An error repeats no more than a beginning of a word that was typed in the wrong place. */
function cutForms(value: string): readonly string[] {
  // The name of a flag ends at an equals sign.
  return [value.slice(0, longestShownWord), value.slice(0, Math.max(0, value.indexOf('=')))];
}

function redactEach(data: unknown, redact: (text: string) => string): unknown {
  if (typeof data === 'string') return redact(data);
  if (Array.isArray(data)) return data.map((item) => redactEach(item, redact));
  if (typeof data === 'number' || typeof data === 'bigint') {
    const text = String(data);
    const clean = redact(text);
    return clean === text ? data : clean;
  }
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [redact(name), redactEach(value, redact)]),
  );
}

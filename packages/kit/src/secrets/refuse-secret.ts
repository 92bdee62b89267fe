import {Ali1688Error} from '@ali1688/contracts/errors';
import type {InputNaming} from '../input/check-field.ts';
import {inputTexts} from '../input/input-texts.ts';
import type {SecretGuard} from './secret-guard.ts';

/**
 * Refuses, before anything is sent, a value that holds a known secret.
 *
 * @throws `USAGE_INVALID` naming the input, not the secret
 */
export function refuseSecret(
  value: unknown,
  {guard, label, command}: InputNaming & {readonly guard: SecretGuard},
): void {
  const words: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (!words.some((word) => typeof word === 'string' && guard.redact(word) !== word)) return;
  throw secretHeld({label, command});
}

/** The refusal of an input that holds a secret. It does not repeat it. */
export function secretHeld({label, command}: InputNaming): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: inputTexts.holdsSecret(label),
    hint:
      command === undefined
        ? {en: `Leave the secret out of ${label}.`, zh: `请勿在 ${label} 中包含密钥。`}
        : inputTexts.seeHelp(command),
  });
}

import {Ali1688Error} from '@ali1688/contracts/errors';
import {isRecord, parseJson} from '@ali1688/contracts/json';
import type {Secret} from '@ali1688/contracts/ports';
import {createSecretMatcher, shortestProtected} from '@ali1688/contracts/secrets';
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

/**
 * Refuses parameters of which a name or a value holds one of the secrets in any written form. A secret that is too
 * short to be told from a word of a text is refused where it is the whole value, or a whole text inside its JSON.
 *
 * @throws `USAGE_INVALID` naming the parameter, not the secret
 */
export function refuseSecretParameters(
  parameters: Iterable<readonly [string, string]>,
  secrets: readonly (Secret | undefined)[],
): void {
  const known = secrets.flatMap((secret) => (secret === undefined ? [] : [secret.reveal()]));
  const redact = createSecretMatcher(known.filter((value) => value.length >= shortestProtected));
  for (const [name, value] of parameters) {
    const isHeld = textsIn(value).some((text) => known.includes(text) || redact(text) !== text);
    if (isHeld || redact(name) !== name) throw secretHeld({label: `--param ${redact(name)}`});
  }
}

/** A value, and the texts and names inside it if it is JSON. */
function textsIn(value: string): readonly string[] {
  const inside = (part: unknown): readonly string[] => {
    if (typeof part === 'string' || typeof part === 'number') return [String(part)];
    if (Array.isArray(part)) return part.flatMap(inside);
    return isRecord(part) ? [...Object.keys(part), ...Object.values(part).flatMap(inside)] : [];
  };
  return [value, value.trim(), ...inside(parseJson(value))];
}

function secretHeld({label, command}: InputNaming): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: inputTexts.holdsSecret(label),
    hint:
      command === undefined
        ? {en: `Leave the secret out of ${label}.`, zh: `请勿在 ${label} 中包含密钥。`}
        : inputTexts.seeHelp(command),
  });
}

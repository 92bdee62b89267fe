import {isRecord, parseJson} from '@ali1688/contracts/json';
import type {Secret} from '@ali1688/contracts/ports';
import {createSecretMatcher, shortestProtected} from '@ali1688/contracts/secrets';
import {secretHeld} from './refuse-secret.ts';

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

import {Ali1688Error} from '@ali1688/contracts/errors';
import type {SecretGuard} from '../context/secret-guard.ts';
import {inputTexts} from '../failure/texts.ts';
import type {AnyOperation} from '../operation/define-operation.ts';
import {argumentLabel} from '../operation/input-names.ts';

/**
 * Refuses, before anything is sent, an argument that holds a secret of the environment. An argument may be any
 * words, and words are searched with: a token that slipped into one must not travel as such.
 *
 * @throws `USAGE_INVALID` naming the argument, not the secret
 */
export function refuseSecrets(
  operation: Pick<AnyOperation, 'arguments'>,
  input: Readonly<Record<string, unknown>>,
  {guard, command}: {readonly guard: SecretGuard; readonly command: string},
): void {
  for (const [name, field] of Object.entries(operation.arguments)) {
    const value = input[name];
    if (field.isSensitive || typeof value !== 'string' || guard.redact(value) === value) continue;
    throw new Ali1688Error({
      code: 'USAGE_INVALID',
      text: inputTexts.holdsSecret(argumentLabel(name)),
      hint: inputTexts.seeHelp(command),
    });
  }
}

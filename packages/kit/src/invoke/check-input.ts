import {Ali1688Error} from '@ali1688/contracts/errors';
import {shownWord} from '@ali1688/output';
import {checkField, type InputNaming} from '../input/check-field.ts';
import {refusalOf} from '../input/one-of.ts';
import {withoutSecondNames} from '../input/second-names.ts';
import type {AnyOperation} from '../operation/define-operation.ts';
import {refuseSecret} from '../secrets/refuse-secret.ts';
import type {SecretGuard} from '../secrets/secret-guard.ts';
import {invokeTexts} from './invoke-texts.ts';

/** Says how a refusal names an input: `--limit` on a command line, `limit` for a program. */
export type NameInput = (name: string) => InputNaming;

/**
 * Checks typed values against the inputs of an operation, and refuses a text that holds a secret: words are
 * searched with, and a token that slipped into one must not travel as such.
 *
 * @returns a value, or its default, for every input
 * @throws `USAGE_INVALID` naming the input, the value and what is allowed, or the inputs of which one is needed
 */
export function checkInput(
  {input, oneOf}: Pick<AnyOperation, 'input' | 'oneOf'>,
  values: Readonly<Record<string, unknown>>,
  {
    guard,
    nameInput = (label) => ({label}),
  }: {readonly guard: SecretGuard; readonly nameInput?: NameInput | undefined},
): Readonly<Record<string, unknown>> {
  const fields = withoutSecondNames(input);
  const unknown = Object.keys(values).find((name) => !Object.hasOwn(fields, name));
  if (unknown !== undefined) {
    throw new Ali1688Error({
      code: 'USAGE_INVALID',
      text: invokeTexts.unknownInput(shownWord(unknown)),
      hint: invokeTexts.knownInputs(Object.keys(fields)),
    });
  }
  const checked = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const naming = nameInput(name);
      const value: unknown = checkField(field, values[name], naming);
      if (field.isSensitive !== true) refuseSecret(value, {guard, ...naming});
      return [name, value];
    }),
  );
  const refusal = oneOf === undefined ? undefined : refusalOf(oneOf, checked);
  if (refusal !== undefined) throw new Ali1688Error({code: 'USAGE_INVALID', ...refusal});
  return checked;
}

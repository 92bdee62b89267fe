import {Ali1688Error} from '@ali1688/contracts/errors';
import type {InputNaming} from './check-field.ts';
import type {TextSchema} from './field-schema.ts';
import type {InputField, InputFields} from './input-field.ts';
import {inputTexts} from './input-texts.ts';

/**
 * Another name of a text input on a command line, which may always be left out and has the default of the other.
 * Programs and published schemas know the one name alone.
 */
export function secondNameOf(
  other: string,
  {schema: {default: _ofTheOther, ...schema}, ...field}: InputField<TextSchema>,
): InputField<TextSchema> & {readonly isOptional: true} {
  return {...field, schema, isOptional: true, standsFor: other};
}

/** The inputs under their own names, as work gets them. */
export function withoutSecondNames(fields: InputFields): InputFields {
  return Object.fromEntries(Object.entries(fields).filter(([, {standsFor}]) => standsFor === undefined));
}

/**
 * What was given, with the values of second names under the names that they stand for. Whether a value is allowed
 * is not looked at.
 *
 * @param given by the name of the input; what was not given is undefined
 * @throws `USAGE_INVALID` where both names were given, and not the same
 */
export function underOneName<Value>(
  fields: InputFields,
  given: Readonly<Record<string, Value>>,
  nameInput: (name: string) => InputNaming,
): Readonly<Record<string, Value>> {
  const merged: Record<string, Value> = {...given};
  for (const [name, {standsFor}] of Object.entries(fields)) {
    const value = given[name];
    if (standsFor === undefined || value === undefined) continue;
    const other = given[standsFor];
    if (other !== undefined && other !== value) throw contradiction(nameInput(standsFor), nameInput(name));
    merged[standsFor] = value;
  }
  return merged;
}

function contradiction(first: InputNaming, second: InputNaming): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: inputTexts.twoValues(first.label, second.label),
    hint: {en: 'Leave one of them out.', zh: '请去掉其中一个。'},
  });
}

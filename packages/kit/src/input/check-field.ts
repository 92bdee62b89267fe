import {Ali1688Error} from '@ali1688/contracts/errors';
import {shownWord} from '@ali1688/output';
import {fitsSchema, isLongEnough, readWord, type FieldSchema} from './field-schema.ts';
import {isList, type FieldValue, type InputField} from './input-field.ts';
import {inputTexts} from './input-texts.ts';
import {meantBy} from './synonyms.ts';

/** How a refusal names an input and what helps. */
export type InputNaming = {
  /** What the user knows it by: `--limit`, `CATEGORY_ID`, `ALI1688_QPS`, `limit`. */
  readonly label: string;
  /** The command whose `--help` explains it; without one the hint is to correct the setting. */
  readonly command?: string | undefined;
};

/**
 * Checks one input against its schema.
 *
 * @param value typed, or undefined when it was not given
 * @returns the value, or its default
 * @throws `USAGE_INVALID` naming the label, the value and what is allowed
 */
export function checkField<Field extends InputField>(
  field: Field,
  value: unknown,
  naming: InputNaming,
): FieldValue<Field> {
  const given = value === undefined ? absentValue(field.schema) : meantBy(field, value);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema, from which the type comes, was just found to fit
  if (fitsSchema(field.schema, given)) return given as FieldValue<Field>;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an optional field has undefined among its values
  if (given === undefined && field.isOptional === true) return given as FieldValue<Field>;
  const isMissing = given === undefined || isTooShort(field.schema, given);
  if (isMissing && field.missing !== undefined)
    throw new Ali1688Error({code: 'USAGE_INVALID', ...field.missing});
  throw new Ali1688Error({
    code: 'USAGE_INVALID',
    text: isMissing
      ? inputTexts.missing(naming.label, field.allowed)
      : inputTexts.notAllowed(
          naming.label,
          field.isSensitive ? '…' : shownWord(refusedWord(field, given)),
          field.allowed,
        ),
    hint:
      naming.command === undefined
        ? {en: `Correct or unset ${naming.label}.`, zh: `请更正或清除 ${naming.label}。`}
        : inputTexts.seeHelp(naming.command),
  });
}

/** Checks a word of a command line or of the environment, as {@link checkField} does a typed value. */
export function checkWord<Field extends InputField>(
  field: Field,
  word: string | readonly string[] | undefined,
  naming: InputNaming,
): FieldValue<Field> {
  return checkField(field, typeof word === 'string' ? readWord(field.schema, word) : word, naming);
}

function isTooShort(schema: FieldSchema, given: unknown): boolean {
  return schema.type === 'array' && Array.isArray(given) && !isLongEnough(schema, given);
}

/** What an input that is not given stands for. */
function absentValue(schema: FieldSchema): unknown {
  return schema.type === 'array' ? [] : schema.default;
}

/** What of a value is to blame: the first word that is not allowed of a list, else the value itself. */
function refusedWord(field: InputField, given: unknown): string {
  const words: readonly unknown[] = isList(field) && Array.isArray(given) ? given : [];
  const {schema} = field;
  const index = words.findIndex((word) => schema.type === 'array' && !fitsSchema(schema.items, word));
  const refused = index === -1 ? given : words[index];
  return typeof refused === 'string' ? refused : JSON.stringify(refused);
}

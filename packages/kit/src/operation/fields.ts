import * as z from 'zod/mini';
import {withSchema, type FieldText} from './field-schema.ts';
import type {InputField} from './input-field.ts';

/** A field without its schema, which is not made for that. */
function withoutSchema<Field extends InputField>(field: Field): Omit<Field, 'schema'> {
  const {schema: _schema, ...others} = Object.getOwnPropertyDescriptors(field);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same properties but one, which the compiler cannot follow through descriptors
  return Object.defineProperties({}, others) as Omit<Field, 'schema'>;
}

/** A whole number within limits. Text must be plain decimal digits; `1e3`, `0x10` and `5.0` are refused. */
export function wholeNumberField(limits: {minimum: number; maximum: number} & FieldText) {
  const {minimum, maximum, ...text} = limits;
  const allowed = {
    en: `a whole number from ${minimum} to ${maximum}`,
    zh: `${minimum} 到 ${maximum} 之间的整数`,
  };
  return withSchema({...text, allowed}, () => {
    const digits = z.pipe(
      z.string().check(z.regex(/^-?\d{1,15}$/)),
      z.transform((value) => Number(value)),
    );
    return z.pipe(z.union([z.number(), digits]), z.int().check(z.gte(minimum), z.lte(maximum)));
  }) satisfies InputField;
}

/** A number within limits; `minimum` itself is excluded. Text must be decimal digits with an optional fraction. */
export function numberField(limits: {above: number; maximum: number} & FieldText) {
  const {above, maximum, ...text} = limits;
  const allowed = {
    en: `a number greater than ${above}, at most ${maximum}`,
    zh: `大于 ${above} 且不超过 ${maximum} 的数`,
  };
  return withSchema({...text, allowed}, () => {
    const digits = z.pipe(
      z.string().check(z.regex(/^\d{1,9}(\.\d{1,6})?$/)),
      z.transform((value) => Number(value)),
    );
    return z.pipe(z.union([z.number(), digits]), z.number().check(z.gt(above), z.lte(maximum)));
  }) satisfies InputField;
}

/** One of a closed list of words. */
export function choiceField<const Choices extends readonly [string, ...string[]]>(
  definition: {choices: Choices} & FieldText,
) {
  const {choices, ...text} = definition;
  const allowed = {en: choices.join(', '), zh: choices.join('、')};
  return withSchema({...text, suggestions: choices, allowed}, () => z.enum(choices)) satisfies InputField;
}

/** Any text that matches a pattern. `allowed` says in words what the pattern means. */
export function textField(
  definition: {pattern: RegExp; allowed: InputField['allowed']; suggestions?: readonly string[]} & FieldText,
) {
  const {pattern, ...text} = definition;
  return withSchema(text, () => z.string().check(z.regex(pattern))) satisfies InputField;
}

/** An input that may be left out. */
export function optionalField<Field extends InputField>(
  field: Field,
): Omit<Field, 'schema'> & {readonly schema: z.ZodMiniOptional<Field['schema']>; readonly isOptional: true} {
  return withSchema({...withoutSchema(field), isOptional: true as const}, () =>
    z.optional<Field['schema']>(field.schema),
  );
}

/** An input that holds a credential, such as an authorization code. */
export function sensitiveField<Field extends InputField>(field: Field): Field & {readonly isSensitive: true} {
  return {...field, isSensitive: true};
}

/** A flag without a value; `true` when given. */
export function switchField(definition: Pick<InputField, 'summary'>) {
  const allowed = {en: 'no value', zh: '不带值'};
  return withSchema({...definition, allowed, isSwitch: true as const}, () =>
    z._default(z.boolean(), false),
  ) satisfies InputField;
}

/** A flag that may be given several times, each time with text. */
export function repeatableField(definition: {pattern: RegExp; allowed: InputField['allowed']} & FieldText) {
  const {pattern, ...text} = definition;
  return withSchema({...text, isRepeatable: true as const}, () =>
    z._default(z.array(z.string().check(z.regex(pattern))), []),
  ) satisfies InputField;
}

import type {IntegerSchema, ListSchema, NumberSchema, SwitchSchema, TextSchema} from './field-schema.ts';
import type {FieldText, InputField} from './input-field.ts';

/** A whole number within limits. On a command line plain decimal digits; `1e3`, `0x10` and `5.0` are refused. */
export function wholeNumberField({
  minimum,
  maximum,
  default: byDefault,
  ...text
}: Omit<IntegerSchema, 'type'> & FieldText): InputField<IntegerSchema> {
  return {
    ...text,
    schema: {type: 'integer', minimum, maximum, ...(byDefault === undefined ? {} : {default: byDefault})},
    allowed: {
      en: `a whole number from ${minimum} to ${maximum}`,
      zh: `${minimum} 到 ${maximum} 之间的整数`,
    },
  };
}

/** A number within limits; `above` itself is excluded. On a command line decimal digits with an optional fraction. */
export function numberField({
  above,
  maximum,
  ...text
}: {readonly above: number; readonly maximum: number} & FieldText): InputField<NumberSchema> {
  return {
    ...text,
    schema: {type: 'number', exclusiveMinimum: above, maximum},
    allowed: {
      en: `a number greater than ${above}, at most ${maximum}`,
      zh: `大于 ${above} 且不超过 ${maximum} 的数`,
    },
  };
}

/** One of a closed list of words. */
export function choiceField<const Choices extends readonly [string, ...string[]]>({
  choices,
  default: byDefault,
  ...text
}: {readonly choices: Choices; readonly default?: Choices[number]} & FieldText): InputField<
  TextSchema & {readonly enum: Choices}
> {
  return {
    ...text,
    schema: {type: 'string', enum: choices, ...(byDefault === undefined ? {} : {default: byDefault})},
    allowed: {en: choices.join(', '), zh: choices.join('、')},
  };
}

/** What is said of text: `allowed` says in words what the pattern means. */
type TextDefinition = FieldText & {
  readonly pattern: RegExp;
  readonly allowed: InputField['allowed'];
  /** Known words among others. */
  readonly examples?: readonly string[];
  readonly default?: string;
};

/** Any text that matches a pattern, which is read with the `u` flag. */
export function textField({
  pattern,
  examples,
  default: byDefault,
  ...text
}: TextDefinition): InputField<TextSchema> {
  return {
    ...text,
    schema: {
      type: 'string',
      pattern: pattern.source,
      ...(examples === undefined ? {} : {examples}),
      ...(byDefault === undefined ? {} : {default: byDefault}),
    },
  };
}

/**
 * Characters that act on a terminal or a reader instead of being seen: controls, the soft hyphen, zero-width
 * and bidirectional marks, separators of lines, halves of surrogate pairs, private and tag characters. Written
 * out, because reading the tables of Unicode takes a start half a millisecond. Those above U+FFFF stand as
 * themselves: the pattern is published, and `\u{…}` is known to JavaScript alone.
 */
const unseen = String.raw`\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ue000-\uf8ff\ufeff\ufff9-\uffff${String.fromCodePoint(0xe_0000)}-${String.fromCodePoint(0x10_ffff)}`;

/**
 * A word or name: 1 to 64 characters, not all of them spaces, none of which acts on a terminal.
 *
 * @param definition.refused what is no such word all the same, from its beginning
 */
export function wordField({
  refused,
  ...text
}: Omit<TextDefinition, 'pattern'> & {readonly refused?: RegExp}): InputField<TextSchema> {
  const not = refused === undefined ? '' : `(?!${refused.source.replace(/^\^/, '')})`;
  return textField({...text, pattern: new RegExp(String.raw`^${not}(?=.*\S)[^${unseen}]{1,64}$`, 'u')});
}

/** An input that may be left out. */
export function optionalField<Field extends InputField>(field: Field): Field & {readonly isOptional: true} {
  return {...field, isOptional: true};
}

/** An input that holds a credential, such as an authorization code. */
export function sensitiveField<Field extends InputField>(field: Field): Field & {readonly isSensitive: true} {
  return {...field, isSensitive: true};
}

/** An input that names a file of this machine. */
export function fileField<Field extends InputField>(field: Field): Field & {readonly namesFile: true} {
  return {...field, namesFile: true};
}

/** A flag without a value; `true` when given. */
export function switchField(text: Pick<InputField, 'summary'>): InputField<SwitchSchema> {
  return {...text, schema: {type: 'boolean', default: false}, allowed: {en: 'no value', zh: '不带值'}};
}

/** An input that may be given several times, each time with text; `minItems` times at least. */
export function repeatableField({
  pattern,
  examples,
  minItems,
  ...text
}: Omit<TextDefinition, 'default'> & Pick<ListSchema, 'minItems'>): InputField<ListSchema> {
  const known = examples === undefined ? {} : {examples};
  const items = {type: 'string', pattern: pattern.source, ...known} as const;
  return {...text, schema: {type: 'array', items, ...(minItems === undefined ? {} : {minItems})}};
}

/** An input that may be given several times, each time with one of a closed list of words. */
export function choicesField(
  definition: {readonly choices: readonly string[]} & FieldText,
): InputField<ListSchema> {
  const {choices, ...text} = definition;
  return {
    ...text,
    schema: {type: 'array', items: {type: 'string', enum: choices}},
    allowed: {en: choices.join(', '), zh: choices.join('、')},
  };
}

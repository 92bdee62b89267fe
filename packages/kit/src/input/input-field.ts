import type {Bilingual} from '@ali1688/contracts/errors';
import type {FieldSchema, SchemaValue} from './field-schema.ts';

/**
 * One input of an operation, as data. Every face derives its own form from it: the oclif flag, the option of a
 * skill script, the JSON Schema, the table in a SKILL.md.
 */
export type InputField<Schema extends FieldSchema = FieldSchema> = {
  readonly schema: Schema;
  readonly summary: Bilingual;
  /** What is allowed, completing the sentence "Allowed: …". */
  readonly allowed: Bilingual;
  /** May be left out; the value is then undefined. */
  readonly isOptional?: true;
  /** What is said where it is not given and has to be, or where a list of it is too short. Default: what is allowed. */
  readonly missing?: {readonly text: Bilingual; readonly hint: Bilingual};
  /** Other words that mean a value, by the value: every face takes them, and what works gets the value. */
  readonly synonyms?: Readonly<Record<string, readonly string[]>>;
  /** Another input that this one is but a second name of on a command line: what is given here counts as given there. */
  readonly standsFor?: string;
  /** Holds a credential: no message of the command repeats a word that was typed. */
  readonly isSensitive?: true;
  /** Names a file of this machine. A model must not choose one: it would reach whatever the user can read. */
  readonly namesFile?: true;
  /** Makes an operation that otherwise only reads keep something on this machine: a face that promises to read leaves it out. */
  readonly keeps?: true;
  /** What a value is called in help, such as `SECONDS`. Default: the name of the input. */
  readonly valueName?: string;
};

/** What is told of every kind of field. */
export type FieldText = Pick<InputField, 'summary' | 'valueName' | 'missing'>;

/** Inputs by their camelCase name; the command line writes `--kebab-case` and `UPPER_SNAKE`. */
export type InputFields = Readonly<Record<string, InputField>>;

/** The values a `run` function gets for a set of inputs. */
export type InputValues<Fields extends InputFields> = {
  readonly [Name in keyof Fields]: FieldValue<Fields[Name]>;
};

/** What a field accepts. */
export type FieldValue<Field extends InputField> =
  SchemaValue<Field['schema']> | (Field extends {readonly isOptional: true} ? undefined : never);

/** A field without a value on the command line. */
export function isSwitch({schema}: InputField): boolean {
  return schema.type === 'boolean';
}

/** A field that may be given more than once. Of those by position only the last one. */
export function isList({schema}: InputField): boolean {
  return schema.type === 'array';
}

/** Known values of a field, for completion and help, and whether they are all there is. */
export function knownWords({schema}: InputField): {
  readonly words: readonly string[];
  readonly isClosed: boolean;
} {
  const text = schema.type === 'array' ? schema.items : schema;
  if (text.type !== 'string') return {words: [], isClosed: false};
  return {words: text.enum ?? text.examples ?? [], isClosed: text.enum !== undefined};
}

/** The default of a field as it is written on a command line; undefined where there is none to write. */
export function defaultText({schema}: InputField): string | undefined {
  if (schema.type === 'boolean' || schema.type === 'array' || schema.default === undefined) return undefined;
  return String(schema.default);
}

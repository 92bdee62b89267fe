/** A whole number within limits. */
export type IntegerSchema = {
  readonly type: 'integer';
  readonly minimum: number;
  readonly maximum: number;
  readonly default?: number;
};

/** A number above one limit and up to another. */
export type NumberSchema = {
  readonly type: 'number';
  readonly exclusiveMinimum: number;
  readonly maximum: number;
  readonly default?: number;
};

/** Text. With `enum` one of these words; `examples` are known words among others. */
export type TextSchema = {
  readonly type: 'string';
  /** A regular expression of ECMA-262, read with the `u` flag. */
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly examples?: readonly string[];
  readonly default?: string;
};

/** A switch; false unless it is given. */
export type SwitchSchema = {readonly type: 'boolean'; readonly default: false};

/** Texts, `minItems` at least; without that, none unless some are given. */
export type ListSchema = {readonly type: 'array'; readonly items: TextSchema; readonly minItems?: number};

/**
 * The shape of an input: a subset of JSON Schema 2020-12, from which the check, the flag, the option of a
 * script, help and the published schema are made.
 */
export type FieldSchema = IntegerSchema | NumberSchema | TextSchema | SwitchSchema | ListSchema;

/** The value that fits a schema. */
export type SchemaValue<Schema> = Schema extends {readonly type: 'integer' | 'number'}
  ? number
  : Schema extends {readonly type: 'boolean'}
    ? boolean
    : Schema extends {readonly type: 'array'}
      ? readonly string[]
      : Schema extends {readonly enum: readonly (infer Word)[]}
        ? Word
        : string;

/** Whether a typed value fits a schema, by the rules of JSON Schema. */
export function fitsSchema(schema: FieldSchema, value: unknown): boolean {
  switch (schema.type) {
    case 'integer':
      return Number.isInteger(value) && isWithin(value, schema.minimum, schema.maximum);
    case 'number':
      return isWithin(value, schema.exclusiveMinimum, schema.maximum) && value !== schema.exclusiveMinimum;
    case 'boolean':
      return typeof value === 'boolean';
    case 'array':
      return isLongEnough(schema, value) && value.every((item) => fitsSchema(schema.items, item));
    case 'string':
      return typeof value === 'string' && fitsText(schema, value);
  }
}

/** Whether a value is a list that has as many items as its schema asks for. */
export function isLongEnough({minItems = 0}: ListSchema, value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length >= minItems;
}

function isWithin(value: unknown, lowest: number, highest: number): boolean {
  return typeof value === 'number' && value >= lowest && value <= highest;
}

function fitsText({enum: words, pattern}: TextSchema, text: string): boolean {
  if (words !== undefined && !words.includes(text)) return false;
  return pattern === undefined || new RegExp(pattern, 'u').test(text);
}

const wholeNumber = /^-?\d{1,15}$/;
const decimalNumber = /^\d{1,9}(\.\d{1,6})?$/;

/**
 * The value that words of a command line mean for a schema: numbers from plain digits (`1e3`, `0x10` and `5.0`
 * mean no whole number). A word that means nothing stays as it is, and does not fit.
 */
export function readWord(schema: FieldSchema, word: string): unknown {
  if (schema.type === 'integer') return wholeNumber.test(word) ? Number(word) : word;
  if (schema.type === 'number') return decimalNumber.test(word) ? Number(word) : word;
  return word;
}

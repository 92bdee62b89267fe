import type {FieldSchema, InputSchema, IntegerSchema, NumberSchema, TextSchema} from '@ali1688/kit';
import * as fc from 'fast-check';
import {fittingInputs, fittingValues, trickyWords, type Input} from './fitting-inputs.ts';

/** Inputs that do not fit, made from some that do. */
export type Spoilt = {
  /** What is wrong. */
  readonly fault: string;
  readonly input: Input;
  /** Whether a command line can say the same: to it a word is a word, `--limit 5` is a number there. */
  readonly isWritable: boolean;
};

/**
 * Spoils inputs in one place.
 *
 * @param taken names that mean something on a command line without being an input
 * @param positional inputs that have a place on a command line, in their order
 */
export function spoiltInputs(
  schema: InputSchema,
  taken: readonly string[],
  positional: readonly string[] = [],
): fc.Arbitrary<Spoilt> {
  const unknownNames = fc
    .oneof(
      fc.stringMatching(/^[a-z]{2,8}([A-Z][a-z]{1,6})?$/),
      fc.constantFrom('constructor', '__proto__', 'toString', 'limits', 'categoryID', 'x'),
    )
    .filter((name) => !Object.hasOwn(schema.properties, name) && !taken.includes(name));
  const faults: fc.Arbitrary<(input: Input) => Spoilt>[] = [
    unknownNames.map((name) => (input) => ({
      fault: `unknown ${name}`,
      input: {...input, [name]: 'x'},
      isWritable: true,
    })),
    fc.constantFrom(...taken).map((name) => (input) => ({
      fault: `${name} is no input`,
      input: {...input, [name]: true},
      isWritable: false,
    })),
    ...schema.required.map((name) =>
      fc.constant((input: Input) => {
        const {[name]: _missing, ...others} = input;
        // On a command line the next word would take its place.
        const later = positional.slice(positional.indexOf(name) + 1);
        const isWritable = !positional.includes(name) || !later.some((next) => next in others);
        return {fault: `${name} is missing`, input: others, isWritable};
      }),
    ),
    ...Object.entries(schema.properties).map(([name, field]) =>
      wrongValues(field).map(({value, isWritable}) => (input: Input) => ({
        fault: `${name} is ${JSON.stringify(value)}`,
        input: {...input, [name]: value},
        isWritable,
      })),
    ),
  ];
  return fc.tuple(fittingInputs(schema), fc.oneof(...faults)).map(([input, spoil]) => spoil(input));
}

type WrongValue = {readonly value: unknown; readonly isWritable: boolean};

const writable = (value: unknown): WrongValue => ({value, isWritable: true});
const typedOnly = (value: unknown): WrongValue => ({value, isWritable: false});

function wrongValues(schema: FieldSchema): fc.Arbitrary<WrongValue> {
  switch (schema.type) {
    case 'integer':
    case 'number':
      return fc.oneof(wrongNumbers(schema), fc.constantFrom(null, true, '5', [5], {}).map(typedOnly));
    case 'boolean':
      return fc.oneof(
        fc.constantFrom('yes', 'true', 'false', '', 0, 1).map(writable),
        fc.constantFrom(null, [true], {}).map(typedOnly),
      );
    case 'array':
      return fc.oneof(
        fc
          .tuple(fittingValues(schema), wrongTexts(schema.items), fittingValues(schema))
          .map((parts) => writable(parts.flat())),
        fc.constantFrom('a', null, true, {}, [7], [null], [['a']]).map(typedOnly),
      );
    case 'string':
      return fc.oneof(
        wrongTexts(schema).map(writable),
        fc.constantFrom(7, null, true, ['a'], {}).map(typedOnly),
      );
  }
}

function wrongNumbers(schema: IntegerSchema | NumberSchema): fc.Arbitrary<WrongValue> {
  const {maximum} = schema;
  // A number with a fraction is written `1.0`, too, and may be within the limits.
  const isRight = (value: unknown): boolean =>
    schema.type === 'number' &&
    (value === '1.0' || (typeof value === 'number' && value > schema.exclusiveMinimum && value <= maximum));
  const words = fc.constantFrom('', ' ', 'x', '1e1', '0x1', '1.0', '+1', ' 1', '1 ', '一', '1_0', 'NaN');
  return fc
    .oneof(
      fc.integer({min: -(2 ** 40), max: 0}),
      fc.integer({min: 1, max: 2 ** 40}).map((more) => maximum + more),
      fc.constantFrom(0.5, 1.5, 1e300, -1, maximum + 1),
      words,
    )
    .filter((value) => !isRight(value))
    .map(writable);
}

function wrongTexts(schema: TextSchema): fc.Arbitrary<string> {
  const pattern = new RegExp(schema.pattern ?? '', 'u');
  const isWrong = (text: string): boolean => !(schema.enum?.includes(text) ?? pattern.test(text));
  return fc.oneof({weight: 3, arbitrary: fc.constantFrom(...trickyWords)}, fc.string()).filter(isWrong);
}

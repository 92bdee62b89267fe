import {Ajv2020} from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseCommandLine} from '../../src/command-line/parse-command-line.ts';
import {
  choiceField,
  choicesField,
  optionalField,
  repeatableField,
  switchField,
  textField,
  wholeNumberField,
  wordField,
} from '../../src/input/fields.ts';
import {fitsSchema} from '../../src/input/field-schema.ts';
import {flagName} from '../../src/input/input-names.ts';
import {inputSchema} from '../../src/input/input-schema.ts';
import {checkInput} from '../../src/invoke/check-input.ts';
import {createSecretGuard} from '../../src/secrets/secret-guard.ts';

const summary = {en: 'A sample.', zh: '示例。'};
const allowed = {en: 'what fits', zh: '符合要求的值'};
const input = {
  limit: wholeNumberField({minimum: 1, maximum: 20, default: 10, summary}),
  kind: choiceField({choices: ['hot', 'new'], summary, default: 'hot'}),
  lang: optionalField(textField({pattern: /^[a-z]{2}(_[A-Z]{2})?$/, allowed, summary})),
  term: optionalField(wordField({refused: /^\s*-\d/, allowed, summary})),
  label: repeatableField({pattern: /^[a-z]+$/, allowed, summary}),
  agents: choicesField({choices: ['one', 'two'], summary}),
  wide: switchField({summary}),
};

const validate = new Ajv2020({strict: true}).compile(inputSchema({input}));

/** Values that may or may not fit, of every kind that a program could send. */
const anything = fc.oneof(
  fc.integer({min: -3, max: 25}),
  fc.double(),
  fc.string({unit: 'grapheme'}),
  fc.string({unit: 'binary', maxLength: 70}),
  fc.constantFrom('hot', 'en', 'pt_BR', 'one', '女装', '', ' ', '-1', 'x'.repeat(65)),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.constantFrom('a', 'bc', 'B', 'one', 'two', 7), {maxLength: 3}),
);

test('the published schema and the check accept exactly the same values', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(input)), anything, (name, value) => {
      const field = Object.entries(input).find(([own]) => own === name)?.[1];
      if (field === undefined) throw new Error('There is such a field.');
      expect(validate({[name]: value})).toBe(fitsSchema(field.schema, value));
    }),
    {numRuns: 2000},
  );
});

test('a name that is no input does not fit the schema', () => {
  expect(validate({limits: 3})).toBe(false);
  expect(validate({})).toBe(true);
});

test('the command line means the same by the words of a value', () => {
  const words = fc.oneof(
    fc.integer({min: -3, max: 25}).map(String),
    fc.string({unit: 'grapheme'}),
    fc.constantFrom('hot', 'en', 'pt_BR', '女装', '', '-1', '1e1'),
  );
  fc.assert(
    fc.property(fc.constantFrom('limit', 'kind', 'lang', 'term'), words, (name, word) => {
      const argv = [`--${flagName(name)}=${word}`];
      const value = name === 'limit' && /^-?\d{1,15}$/.test(word) ? Number(word) : word;
      const isTaken = (): boolean => {
        try {
          parseCommandLine(argv, {input, command: 'sample'});
          return true;
        } catch {
          return false;
        }
      };
      expect(isTaken()).toBe(validate({[name]: value}));
    }),
    {numRuns: 1000},
  );
});

describe('inputs of which one is needed', () => {
  const refusal = (en: string) => ({text: {en, zh: en}, hint: {en, zh: en}});
  const operation = {
    input: {
      word: optionalField(wordField({allowed, summary})),
      label: repeatableField({pattern: /^[a-z]+$/, allowed, summary}),
      wide: switchField({summary}),
      other: switchField({summary}),
    },
    oneOf: {inputs: ['word', 'label', 'wide'], missing: refusal('none'), several: refusal('many')},
  };
  const fits = new Ajv2020({strict: true}).compile(inputSchema(operation));

  test.each([
    [{}, 'none'],
    [{other: true}, 'none'],
    [{label: [], wide: false}, 'none'],
    [{word: 'a'}, undefined],
    [{label: ['a'], wide: false}, undefined],
    [{wide: true, label: []}, undefined],
    [{word: 'a', wide: true}, 'many'],
    [{word: 'a', label: ['b'], wide: true}, 'many'],
  ])('%j: the schema and the check agree', async (values, said) => {
    expect(fits(values)).toBe(said === undefined);
    const check = async () => checkInput(operation, values, {guard: createSecretGuard()});
    const refusedWith = await check().then(
      () => undefined,
      (thrown: unknown) => (thrown instanceof Error ? thrown.message : thrown),
    );
    expect(refusedWith).toBe(said);
  });
});

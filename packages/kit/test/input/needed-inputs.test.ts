import {describe, expect, test} from 'vitest';
import {oclifFlags} from '../../src/oclif/command-flags.ts';
import {
  optionalField,
  repeatableField,
  switchField,
  textField,
  wholeNumberField,
} from '../../src/input/fields.ts';
import {neededFlags} from '../../src/input/input-names.ts';

const text = (en: string) => ({en, zh: en});
const word = textField({pattern: /^.+$/, allowed: text('a word'), summary: text('A word.')});

const fields = {
  word,
  mayBeLeftOut: optionalField(word),
  atLeastOne: repeatableField({
    pattern: /^.+$/,
    minItems: 1,
    allowed: text('names'),
    summary: text('Which.'),
  }),
  limit: wholeNumberField({minimum: 1, maximum: 9, default: 5, summary: text('How many.')}),
  depth: wholeNumberField({minimum: 1, maximum: 3, valueName: '1..3', summary: text('How deep.')}),
  all: switchField({summary: text('All.')}),
  fields: repeatableField({pattern: /^.+$/, allowed: text('names'), summary: text('Which.')}),
};

describe('a flag that must be given', () => {
  test('stands in a line of usage, and no other does', () => {
    expect(neededFlags(fields)).toEqual(['--word WORD', '--at-least-one AT_LEAST_ONE', '--depth 1..3']);
  });

  test('is shown as required by help', () => {
    const required = Object.entries(oclifFlags(fields)).filter(([, flag]) => flag.required === true);
    expect(required.map(([name]) => name)).toEqual(['word', 'at-least-one', 'depth']);
  });
});

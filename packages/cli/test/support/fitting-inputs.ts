import type {FieldSchema, InputSchema, TextSchema} from '@ali1688/kit';
import * as fc from 'fast-check';

/** Inputs by name. */
export type Input = Readonly<Record<string, unknown>>;

/** Words that a careless reader of a command line, of numbers or of a pattern takes for something else. */
export const trickyWords = [
  '',
  ' ',
  '-',
  '--',
  '-1',
  '-x',
  '--limit',
  '--limit=5',
  '=',
  'a=b',
  'a=',
  '.=-\n',
  '1',
  '01',
  '1e1',
  '0x10',
  '1.0',
  ' 5',
  '5 ',
  'true',
  'null',
  '女装',
  '😀',
  '\ud800',
  '\0',
  '\n',
  '\u200b',
  '\u202e',
  '../a',
  'C:\\a',
  'cate',
  'en',
  'EN',
  'en_US',
  'a:b',
  'a b',
  'https://example.com/a',
  'https://example.com/?a',
  '$HOME',
  '*',
  'x'.repeat(64),
  'x'.repeat(65),
  'x'.repeat(2000),
  '女'.repeat(65),
  '😀'.repeat(64),
  '2026-11-30',
  '9x9x9',
];

/** Inputs that fit a published schema. */
export function fittingInputs({properties, required, oneOf}: InputSchema): fc.Arbitrary<Input> {
  const values = Object.entries(properties).map(([name, schema]) => [name, fittingValues(schema)]);
  const model: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(values);
  if (oneOf === undefined) return fc.record(model, {requiredKeys: [...required]});
  const names = oneOf.flatMap((given) => given.required);
  return fc.constantFrom(...names).chain((chosen) => {
    const given = properties[chosen];
    const others = Object.entries(model).filter(([name]) => !names.includes(name));
    const value =
      given?.type === 'boolean'
        ? fc.constant(true)
        : given === undefined
          ? fc.constant(undefined)
          : fittingValues(given, 1);
    return fc.record({...Object.fromEntries(others), [chosen]: value}, {requiredKeys: [...required, chosen]});
  });
}

/** Values that fit the schema of one input. */
export function fittingValues(schema: FieldSchema, fewest = 0): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case 'integer':
      return fc.integer({min: schema.minimum, max: schema.maximum});
    case 'number':
      return fc.integer({min: Math.floor(schema.exclusiveMinimum) + 1, max: schema.maximum});
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(fittingTexts(schema.items), {minLength: schema.minItems ?? fewest, maxLength: 4});
    case 'string':
      return fittingTexts(schema);
  }
}

function fittingTexts(schema: TextSchema): fc.Arbitrary<string> {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const pattern = new RegExp(schema.pattern ?? '', 'u');
  const known = [...trickyWords, ...(schema.examples ?? [])].filter((word) => pattern.test(word));
  return fc.oneof(...(known.length === 0 ? [] : [fc.constantFrom(...known)]), matching(pattern));
}

/** Texts that match; where fast-check cannot read the pattern, such as one with a lookahead, by trying. */
function matching(pattern: RegExp): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(pattern);
  } catch {
    return fc.string({unit: 'grapheme', minLength: 1, maxLength: 64}).filter((text) => pattern.test(text));
  }
}

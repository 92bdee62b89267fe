import {describe, expect, test} from 'vitest';
import {categoryField} from '../../src/category/category-field.ts';
import {categoryIdField} from '../../src/category/category-id-field.ts';

/** Whether a text is one that the published schema of the field takes. */
function fits({schema}: typeof categoryField, text: string): boolean {
  return new RegExp(schema.pattern ?? '', 'u').test(text);
}

describe('a category as an argument', () => {
  test.each(['1', '1031910', '1234567890123456789'])('may be the id %s', (value) => {
    expect(fits(categoryIdField, value)).toBe(true);
  });

  test.each(['', '-1', '-1.5', '0', '01', '1e3', 'abc', '12345678901234567890'])(
    'is not the id "%s"',
    (value) => {
      expect(fits(categoryIdField, value)).toBe(false);
    },
  );

  test.each(['女装', "women's clothing", '1111', '0'])('may be %s, an id or a name', (value) => {
    expect(fits(categoryField, value)).toBe(true);
  });

  test.each(['-1', ' -12', 'x'.repeat(65), 'a\u001b[2J', ''])('is no name: %j', (value) => {
    expect(fits(categoryField, value)).toBe(false);
  });

  test('may be left out', () => {
    expect([categoryField.isOptional, categoryIdField.isOptional]).toEqual([true, true]);
  });
});

import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {operationId, operationWords} from '../../src/operation/define-operation.ts';
import {repeatableField, optionalField, textField} from '../../src/input/fields.ts';
import {argumentLabel, argumentUsage, flagName} from '../../src/input/input-names.ts';
import {nearestWord} from '../../src/input/nearest-word.ts';

/** Letters to insert, delete or replace, by the definition and without any memory. */
function distance(from: readonly string[], to: readonly string[]): number {
  const [first, ...restFrom] = from;
  const [second, ...restTo] = to;
  if (first === undefined || second === undefined) return from.length + to.length;
  if (first === second) return distance(restFrom, restTo);
  return 1 + Math.min(distance(restFrom, restTo), distance(restFrom, to), distance(from, restTo));
}

describe('nearestWord', () => {
  const shortWord = fc.string({unit: fc.constantFrom('a', 'b', 'C', '类', '😀'), maxLength: 5});

  test('gives the first of the words with the fewest changes, within its limit', () => {
    fc.assert(
      fc.property(shortWord, fc.array(shortWord, {maxLength: 4}), (typed, words) => {
        const distances = words.map((word) => distance([...typed.toLowerCase()], [...word.toLowerCase()]));
        const least = Math.min(...distances);
        const expected = least <= 2 ? words[distances.indexOf(least)] : undefined;
        expect(nearestWord(typed, words)).toBe(expected);
      }),
    );
  });

  test.each([
    ['top-lst', 'top-list'],
    ['TOP-LIST', 'top-list'],
    ['toplist', 'top-list'],
    ['top-keywrods', 'top-keyword'],
    ['category', undefined],
    ['x'.repeat(500), undefined],
  ])('for "%s" it suggests %s', (typed, suggestion) => {
    expect(nearestWord(typed, ['top-list', 'top-keyword', 'types'])).toBe(suggestion);
  });

  test('allows a third of a long word to differ', () => {
    expect(nearestWord('abcdefghi', ['abcdefxyz'])).toBe('abcdefxyz');
    expect(nearestWord('abcdefgh', ['abcdexyz'])).toBeUndefined();
  });
});

test.each([
  ['categoryId', 'CATEGORY_ID', 'category-id'],
  ['dryRun', 'DRY_RUN', 'dry-run'],
  ['limit', 'LIMIT', 'limit'],
])('%s is written %s as an argument and --%s hyphenated as a flag', (name, label, flag) => {
  expect(argumentLabel(name)).toBe(label);
  expect(flagName(name)).toBe(flag);
});

describe('argumentUsage', () => {
  const text = {pattern: /^a+$/, allowed: {en: 'a', zh: 'a'}, summary: {en: 'A.', zh: 'A。'}};

  test.each([
    ['an argument that must be given', textField(text), 'OLD_NAME'],
    ['one that may be left out', optionalField(textField(text)), '[OLD_NAME]'],
    ['one with a default', textField({...text, default: 'a'}), '[OLD_NAME]'],
    ['a list', repeatableField(text), '[OLD_NAME...]'],
    ['a list that must have something', repeatableField({...text, minItems: 1}), 'OLD_NAME...'],
  ])('shows %s', (_what, field, usage) => {
    expect(argumentUsage('oldName', field)).toBe(usage);
  });
});

test('an operation is named by its topic, if it has one', () => {
  expect(operationId({topic: 'ranking', name: 'top-list'})).toBe('ranking:top-list');
  expect(operationWords({topic: 'ranking', name: 'top-list'})).toBe('ranking top-list');
  expect(operationId({name: 'doctor'})).toBe('doctor');
  expect(operationWords({name: 'doctor'})).toBe('doctor');
});

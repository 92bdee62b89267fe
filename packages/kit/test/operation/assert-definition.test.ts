import {productTopListQuery, systemCurrentTime, systemOauth2GetToken} from '@ali1688/contracts';
import {describe, expect, test} from 'vitest';
import {repeatableField, switchField, textField} from '../../src/input/fields.ts';
import {assertDefinition} from '../../src/operation/assert-definition.ts';
import {
  changesThisMachine,
  readsMarket,
  readsThisMachine,
  type Effects,
} from '../../src/operation/effects.ts';

const texts = {summary: {en: 'A sample.', zh: '示例。'}, allowed: {en: 'letters', zh: '字母'}};
const word = textField({...texts, pattern: /^[a-z]+$/});
const words = repeatableField({...texts, pattern: /^[a-z]+$/});
const bare = switchField(texts);

const sample = {
  name: 'sample',
  apis: [productTopListQuery],
  effects: readsMarket,
  input: {word, words, bare},
};

describe('an operation is refused when it is defined', () => {
  test.each([
    ['an input has the name of a flag that all have', {input: {word, format: word}}, 'an input format'],
    ['an input has the name of help', {input: {help: bare}}, 'an input help'],
    ['an input is named as a flag is written', {input: {'dry-walk': bare}}, 'dry-walk of the operation'],
    ['a place is given to no input', {positional: ['word', 'other']}, 'no input other'],
    ['a list has a place before another', {positional: ['words', 'word']}, 'must be the last place'],
  ])('as %s', (_reason, wrong, message) => {
    expect(() => assertDefinition({...sample, ...wrong})).toThrow(message);
  });

  test('and not for a list in the last place', () => {
    expect(() => assertDefinition({...sample, positional: ['word', 'words']})).not.toThrow();
  });
});

describe('effects are compared with what the contracts say', () => {
  const kinds: readonly Effects['kind'][] = ['starts-work-at-1688', 'changes-something-at-1688'];
  // As its contract says, this API is not read-only.
  const apis = [systemCurrentTime, systemOauth2GetToken];

  test.each([readsMarket, readsThisMachine, changesThisMachine])(
    'an API that changes something is refused to an operation that $kind',
    (effects) => {
      expect(() => assertDefinition({...sample, effects, apis})).toThrow('getToken does');
    },
  );

  test.each(kinds)('it is allowed to one that %s', (kind) => {
    const effects = {kind, repeatable: false, personalData: false};
    expect(() => assertDefinition({...sample, effects, apis})).not.toThrow();
  });

  test('what only reads is allowed to all', () => {
    for (const effects of [readsMarket, readsThisMachine, changesThisMachine])
      expect(() => assertDefinition({...sample, effects, apis: [systemCurrentTime]})).not.toThrow();
  });
});

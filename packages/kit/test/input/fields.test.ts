import {describe, expect, test} from 'vitest';
import {
  choiceField,
  numberField,
  optionalField,
  repeatableField,
  switchField,
  textField,
  wholeNumberField,
  wordField,
} from '../../src/input/fields.ts';
import {checkField, checkWord} from '../../src/input/check-field.ts';
import {knownWords} from '../../src/input/input-field.ts';
import {failureOf} from '@ali1688/testkit';

const summary = {en: 'A sample.', zh: '示例。'};
const allowed = {en: 'small letters', zh: '小写字母'};
const limit = wholeNumberField({minimum: 1, maximum: 20, default: 10, summary});
const word = textField({pattern: /^[a-z]+$/, allowed, summary});

describe('a typed value, as a JSON caller gives it', () => {
  test('is held to the same limits as text', async () => {
    expect(checkField(limit, 20, {label: 'limit'})).toBe(20);
    for (const value of [0, 21, 5.5, Number.NaN, null, true]) {
      expect((await failureOf(() => checkField(limit, value, {label: 'limit'}))).code).toBe('USAGE_INVALID');
    }
  });

  test('is shown as JSON when it is refused', async () => {
    const {text} = await failureOf(() => checkField(limit, {a: 1}, {label: 'limit'}));
    expect(text.en).toBe('limit "{"a":1}" is not allowed. Allowed: a whole number from 1 to 20.');
  });

  test('of a list is shown as the one word that is refused', async () => {
    const words = repeatableField({pattern: /^[a-z]+$/, allowed, summary});
    const shown = async (value: unknown) =>
      (await failureOf(() => checkField(words, value, {label: '--word'}))).text;
    expect(await shown(['good', 'Bad', 'WORSE'])).toEqual({
      en: '--word "Bad" is not allowed. Allowed: small letters.',
      zh: '--word 的值“Bad”无效。允许的值：小写字母。',
    });
    expect((await shown(['good', 7])).en).toContain('--word "7" is not');
    expect((await shown({a: 1})).en).toContain('--word "{"a":1}" is not');
  });

  test('a number field takes a number above its limit only', async () => {
    const seconds = numberField({above: 0, maximum: 10, summary});
    expect(checkField(seconds, 0.5, {label: 'seconds'})).toBe(0.5);
    expect((await failureOf(() => checkField(seconds, 0, {label: 'seconds'}))).text.en).toContain(
      'greater than 0',
    );
  });
});

describe('a value that is not given', () => {
  test('is the default', () => {
    expect(checkField(limit, undefined, {label: 'limit'})).toBe(10);
  });

  test('is undefined where the input is optional, and false for a switch, and empty for a list', () => {
    expect(checkField(optionalField(word), undefined, {label: 'word'})).toBeUndefined();
    expect(checkField(switchField({summary}), undefined, {label: 'now'})).toBe(false);
    expect(
      checkField(repeatableField({pattern: /^[a-z]+$/, allowed, summary}), undefined, {label: 'words'}),
    ).toEqual([]);
  });

  test.each([[undefined], [[]], [['a']]])(
    'of a list that is too short, such as %j, is refused in its own words',
    async (value) => {
      const missing = {text: {en: 'Which two?', zh: '哪两个？'}, hint: {en: 'Name two.', zh: '请给出两个。'}};
      const two = repeatableField({pattern: /^[a-z]+$/, minItems: 2, missing, allowed, summary});
      const {code, text, hint} = await failureOf(() => checkField(two, value, {label: 'WORD'}));
      expect({code, text, hint}).toEqual({code: 'USAGE_INVALID', ...missing});
      expect(checkField(two, ['a', 'b'], {label: 'WORD'})).toEqual(['a', 'b']);
    },
  );

  test('is refused where there is none to fall back on, with what is allowed', async () => {
    const {code, text} = await failureOf(() =>
      checkField(word, undefined, {label: 'WORD', command: 'ali1688 sample'}),
    );
    expect(code).toBe('USAGE_INVALID');
    expect(text).toEqual({
      en: 'WORD is missing. Allowed: small letters.',
      zh: '缺少 WORD。允许的值：小写字母。',
    });
  });
});

test('an optional field is the same field that may be left out', () => {
  expect(optionalField(word)).toEqual({...word, isOptional: true});
});

test('a choice offers its words for completion', () => {
  const choice = choiceField({choices: ['a', 'b'], summary});
  expect(knownWords(choice)).toEqual({words: ['a', 'b'], isClosed: true});
  expect(choice.allowed).toEqual({en: 'a, b', zh: 'a、b'});
});

test('without a command to ask for help, the hint is to correct the setting', async () => {
  const {hint} = await failureOf(() => checkField(limit, 'x', {label: 'ALI1688_QPS'}));
  expect(hint).toEqual({en: 'Correct or unset ALI1688_QPS.', zh: '请更正或清除 ALI1688_QPS。'});
});

describe('a word', () => {
  const name = wordField({allowed, refused: /^-/, summary});

  test.each(['1111', 'women dresses', '连衣裙', 'robe d’été', '👗', 'x'.repeat(64), '裙'.repeat(64)])(
    'may be %s',
    (value) => {
      expect(checkField(name, value, {label: 'NAME'})).toBe(value);
    },
  );

  test.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['ideographic spaces', '\u3000\u3000'],
    ['65 letters', 'x'.repeat(65)],
    ['65 characters', '裙'.repeat(65)],
    ['a line feed', 'a\nb'],
    ['an escape', 'a\u001b[31m'],
    ['a change of direction', 'a\u202eb'],
    ['a line separator', '裙\u2028'],
    ['half a character', '裙\ud800'],
    ['what the field refuses', '-1'],
  ])('may not be %s', async (_, value) => {
    expect((await failureOf(() => checkField(name, value, {label: 'NAME'}))).code).toBe('USAGE_INVALID');
  });
});

describe('a word of a command line', () => {
  test('is read as the number that its digits mean, and as nothing else', async () => {
    expect(checkWord(limit, '7', {label: 'limit'})).toBe(7);
    // A program that means a number gives one.
    expect((await failureOf(() => checkField(limit, '7', {label: 'limit'}))).code).toBe('USAGE_INVALID');
  });
});

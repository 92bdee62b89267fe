import {isAli1688Error} from '@ali1688/contracts/errors';
import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseCommandLine} from '../../src/command-line/parse-command-line.ts';
import {universalFlags} from '../../src/operation/universal-flags.ts';
import {failureOf} from '@ali1688/testkit';
import {lookUp} from '../support/sample-operations.ts';

const shape = {
  input: {...lookUp.input, ...universalFlags},
  positional: ['categoryId'],
  command: 'ali1688 sample look-up',
};

function parse(...argv: string[]) {
  return parseCommandLine(argv, shape);
}

function refusalOf(...argv: string[]) {
  return failureOf(() => parse(...argv));
}

describe('what is accepted', () => {
  test('inputs that are not given have their defaults', () => {
    expect(parse()).toEqual({
      categoryId: undefined,
      lang: 'en',
      limit: 3,
      label: [],
      format: undefined,
      json: false,
      fields: undefined,
      output: undefined,
      profile: undefined,
      sandbox: false,
      dryRun: false,
      timeout: undefined,
      verbose: false,
      wide: false,
    });
  });

  test('a value stands behind its flag or behind an equals sign, before or after the argument', () => {
    for (const argv of [
      ['1111', '--limit', '5'],
      ['--limit=5', '1111'],
    ]) {
      expect(parse(...argv)).toMatchObject({categoryId: '1111', limit: 5});
    }
  });

  test('a last argument that may be repeated takes all further words, between flags too', () => {
    const names = {...lookUp.input.label, summary: {en: 'Names.', zh: '名称。'}};
    const many = {...shape, input: {...shape.input, names}, positional: ['categoryId', 'names']};
    expect(parseCommandLine(['12', 'a', '--limit', '2', 'b', '--', 'c'], many)).toMatchObject({
      categoryId: '12',
      names: ['a', 'b', 'c'],
      limit: 2,
    });
    expect(parseCommandLine(['12'], many)).toMatchObject({categoryId: '12', names: []});
  });

  test('a flag that may be repeated collects its values in their order', () => {
    expect(parse('--label', 'b', '--label=a').label).toEqual(['b', 'a']);
  });

  test('a switch may be given twice', () => {
    expect(parse('--json', '--json', '--dry-run')).toMatchObject({json: true, dryRun: true});
  });

  test('what follows -- is an argument', () => {
    expect(parse('--json', '--', '1111')).toMatchObject({json: true, categoryId: '1111'});
  });

  test.each([
    ['1', 1],
    ['20', 20],
    ['007', 7],
  ])('a limit of %s is %i', (text, limit) => {
    expect(parse('--limit', text).limit).toBe(limit);
  });

  test.each([
    ['0.3', 0.3],
    ['3600', 3600],
  ])('a time limit of %s seconds is taken', (text, timeout) => {
    expect(parse('--timeout', text).timeout).toBe(timeout);
  });
});

describe('refused values', () => {
  test.each(['50', '0', '21', 'abc', '1e1', '5.0', '', ' 5', '+5', '0x5', '-1', '9'.repeat(16)])(
    'a limit of "%s" is refused with the flag, the value and the range, in both languages',
    async (value) => {
      const {code, text, hint} = await refusalOf('--limit', value);
      expect(code).toBe('USAGE_INVALID');
      expect(text).toEqual({
        en: `--limit "${value}" is not allowed. Allowed: a whole number from 1 to 20.`,
        zh: `--limit 的值“${value}”无效。允许的值：1 到 20 之间的整数。`,
      });
      expect(hint).toEqual({
        en: 'See: ali1688 sample look-up --help',
        zh: '查看用法：ali1688 sample look-up --help',
      });
    },
  );

  test('the form with an equals sign is refused in the same words', async () => {
    expect((await refusalOf('--limit=50')).text).toEqual((await refusalOf('--limit', '50')).text);
    expect((await refusalOf('--limit=')).text.en).toContain('--limit "" is not allowed');
  });

  test.each(['-1', '-12', '-1.5', '0', '01', '1e3', 'abc', '', '12345678901234567890'])(
    'a category id of "%s" is refused as a value of CATEGORY_ID',
    async (value) => {
      const {code, text} = await refusalOf(value);
      expect(code).toBe('USAGE_INVALID');
      expect(text.en).toMatch(/^CATEGORY_ID "/);
      expect(text.en).toContain(`"${value}" is not allowed. Allowed: a category id, digits only`);
      expect(text.zh).toContain(`CATEGORY_ID 的值“${value}”无效。允许的值：类目 ID，只含数字`);
    },
  );

  test('a negative id behind -- is refused in the same words', async () => {
    expect((await refusalOf('--', '-1')).text).toEqual((await refusalOf('-1')).text);
  });

  test.each(['0', '-1', 'abc', '1e3', '3601', '.5', '5.', '0.0000001'])(
    'a time limit of "%s" is refused',
    async (value) => {
      const {text} = await refusalOf('--timeout', value);
      expect(text.en).toBe(
        `--timeout "${value}" is not allowed. Allowed: a number greater than 0, at most 3600.`,
      );
      expect(text.zh).toBe(`--timeout 的值“${value}”无效。允许的值：大于 0 且不超过 3600 的数。`);
    },
  );

  test('a format that does not exist is refused with the list of those that do', async () => {
    const {text} = await refusalOf('--format', 'xml');
    expect(text.en).toBe('--format "xml" is not allowed. Allowed: json, table, csv, ndjson, md, raw.');
    expect(text.zh).toBe('--format 的值“xml”无效。允许的值：json、table、csv、ndjson、md、raw。');
  });

  test('one wrong value of a repeatable flag is refused', async () => {
    const {text} = await refusalOf('--label', 'a', '--label', 'B');
    expect(text.en).toContain('--label "B" is not allowed. Allowed: lower-case letters.');
  });
});

describe('refused words', () => {
  test('an unknown flag is refused with the one that was probably meant', async () => {
    const {code, text, hint} = await refusalOf('--limt', '5');
    expect(code).toBe('USAGE_INVALID');
    expect(text).toEqual({en: 'There is no flag --limt here.', zh: '此命令没有 --limt 这个选项。'});
    expect(hint).toEqual({
      en: 'Did you mean --limit? See: ali1688 sample look-up --help',
      zh: '是否想用 --limit？查看用法：ali1688 sample look-up --help',
    });
  });

  test('an unknown flag that is like no other gets the help alone', async () => {
    const {text, hint} = await refusalOf('--pagination=SECRET');
    expect(text.en).toBe('There is no flag --pagination here.');
    expect(hint.en).toBe('See: ali1688 sample look-up --help');
  });

  test.each(['-h', '-abc', '--constructor', '--__proto__', '--no-json', '--dryRun'])(
    'there is no flag %s',
    async (word) => {
      expect((await refusalOf(word)).text.en).toMatch(/^There is no flag --?[\w-]+ here\.$/);
    },
  );

  test('a flag without its value is refused with what is allowed', async () => {
    const {text} = await refusalOf('1111', '--limit');
    expect(text).toEqual({
      en: '--limit needs a value. Allowed: a whole number from 1 to 20.',
      zh: '--limit 后面需要给出值。允许的值：1 到 20 之间的整数。',
    });
  });

  test('another flag is not the value of the one before it', async () => {
    expect((await refusalOf('--output', '--json')).text.en).toMatch(/^--output needs a value\./);
    expect((await refusalOf('--limit', '--', '5')).text.en).toMatch(/^--limit needs a value\./);
    expect(parse('--output=--json').output).toBe('--json');
  });

  test('a switch with a value is refused', async () => {
    const {text} = await refusalOf('--json=true');
    expect(text).toEqual({en: '--json takes no value.', zh: '--json 后面不带值。'});
  });

  test('a flag given twice is refused, also with the same value', async () => {
    const {text} = await refusalOf('--limit=5', '--limit', '5');
    expect(text).toEqual({en: '--limit is given more than once.', zh: '--limit 只能给出一次。'});
  });

  test('an argument too many is refused', async () => {
    const {text} = await refusalOf('1111', '2222');
    expect(text).toEqual({en: '"2222" is one argument too many.', zh: '多余的参数“2222”。'});
  });
});

/** What becomes of a command line. A fault of our own ends the test. */
function outcomeOf(argv: readonly string[]): string {
  try {
    parse(...argv);
    return 'taken';
  } catch (thrown) {
    if (isAli1688Error(thrown)) return thrown.code;
    throw thrown;
  }
}

describe('hostile words', () => {
  test.each([['--limit', '\u001b[2J'], ['\u001b[2J'], ['1111', '\u001b[2J'], ['--\u001b[2J']])(
    'a control character is shown and does not act: %j',
    async (...argv) => {
      const {text} = await refusalOf(...argv);
      expect(text.en).toContain('␛[2J');
      expect(text.zh).toContain('␛[2J');
      expect(text.en + text.zh).not.toContain('\u001b');
    },
  );

  test.each([
    ['--limit', 'x'.repeat(500)],
    ['x'.repeat(500)],
    ['1', 'x'.repeat(500)],
    ['--' + 'x'.repeat(500)],
  ])('a very long word is cut (%#)', async (...argv) => {
    const {text} = await refusalOf(...argv);
    expect(text.en).toContain('x…');
    expect(text.en.length).toBeLessThan(250);
    expect(text.zh.length).toBeLessThan(250);
  });

  test('a cut does not halve a character', async () => {
    const {text} = await refusalOf('--limit', `${'x'.repeat(79)}😀😀`);
    expect(text.en).not.toMatch(/\p{Surrogate}/u);
  });

  test('whatever is typed is either taken or refused as USAGE_INVALID', () => {
    const word = fc.oneof(
      fc.string({
        unit: fc.constantFrom('-', '=', 'a', 'l', '1', ' ', '\u0000', '\u001b', '类', '😀', '\ud83d'),
      }),
      fc.constantFrom('--limit', '--json', '--label', '--', '-', '--limit=', '--label=a', '5', '-1', '--x'),
    );
    fc.assert(
      fc.property(fc.array(word, {maxLength: 5}), (argv) => {
        expect(['taken', 'USAGE_INVALID']).toContain(outcomeOf(argv));
      }),
    );
  });
});

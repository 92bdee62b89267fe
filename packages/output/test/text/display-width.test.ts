import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {placeColumns} from '../../src/format/column-widths.ts';
import {displayedCharacters, displayWidth} from '../../src/text/display-width.ts';
import {padText, truncateText, wrapText} from '../../src/text/fit-text.ts';
import {groupDigits} from '../../src/text/group-digits.ts';

describe('displayWidth', () => {
  test.each([
    ['plain letters', 'abc', 3],
    ['Chinese', '热卖榜', 6],
    ['full-width letters and the wide space', 'Ａ\u3000', 4],
    ['half-width katakana', 'ｱｲ', 2],
    ['Japanese and Korean', 'かな한글', 8],
    ['Korean written in parts', '\u1112\u1161\u11ab', 2],
    ['a letter with combining marks', 'e\u0301\u0323', 1],
    ['a lone combining mark', '\u0301', 0],
    ['an emoji', '🔥', 2],
    ['a family of joined emoji', '👨‍👩‍👧', 2],
    ['an emoji with a skin tone', '👍🏽', 2],
    ['a flag', '🇨🇳', 2],
    ['a keycap', '1\ufe0f\u20e3', 2],
    ['a sign with and without the emoji form', '©™\ufe0f', 3],
    ['rare Chinese beyond the basic plane', '𠮷', 2],
    ['ambiguous punctuation', '…·', 2],
    ['nothing', '', 0],
  ])('%s', (_name, text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test('the displayed characters make up the whole text', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        expect([...displayedCharacters(text)].map((character) => character.text).join('')).toBe(text);
      }),
    );
  });
});

describe('truncateText', () => {
  test.each([
    ['keeps what fits', '热卖榜', 6, '热卖榜'],
    ['never cuts a wide character in half', '热卖榜', 5, '热卖…'],
    ['leaves a cell free rather than overrun', '热卖榜', 4, '热…'],
    ['never cuts a joined emoji apart', '👨‍👩‍👧👨‍👩‍👧', 3, '👨‍👩‍👧…'],
    ['shows the mark alone where nothing fits', '热卖', 1, '…'],
  ])('%s', (_name, text, width, expected) => {
    expect(truncateText(text, width)).toBe(expected);
  });

  test('fits any text into any width', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), fc.integer({min: 1, max: 20}), (text, width) => {
        expect(displayWidth(truncateText(text, width))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

test('padText fills up by terminal cells on either side', () => {
  expect(padText('榜', 4, 'left')).toBe('榜  ');
  expect(padText('榜', 4, 'right')).toBe('  榜');
  expect(padText('热卖榜', 4, 'right')).toBe('热卖榜');
});

describe('groupDigits', () => {
  test.each([
    ['999', '999'],
    ['1000', '1,000'],
    ['433454', '433,454'],
    ['-1234567.8901', '-1,234,567.8901'],
    ['1234.50', '1,234.50'],
    ['9007199254740993123', '9,007,199,254,740,993,123'],
    ['1e21', '1e21'],
    ['12-15', '12-15'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(groupDigits(text)).toBe(expected);
  });
});

test('wrapText breaks at spaces and beside Chinese, and keeps a longer word whole', () => {
  expect(wrapText('Left out: Buyers, Score.', 10)).toBe('Left out:\nBuyers,\nScore.');
  expect(wrapText('未显示：买家数、评分。', 12)).toBe('未显示：买家\n数、评分。');
  expect(wrapText('a abcdefghijkl b', 6)).toBe('a\nabcdefghijkl\nb');
});

describe('placeColumns', () => {
  const whole = (width: number) => ({width, least: width, narrowest: width});
  const cut = (width: number, least: number) => ({width, least, narrowest: Math.min(least, 4)});
  test.each([
    [
      'gives every column what it wants where there is room',
      [whole(3), cut(40, 9)],
      60,
      [
        [0, 3],
        [1, 40],
      ],
    ],
    [
      'takes from what may be cut alone',
      [cut(90, 9), whole(12)],
      40,
      [
        [0, 26],
        [1, 12],
      ],
    ],
    [
      'makes the others tighter before an essential one goes',
      [
        {...cut(90, 28), tight: 20},
        {...whole(12), isEssential: true},
        {...whole(9), isEssential: true},
        whole(3),
      ],
      46,
      [
        [0, 21],
        [1, 12],
        [2, 9],
      ],
    ],
    [
      'makes nothing tighter where an essential one has to go all the same, the others before it',
      [
        {...cut(90, 28), tight: 20},
        whole(3),
        {...whole(12), isEssential: true},
        {...whole(9), isEssential: true},
      ],
      44,
      [
        [0, 30],
        [2, 12],
      ],
    ],
    [
      'gives what is left to the first',
      [cut(90, 9), cut(80, 8)],
      30,
      [
        [0, 20],
        [1, 8],
      ],
    ],
    [
      'leaves out the last',
      [whole(10), whole(10), whole(10)],
      33,
      [
        [0, 10],
        [1, 10],
      ],
    ],
    [
      'fits to the very cell',
      [whole(10), whole(10), whole(10)],
      34,
      [
        [0, 10],
        [1, 10],
        [2, 10],
      ],
    ],
    [
      'leaves out what could not fit anyway, and not the others',
      [whole(10), whole(90), whole(10)],
      30,
      [
        [0, 10],
        [2, 10],
      ],
    ],
    [
      'leaves out a spare column before the last',
      [whole(10), {...whole(10), isSpare: true}, whole(10)],
      30,
      [
        [0, 10],
        [2, 10],
      ],
    ],
    ['never leaves out the first', [whole(50), whole(10)], 30, [[0, 50]]],
    ['cuts the first below its least rather than overrun', [cut(50, 28)], 20, [[0, 20]]],
    ['takes no columns', [], 10, []],
    [
      'takes what it wants where nothing limits it',
      [whole(50), cut(90, 9)],
      undefined,
      [
        [0, 50],
        [1, 90],
      ],
    ],
  ])('%s', (_name, demands, available, expected) => {
    const placed = placeColumns(demands, {available, leading: 1, gap: 2});
    expect(placed.map(({index, width}) => [index, width])).toEqual(expected);
  });

  test('never overruns as long as the leading columns can be had', () => {
    const demand = fc
      .tuple(fc.integer({min: 1, max: 60}), fc.integer({min: 1, max: 60}))
      .map(([one, other]) => cut(Math.max(one, other), Math.min(one, other)));
    fc.assert(
      fc.property(
        fc.array(demand, {minLength: 1, maxLength: 8}),
        fc.integer({min: 60, max: 120}),
        (demands, available) => {
          const placed = placeColumns(demands, {available, leading: 1, gap: 2});
          const used = placed.reduce((sum, {width}) => sum + width, 2 * (placed.length - 1));
          expect(used).toBeLessThanOrEqual(available);
          for (const {index, width} of placed)
            expect(width).toBeGreaterThanOrEqual(demands[index]?.least ?? 0);
        },
      ),
    );
  });
});

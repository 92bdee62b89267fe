import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {columnWidths} from '../../src/format/column-widths.ts';
import {displayedCharacters, displayWidth} from '../../src/text/display-width.ts';
import {padText, truncateText} from '../../src/text/fit-text.ts';

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
        expect(
          displayedCharacters(text)
            .map((character) => character.text)
            .join(''),
        ).toBe(text);
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

describe('columnWidths', () => {
  test.each([
    ['gives every column what it wants where there is room', [3, 12, 40], 60, [3, 12, 40]],
    ['takes from the widest and leaves narrow columns whole', [3, 12, 90], 45, [3, 12, 30]],
    ['shares evenly among wide columns', [3, 80, 90], 43, [3, 20, 20]],
    ['keeps four cells for each column however many there are', [9, 9, 9], 6, [4, 4, 4]],
    ['takes no columns', [], 10, []],
  ])('%s', (_name, wanted, available, expected) => {
    const demands = wanted.map((width) => ({width, whole: false}));
    expect(columnWidths(demands, available)).toEqual(expected);
  });

  test('never cuts a column that is useless in part', () => {
    const demands = [
      {width: 20, whole: true},
      {width: 8, whole: false},
      {width: 90, whole: false},
    ];
    expect(columnWidths(demands, 40)).toEqual([20, 8, 12]);
    expect(columnWidths(demands, 10)).toEqual([20, 4, 4]);
  });
});

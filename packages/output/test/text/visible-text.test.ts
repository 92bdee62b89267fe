import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {visibleJson, visibleText} from '../../src/text/visible-text.ts';
import {actingCharacter, hostileText} from '../support/hostile-text.ts';

describe('visibleText', () => {
  test.each([
    ['an escape becomes its control picture', '\u001b[31mred', '␛[31mred'],
    ['NUL and DEL become control pictures', 'a\u0000b\u007f', 'a␀b␡'],
    ['a C1 introducer becomes its escape', '\u009b2J', String.raw`\u009b2J`],
    ['a terminal link loses its power', '\u001b]8;;x\u0007y', '␛]8;;x␇y'],
    ['a bidirectional override becomes its escape', 'a\u202eb', String.raw`a\u202eb`],
    ['a zero-width space and a byte order mark become escapes', '\u200b\ufeff', String.raw`\u200b\ufeff`],
    ['a tag character becomes two escapes', '\u{e0041}', String.raw`\udb40\udc41`],
    ['half of a surrogate pair becomes its escape', 'a\ud83db', String.raw`a\ud83db`],
    ['a run of line breaks of any kind becomes one space', 'a\r\n\u0085\u2028\v\fb', 'a b'],
    ['a tab becomes a space', 'a\tb', 'a b'],
    ['joiners and emoji stay', '👨‍👩‍👧 می‌خواهم', '👨‍👩‍👧 می‌خواهم'],
    ['Chinese and punctuation stay', '好价榜，“热卖”', '好价榜，“热卖”'],
  ])('%s', (_name, text, expected) => {
    expect(visibleText(text)).toBe(expected);
  });

  test('keeps every line break as a line feed when asked to', () => {
    expect(visibleText('a\r\nb\rc\n\nd\u2028e\u001b', {keepLineBreaks: true})).toBe('a\nb\nc\n\nd\ne␛');
  });

  test('leaves no acting character in any text, and nothing to do for a second pass', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const visible = visibleText(text);
        expect(visible).not.toMatch(actingCharacter);
        expect(visible).not.toContain('\n');
        expect(visibleText(visible)).toBe(visible);
        expect(visibleText(text, {keepLineBreaks: true})).not.toMatch(actingCharacter);
      }),
    );
  });
});

describe('visibleJson', () => {
  test('parses to exactly the same text and holds no acting character', () => {
    fc.assert(
      fc.property(fc.array(hostileText), (texts) => {
        const json = visibleJson(JSON.stringify(texts, undefined, 2));
        expect(json).not.toMatch(actingCharacter);
        expect(JSON.parse(json)).toEqual(texts);
      }),
    );
  });
});

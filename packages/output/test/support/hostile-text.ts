import * as fc from 'fast-check';

const hostileParts = [
  '\u001b[31m',
  '\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007',
  '\u009b2J',
  '\u0000',
  '\u007f',
  '\u0085',
  '\r\n',
  '\r',
  '\n',
  '\t',
  '\v',
  '\f',
  '\u2028',
  '\u2029',
  '\u202e',
  '\u2066',
  '\u2069',
  '\u200f',
  '\u061c',
  '\u200b',
  '\ufeff',
  '\u{e0041}',
  '\ud800',
  '\udc00',
  '|',
  '\\',
  '`',
  '<b>',
  '&amp;',
  '[x](http://y)',
  '![i](z)',
  'www.evil.example',
  '=1+1',
  '+1',
  '-1',
  '@SUM',
  '＝1',
  '＋1',
  '－1',
  '＠A',
  ';',
  ',',
  '"',
  "'",
  ' ',
  '中文',
  '👨‍👩‍👧',
  'e\u0301',
];

/** Text as a hostile network would send it, mixed with ordinary text of every script. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...hostileParts),
      fc.string({unit: 'binary', maxLength: 4}),
      fc.string({maxLength: 4}),
    ),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''));

/** Controls that act on a terminal or turn the reading direction, other than the line feed. */
export const actingCharacter =
  /[\p{Cs}\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}]/u;

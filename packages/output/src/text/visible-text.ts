/**
 * Characters that act on a terminal or a reader instead of being seen: C0 and C1 controls,
 * format characters (bidirectional overrides, zero-width space, byte order mark, tags),
 * other characters that Unicode draws as nothing, line separators, halves of surrogate pairs.
 *
 * Spared are the joiners U+200C and U+200D and the variation selectors, which spelling and
 * emoji need, and the Arabic number signs, which are format characters by class and yet visible.
 */
const unseen = () =>
  /(?!\u200c|\u200d|\p{Variation_Selector}|[\u0600-\u0605\u06dd\u070f\u08e2])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Whether a text holds nothing but line feeds, printable ASCII and the letters, signs and forms of Chinese:
 * most answers, for which the tables of Unicode need not be read.
 */
function isAllSeen(text: string): boolean {
  return /^[\n -~\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]*$/.test(text);
}

/** In code units. What is replaced in one go is remembered for as long, whatever the length of the whole. */
const partLength = 65_536;

/** Replaces in part after part of a long text; no part ends inside a character or a run of line breaks. */
function inParts(text: string, replace: (part: string) => string): string {
  if (text.length <= partLength) return replace(text);
  let result = '';
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + partLength, text.length);
    if (/^[\ud800-\udbff]/.test(text.charAt(end - 1))) end += 1;
    while (end < text.length && isLineBreak(text.charAt(end - 1)) && isLineBreak(text.charAt(end))) end += 1;
    result += replace(text.slice(start, end));
    start = end;
  }
  return result;
}

const isLineBreak = (unit: string): boolean => /^[\n\v\f\r\u0085\u2028\u2029]/.test(unit);

const lineBreak = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;
const lineBreaks = /[\n\v\f\r\u0085\u2028\u2029]+/g;

/** The character as JSON and JavaScript write it: `\u009b`; two of these beyond U+FFFF. */
function escapeSequence(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

/** A mark in place of an unseen character: the control picture of a C0 control and of DEL, else the escape. */
function visibleMark(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return escapeSequence(character);
}

/**
 * Text from the network that is safe to show. Nothing is dropped: a tab and a run of line
 * breaks become one space, ESC becomes `␛`, C1 controls and the other unseen characters
 * become their escape, such as `\u009b` or `\u202e`.
 *
 * With `keepLineBreaks` every kind of line break becomes one line feed and stays.
 */
export function visibleText(text: string, options: {readonly keepLineBreaks?: boolean} = {}): string {
  return options.keepLineBreaks === true
    ? inParts(text, (part) => part.split(lineBreak).map(visibleLine).join('\n'))
    : inParts(text, (part) => visibleLine(part.replace(lineBreaks, ' ')));
}

function visibleLine(line: string): string {
  return line.replaceAll('\t', ' ').replace(unseen(), visibleMark);
}

/**
 * JSON text in which unseen characters stand as escapes, so that it parses to exactly the
 * same text and cannot act on a terminal. `JSON.stringify` escapes only C0 controls and
 * halves of surrogate pairs; line feeds between the fields stay.
 */
export function visibleJson(json: string): string {
  if (isAllSeen(json)) return json;
  return inParts(json, (part) =>
    part.replace(unseen(), (character) => (character < ' ' ? character : escapeSequence(character))),
  );
}

/** Printable characters of ASCII that begin no escape and have no short one, the slash aside. */
const plainCharacter = /^[!#$()*+,\-./0-9:;=?@A-Z[\]^_`a-z{|}~]$/;

/** What begins an escape, each for a character that is itself written in another encoding. */
const [percent, backslash, ampersand] = ['%', '\\', '&'] as const;

/**
 * A pattern of what one of the characters may begin with where it is written as an escape, or as an escape inside
 * another; undefined for characters that have more forms than it knows. It leaves out what cannot be one of them,
 * so that a text full of escapes is not read at every place, and matches one unit. Each encoding writes its own mark as
 * an escape.
 */
export function writtenBeginnings(characters: Iterable<string>): string | undefined {
  const all = [...new Set(characters)].toSorted();
  if (!all.every((character) => plainCharacter.test(character))) return undefined;
  const codes = all.map((character) => twoDigits(character));
  const ofAny = `(?:${codes.map(ofEitherCase).join('|')})`;
  const marks = {percent: twoDigits(percent), backslash: twoDigits(backslash), page: twoDigits(ampersand)};
  const decimals = [...all, percent, backslash, ampersand].map((mark) => String(mark.codePointAt(0)));
  const hexadecimals = [...codes, ...Object.values(marks)].map(ofEitherCase);
  const forms = [
    // %65, %u0065, and digits of either that are escaped themselves.
    `%(?:${ofAny}|[uU]|[\\da-fA-F]?[\\\\&])`,
    // %2565, %5Cu0065, %26#101;
    `%25(?:[uU]|%[57]5|${codes.map(escapedDigits).join('|')})`,
    `%5[cC](?:[uUxX]|%[57][58]${all.includes('/') ? '|/|%2[fF]' : ''})`,
    '%26(?:#|%23)',
    // \u0065, \x65, \\u0065, \u005cu0065, and a letter that is escaped itself.
    `\\\\(?:u(?:00(?:${hexadecimals.join('|')})|[\\da-fA-F]{0,3}[%&])|x(?:${hexadecimals.join('|')}|[\\da-fA-F]?[%&])|[%&])`,
    String.raw`\\\\(?:[^\\]|\\[^\\])`,
    ...(all.includes('/') ? [String.raw`\\/`] : []),
    // &#101; &#x65; &amp;#101; and digits that are escaped themselves.
    `&#(?:0{0,6}(?:${decimals.join('|')});|[xX]0{0,5}(?:${hexadecimals.join('|')});|[xX]?[\\da-fA-F]{0,7}[%\\\\])`,
    '&[aA][mM][pP];(?:[#%\\\\]|&#)',
    '&[%\\\\]',
  ];
  return String.raw`(?=${forms.join('|')})[%\\&]`;
}

function twoDigits(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(2, '0');
}

/** `6b` in small or capital letters. */
function ofEitherCase(digits: string): string {
  return digits.replaceAll(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}

/** Two hexadecimal digits, each as it is or percent-encoded: those of a character that is encoded twice. */
function escapedDigits(digits: string): string {
  return Array.from(digits, (digit) => {
    const forms = [...new Set([digit, digit.toUpperCase()])];
    return `(?:${forms.flatMap((form) => [form, `%${twoDigits(form)}`]).join('|')})`;
  }).join('');
}

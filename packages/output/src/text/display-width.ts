/** Two cells by default: emoji. */
const emoji = /^\p{Emoji_Presentation}/u;
const pictograph = /^\p{Extended_Pictographic}/u;
const emojiModifier = /^\p{Emoji_Modifier}/u;
/** What joins the character before it and takes no cell of its own. */
const mark = /^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]/u;

/** Asks for the emoji form of the character before it. */
const emojiForm = 0xfe0f;
const emojiSign = String.fromCodePoint(emojiForm);
const joiner = 0x200d;

/** First and last code points of the blocks that are wide or full-width (Unicode, East Asian Width W and F). */
const wideRanges: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2630, 0x2637],
  [0x268a, 0x268f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1aff0, 0x1b2ff],
  [0x1d300, 0x1d376],
  [0x1f200, 0x1f265],
  [0x20000, 0x3fffd],
];

const isPlain = (code: number): boolean => code >= 0x20 && code < 0x7f;
const isIdeograph = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const isControl = (code: number): boolean => code < 0x20 || (code >= 0x7f && code < 0xa0);
const isRegional = (code: number): boolean => code >= 0x1f1e6 && code <= 0x1f1ff;
const isWide = (code: number): boolean => wideRanges.some(([first, last]) => code >= first && code <= last);

/** Whether a code point has a property; the letters of most texts have none and are not looked up. */
function has(property: RegExp, code: number): boolean {
  return code >= 0xa0 && !isIdeograph(code) && property.test(String.fromCodePoint(code));
}

/** The code point at an index; NaN behind the end, which has no property. */
function codeAt(text: string, index: number): number {
  return text.codePointAt(index) ?? Number.NaN;
}

/** The index behind the code points from an index on that pass a test, one after the other. */
function skip(text: string, start: number, test: (code: number) => boolean, most = Infinity): number {
  let place = start;
  for (let count = 0; count < most; count += 1) {
    const code = codeAt(text, place);
    if (!test(code)) break;
    place += code > 0xffff ? 2 : 1;
  }
  return place;
}

const isMark = (code: number): boolean => has(mark, code);
const isPictograph = (code: number): boolean => has(pictograph, code);
const isModifier = (code: number): boolean => code === emojiForm || has(emojiModifier, code);

/** Behind the modifiers of a pictograph, and the pictographs that are joined to it with theirs. */
function endOfPictograph(text: string, start: number): number {
  let place = skip(text, start, isModifier);
  while (codeAt(text, place) === joiner && isPictograph(codeAt(text, place + 1)))
    place = skip(text, skip(text, place + 1, isPictograph, 1), isModifier);
  return place;
}

/**
 * Where the character that begins at an index ends as a terminal shows it: a flag, an emoji with its modifiers and
 * joined parts, or any code point, each with the marks that follow it. Loops and not one regular expression, which
 * would remember every one of a million marks; and not Intl.Segmenter, whose first use loads break tables.
 */
function endOfCharacter(text: string, start: number, first: number): number {
  const behind = start + (first > 0xffff ? 2 : 1);
  if (isPlain(first) && isPlain(codeAt(text, behind))) return behind;
  const end = isRegional(first)
    ? skip(text, behind, isRegional, 1)
    : isPictograph(first)
      ? endOfPictograph(text, behind)
      : behind;
  return skip(text, end, isMark);
}

function widthOf(character: string, first: number): number {
  if (has(emoji, first)) return 2;
  if (character.length > 1 && character.includes(emojiSign)) return 2;
  if (isControl(first) || isMark(first)) return 0;
  return !isPlain(first) && isWide(first) ? 2 : 1;
}

/**
 * The displayed characters of a text one after the other, each with the terminal cells it takes: 0, 1 or 2. Takes
 * time with the length of what is looked at, and no memory with it.
 */
export function* displayedCharacters(
  text: string,
): Generator<{readonly text: string; readonly width: number}> {
  for (let place = 0; place < text.length;) {
    const first = codeAt(text, place);
    const end = endOfCharacter(text, place, first);
    const character = text.slice(place, end);
    yield {text: character, width: widthOf(character, first)};
    place = end;
  }
}

/**
 * How many terminal cells a text takes: Chinese, full-width characters and emoji two,
 * combining marks none. Characters of ambiguous width count as one, as terminals do by default.
 */
export function displayWidth(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of displayedCharacters(text)) width += character.width;
  return width;
}

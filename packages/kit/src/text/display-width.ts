/**
 * What a terminal shows as one character: a flag, an emoji with its modifiers and joined
 * parts, or any code point, each with the marks that follow it. A regular expression and
 * not Intl.Segmenter, whose first use loads break tables.
 */
const displayed = () =>
  /(?:\p{RI}\p{RI}|\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]*(?:\u200d\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]*)*|[^])[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]*/gu;

/** Two cells by default: emoji, and anything that asks for the emoji form (U+FE0F). */
const emoji = () => /^(?:\p{Emoji_Presentation}|\p{RI}\p{RI})|\ufe0f/u;

/** Marks and controls, which take no cell of their own. */
const noCell = () => /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u1160-\u11ff]/u;

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

function clusterWidth(cluster: string): number {
  if (emoji().test(cluster)) return 2;
  if (noCell().test(cluster)) return 0;
  const code = cluster.codePointAt(0) ?? 0;
  return wideRanges.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

/** The displayed characters of a text, each with the terminal cells it takes: 0, 1 or 2. */
export function displayedCharacters(text: string): {readonly text: string; readonly width: number}[] {
  return (text.match(displayed()) ?? []).map((cluster) => ({text: cluster, width: clusterWidth(cluster)}));
}

/**
 * How many terminal cells a text takes: Chinese, full-width characters and emoji two,
 * combining marks none. Characters of ambiguous width count as one, as terminals do by default.
 */
export function displayWidth(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  return displayedCharacters(text).reduce((sum, character) => sum + character.width, 0);
}

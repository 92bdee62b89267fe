import {displayedCharacters, displayWidth} from './display-width.ts';

/** Most code units that are kept for one cell: a letter may carry some marks, and not a million of them. */
const mostUnitsOfCell = 16;

/**
 * The text, or as much of its beginning as fits the width with `…` behind it. Width in terminal cells, 1 or more.
 * What takes more room in memory than any writing needs is cut as well, however few cells it takes.
 */
export function truncateText(text: string, width: number): string {
  const longest = width * mostUnitsOfCell;
  let kept = 0;
  let place = 0;
  let used = 0;
  for (const character of displayedCharacters(text.length > longest ? text.slice(0, longest + 1) : text)) {
    used += character.width;
    place += character.text.length;
    if (used > width || place > longest) return `${text.slice(0, kept)}…`;
    if (used < width) kept = place;
  }
  return text;
}

/** The text with spaces up to the width, in terminal cells. A longer text stays as it is. */
export function padText(text: string, width: number, align: 'left' | 'right'): string {
  const spaces = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'right' ? spaces + text : text + spaces;
}

/** The text in lines that fit the width, broken at spaces and beside wide characters. In terminal cells. */
export function wrapText(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  // A wide character is a word of its own; it takes the punctuation behind it along.
  for (const word of text.match(/[^ -~][，。、：；！？]*|[!-~]+ ?| /gu) ?? []) {
    const wordWidth = displayWidth(word.trimEnd());
    if (used > 0 && used + wordWidth > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    line += word;
    used += displayWidth(word);
  }
  return [...lines, line.trimEnd()].join('\n');
}

import {displayedCharacters, displayWidth} from './display-width.ts';

/** The text, or as much of its beginning as fits the width with `…` behind it. Width in terminal cells, 1 or more. */
export function truncateText(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = 1;
  for (const character of displayedCharacters(text)) {
    used += character.width;
    if (used > width) break;
    kept += character.text;
  }
  return `${kept}…`;
}

/** The text with spaces up to the width, in terminal cells. A longer text stays as it is. */
export function padText(text: string, width: number, align: 'left' | 'right'): string {
  const spaces = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'right' ? spaces + text : text + spaces;
}

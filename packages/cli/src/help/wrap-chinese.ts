import {displayedCharacters, displayWidth} from '@ali1688/kit/oclif';
import {stripVTControlCharacters} from 'node:util';

/** After a space, or after Chinese punctuation unless more of it follows. */
const goodBreaks = /(?<=\s)(?=\S)|(?<=[，。、；：！？）》」』】”’])(?![，。、；：！？）》」』】”’\s])/u;

/** Beside a Chinese character, but not before what closes or after what opens. */
const fairBreaks =
  /(?<=\p{Script=Han})(?![，。、；：！？）》」』】”’\s])|(?<![（《「『【“‘])(?=\p{Script=Han})/u;

/**
 * Breaks the lines of a Chinese text: at spaces and after punctuation; between Chinese characters where
 * a line has neither; inside a word only if it is longer than a line.
 *
 * @param width terminal cells of a line
 */
export function wrapChinese(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => fill(pieces(line, width), width).join('\n'))
    .join('\n');
}

/** The parts of a line that stay whole, none wider than a line if that can be. */
function pieces(line: string, width: number): string[] {
  return line
    .split(goodBreaks)
    .flatMap((piece) => (cells(piece) <= width ? [piece] : piece.split(fairBreaks)))
    .flatMap((piece) => (cells(piece) <= width ? [piece] : characters(piece)));
}

function fill(parts: readonly string[], width: number): string[] {
  const lines = [''];
  for (const part of parts) {
    const last = lines.at(-1) ?? '';
    if (last === '' || cells(last + part) <= width) lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines.map((line) => line.trim());
}

/** A part with colors stays whole: a break could part the codes. */
function characters(text: string): string[] {
  if (stripVTControlCharacters(text) !== text) return [text];
  return [...displayedCharacters(text)].map((character) => character.text);
}

/** Spaces at the end of a line take none. */
function cells(text: string): number {
  return displayWidth(stripVTControlCharacters(text).trimEnd());
}

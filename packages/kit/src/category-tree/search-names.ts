import {foldName} from './fold-name.ts';
import type {TreeCategory} from './tree-category.ts';

/** How well a name fits what was searched for; the smaller, the better. */
export const matchRanks = {exact: 0, nameStart: 1, wordStart: 2, inside: 3} as const;

/** A row with a name that holds the searched words. */
export type NameHit = {
  readonly row: number;
  /** One of {@link matchRanks}: the best that a name of the row reaches. */
  readonly rank: number;
  /** Characters of the name that fits best, {@link lengthLimit} - 1 at most. */
  readonly length: number;
};

/** Names are shorter; what is longer counts as equally long. */
export const lengthLimit = 1024;

/** Stand between rows and between the two names of a row. No folded name holds them, as they are punctuation. */
const [betweenRows, betweenNames] = ['|', '/'];

/** The names of all rows, folded, as one text that can be searched at once. */
export function foldNames(categories: readonly TreeCategory[]): string {
  return categories
    .map(
      ({chineseName, translatedName}) =>
        `${foldName(chineseName ?? '')}${betweenNames}${foldName(translatedName ?? '')}`,
    )
    .join(betweenRows);
}

/** How many rows {@link foldNames} made. */
export function countNames(names: string): number {
  return names.split(betweenRows).length;
}

/**
 * The rows with a name that holds a folded term. The text is searched for beginnings of names first, then
 * for beginnings of words, then for the rest; what is found early enough makes the later ones needless.
 *
 * @param names what {@link foldNames} made
 * @param enough how many hits the caller needs; when the better ranks have as many, the rest is left out
 */
export function searchNames(names: string, term: string, enough: number): readonly NameHit[] {
  if (term === '') return [];
  const text = `${betweenRows}${names}${betweenRows}`;
  const hits = new Map<number, NameHit>();
  for (const openings of [[betweenRows, betweenNames], [' '], ['']]) {
    const found = openings.map((opening) => hitsOf(text, `${opening}${term}`, opening.length));
    const foundBefore = new Set(hits.keys());
    for (const hit of found.flat()) {
      if (!foundBefore.has(hit.row) && isBetter(hit, hits.get(hit.row))) hits.set(hit.row, hit);
    }
    if (hits.size >= enough) break;
  }
  return [...hits.values()];
}

function isBetter(hit: NameHit, other: NameHit | undefined): boolean {
  if (other === undefined || hit.rank !== other.rank) return other === undefined || hit.rank < other.rank;
  return hit.length < other.length;
}

/** Every place of a pattern, in order: the row, and how the name there fits. */
function hitsOf(text: string, pattern: string, openingLength: number): readonly NameHit[] {
  const hits: NameHit[] = [];
  let row = 0;
  let rowEnd = text.indexOf(betweenRows, 1);
  for (let place = text.indexOf(pattern); place !== -1; place = text.indexOf(pattern, place + 1)) {
    while (rowEnd <= place) {
      row += 1;
      rowEnd = text.indexOf(betweenRows, rowEnd + 1);
    }
    const start = place + openingLength;
    const middle = text.lastIndexOf(betweenNames, start);
    const rowStart = text.lastIndexOf(betweenRows, start - 1);
    const [nameStart, nameEnd] =
      middle > rowStart ? [middle + 1, rowEnd] : [rowStart + 1, text.indexOf(betweenNames, start)];
    const length = nameEnd - nameStart;
    const isWhole = length === pattern.length - openingLength;
    const startRank = isWhole ? matchRanks.exact : matchRanks.nameStart;
    const laterRank = openingLength === 0 ? matchRanks.inside : matchRanks.wordStart;
    const rank = start === nameStart ? startRank : laterRank;
    hits.push({row, rank, length: Math.min(length, lengthLimit - 1)});
  }
  return hits;
}

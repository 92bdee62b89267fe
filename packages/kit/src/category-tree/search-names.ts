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

/** Stands between the two names of a row. No folded name holds it, as it is punctuation. */
const betweenNames = '/';

/** Both names of a category, folded, as one text that can be searched at once. */
export function foldNames({chineseName, translatedName}: TreeCategory): string {
  return `${foldName(chineseName ?? '')}${betweenNames}${foldName(translatedName ?? '')}`;
}

/**
 * The rows with a name that holds a folded term, in the order of the rows.
 *
 * @param names what {@link foldNames} makes of each row
 * @param enough how many hits the caller needs; when as many names begin with the term, the rest is left out
 */
export function searchNames(names: readonly string[], term: string, enough: number): readonly NameHit[] {
  if (term === '') return [];
  const rows: number[] = [];
  names.forEach((both, row) => {
    if (both.includes(term)) rows.push(row);
  });
  const laterStart = `${betweenNames}${term}`;
  const beginning = rows.filter((row) => {
    const both = names[row] ?? '';
    return both.startsWith(term) || both.includes(laterStart);
  });
  const wordTerm = ` ${term}`;
  return (beginning.length >= enough ? beginning : rows).map((row) => {
    const best = weighBoth(names[row] ?? '', term, wordTerm);
    return {row, rank: Math.floor(best / lengthLimit), length: best % lengthLimit};
  });
}

/** Rank and length of the better name in one number, so that a word of every name makes no object on the way. */
function weighBoth(both: string, term: string, wordTerm: string): number {
  const middle = both.indexOf(betweenNames);
  return Math.min(
    weigh(both.slice(0, middle), term, wordTerm),
    weigh(both.slice(middle + 1), term, wordTerm),
  );
}

function weigh(name: string, term: string, wordTerm: string): number {
  return rankOf(name, term, wordTerm) * lengthLimit + Math.min(name.length, lengthLimit - 1);
}

function rankOf(name: string, term: string, wordTerm: string): number {
  const place = name.indexOf(term);
  if (place === 0) return name.length === term.length ? matchRanks.exact : matchRanks.nameStart;
  if (place === -1) return matchRanks.inside + 1;
  return name.includes(wordTerm) ? matchRanks.wordStart : matchRanks.inside;
}

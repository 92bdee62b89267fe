import {foldName} from './fold-name.ts';
import type {TreeCategory} from './tree-category.ts';
import {betweenRowsByte, type TreeColumn} from './tree-column.ts';

/** How well a name fits what was searched for; the smaller, the better. */
export const matchRanks = {exact: 0, nameStart: 1, wordStart: 2, inside: 3} as const;

/** The rows with a name that holds the searched words, ascending: lists of numbers, as a word may be in every name. */
export type NameHits = {
  readonly rows: Uint32Array;
  /** One of {@link matchRanks} for each row: the best that a name of it reaches. */
  readonly ranks: Uint8Array;
  /** Where the words stand so, as an index of a byte. If both names are equally good, this is in the Chinese one. */
  readonly firstPlaces: Uint32Array;
  /** The last such place: in the translated name, if both are equally good. */
  readonly lastPlaces: Uint32Array;
};

const noRank = 4;

/** Stands between the two names of a row. No folded name holds it, as it is punctuation. */
export const betweenNames = '/';
/** The byte of what stands between two names. */
export const betweenNamesByte = betweenNames.charCodeAt(0);
const space = ' '.charCodeAt(0);

/** Both names of a category, folded, as one text that can be searched at once. */
export function foldNames({chineseName, translatedName}: TreeCategory): string {
  return `${foldName(chineseName ?? '')}${betweenNames}${foldName(translatedName ?? '')}`;
}

/**
 * The rows with a name that holds a folded term. Compares bytes: in UTF-8 a character never begins inside
 * another one.
 *
 * @param names what {@link foldNames} makes of each row
 */
export function searchNames({bytes, starts}: TreeColumn, term: string): NameHits {
  const most = term === '' ? 0 : starts.length - 1;
  const rows = new Uint32Array(most);
  const ranks = new Uint8Array(most).fill(noRank);
  const firstPlaces = new Uint32Array(most);
  const lastPlaces = new Uint32Array(most);
  // A character for each byte: a string is searched much faster than a buffer.
  const text = most === 0 ? '' : bytes.toString('latin1');
  const sought = most === 0 ? ' ' : Buffer.from(term).toString('latin1');
  let [hit, row, nextRow] = [-1, -1, 0];
  for (let place = text.indexOf(sought); place !== -1; place = text.indexOf(sought, place + 1)) {
    if (place >= nextRow) {
      for (; nextRow <= place; nextRow = starts[row + 1] ?? Infinity) row += 1;
      hit += 1;
      rows[hit] = row;
    }
    const rank = rankAt(bytes, place, place + sought.length);
    const best = ranks[hit] ?? noRank;
    if (rank > best) continue;
    ranks[hit] = rank;
    lastPlaces[hit] = place;
    if (rank < best) firstPlaces[hit] = place;
  }
  const found = hit + 1;
  return {
    rows: rows.subarray(0, found),
    ranks: ranks.subarray(0, found),
    firstPlaces: firstPlaces.subarray(0, found),
    lastPlaces: lastPlaces.subarray(0, found),
  };
}

/** Whether a byte, or the lack of one at both ends, stands between names. */
function isBetween(byte: number | undefined): boolean {
  return byte === undefined || byte === betweenNamesByte || byte === betweenRowsByte;
}

function rankAt(bytes: Buffer, place: number, end: number): number {
  const before = bytes[place - 1];
  if (isBetween(before)) return isBetween(bytes[end]) ? matchRanks.exact : matchRanks.nameStart;
  return before === space ? matchRanks.wordStart : matchRanks.inside;
}

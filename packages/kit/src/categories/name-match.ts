import type {OfferedMatch} from '@ali1688/contracts/errors';
import {foldName} from '../category-tree/fold-name.ts';

/** A category that a word may have named. */
export type NameMatch = {
  readonly category: OfferedMatch;
  /** Whether one of its names is the word, but for case, width, punctuation and spaces. */
  readonly isExact: boolean;
};

type Named = {readonly [Field in keyof OfferedMatch]?: OfferedMatch[Field] | undefined};

/** How well a name fits: the name itself, its beginning, the beginning of a word in it, some part, none. */
const fits = {exact: 0, prefix: 1, wordStart: 2, part: 3, none: 4} as const;

/**
 * Compares categories with a word, best first: the name itself, then by how the name holds the word, the
 * upper level before the lower, the shorter name before the longer. Rows without an id are left out, and an
 * id that comes twice counts once.
 */
export function matchNames(rows: readonly Named[], word: string): readonly NameMatch[] {
  const folded = foldName(word);
  const sorted = rows
    .flatMap(({categoryId, chineseName, translatedName, level, parentCateId}) => {
      if (categoryId === undefined) return [];
      const category = {categoryId, chineseName, translatedName, level, parentCateId};
      return [{category, fit: fitOf(category, folded), length: nameLength(category)}];
    })
    .toSorted(
      (left, right) =>
        left.fit - right.fit ||
        levelOf(left.category) - levelOf(right.category) ||
        left.length - right.length,
    );
  const seen = new Set<string>();
  return sorted.flatMap(({category, fit}) => {
    if (seen.has(category.categoryId)) return [];
    seen.add(category.categoryId);
    return [{category, isExact: fit === fits.exact}];
  });
}

function namesOf({chineseName, translatedName}: OfferedMatch): readonly string[] {
  return [chineseName, translatedName].flatMap((name) => (name === undefined ? [] : [foldName(name)]));
}

function fitOf(category: OfferedMatch, word: string): number {
  // A word of nothing but punctuation is no name.
  if (word === '') return fits.none;
  return Math.min(fits.none, ...namesOf(category).map((name) => fitOfName(name, word)));
}

function fitOfName(name: string, word: string): number {
  if (name === word) return fits.exact;
  if (name.startsWith(word)) return fits.prefix;
  if (name.includes(` ${word}`)) return fits.wordStart;
  return name.includes(word) ? fits.part : fits.none;
}

function nameLength(category: OfferedMatch): number {
  return Math.min(Number.MAX_SAFE_INTEGER, ...namesOf(category).map((name) => name.length));
}

/** The level as a number; what says none comes last. */
function levelOf({level}: OfferedMatch): number {
  return /^\d$/.test(level ?? '') ? Number(level) : 9;
}

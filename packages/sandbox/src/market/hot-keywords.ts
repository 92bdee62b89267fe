import type {Bilingual} from '@ali1688/contracts/errors';
import {leavesBelow, type Catalogue} from '../catalogue/catalogue.ts';
import type {Category} from '../catalogue/category.ts';
import {lowerFirst} from '../catalogue/lower-first.ts';
import {qualities, searchEndings} from '../catalogue/product-words.ts';
import {part, walk} from './walk.ts';

const longestList = 10;
const longestListOfLeaf = 6;

/**
 * Up to ten hot search words of a category on a day, most searched first, never none: a pure function of the
 * ids below it and the day. Words come and go; the name of a leaf is searched more than what is said about it.
 *
 * @param day counted from 1970-01-01 in China
 */
export function hotKeywords(catalogue: Catalogue, category: Category, day: number): readonly Bilingual[] {
  const leaves = leavesBelow(catalogue, category);
  const words = leaves.flatMap((leaf) => wordsOf(leaf));
  const unique = [...new Map(words.map((entry) => [entry.word.zh, entry])).values()];
  return unique
    .map(({word, start}) => {
      const seed = `${category.categoryId} ${word.zh}`;
      return {word, weight: start + part(seed) + walk(seed, day)};
    })
    .sort((left, right) => right.weight - left.weight)
    .slice(0, Math.min(longestList, longestListOfLeaf * leaves.length))
    .map(({word}) => word);
}

type WeightedWord = {readonly word: Bilingual; readonly start: number};

function wordsOf({name}: Category): readonly WeightedWord[] {
  const longer = [
    ...qualities.map(({zh, en}) => ({zh: `${zh}${name.zh}`, en: `${en} ${lowerFirst(name.en)}`})),
    ...searchEndings.map(({zh, en}) => ({zh: `${name.zh}${zh}`, en: `${name.en} ${en}`})),
  ];
  return [{word: name, start: 1}, ...longer.map((word) => ({word, start: 0}))];
}

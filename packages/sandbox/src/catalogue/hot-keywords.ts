import type {Bilingual} from '@ali1688/contracts/errors';
import {leavesBelow, type Catalogue} from './catalogue.ts';
import type {Category} from './category.ts';
import {chooseBy, hashText} from './hash.ts';
import {lowerFirst} from './lower-first.ts';
import {qualities, searchEndings} from './product-words.ts';

const longestList = 10;

/** Up to ten hot search words of a category, most searched first, never none: a pure function of the ids below it. */
export function hotKeywords(catalogue: Catalogue, category: Category): readonly Bilingual[] {
  const words = leavesBelow(catalogue, category).flatMap((leaf) => wordsOf(leaf));
  const unique = [...new Map(words.map((word) => [word.zh, word])).values()];
  return unique
    .map((word) => ({word, order: hashText(`${category.categoryId} ${word.zh}`)}))
    .sort((left, right) => left.order - right.order)
    .slice(0, longestList)
    .map(({word}) => word);
}

function wordsOf(leaf: Category): readonly Bilingual[] {
  const quality = chooseBy(qualities, `word ${leaf.categoryId}`);
  return [
    leaf.name,
    {zh: `${quality.zh}${leaf.name.zh}`, en: `${quality.en} ${lowerFirst(leaf.name.en)}`},
    ...searchEndings.map((ending) => ({
      zh: `${leaf.name.zh}${ending.zh}`,
      en: `${leaf.name.en} ${ending.en}`,
    })),
  ];
}

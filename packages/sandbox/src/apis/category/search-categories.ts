import type {Catalogue} from '../../catalogue/catalogue.ts';
import type {Category} from '../../catalogue/category.ts';
import {translate} from '../../entries/language.ts';

/**
 * Categories whose Chinese name, or whose name in the language asked for, holds a word; sorted by id as in
 * the official example of getByKeyword, which searches in the language too.
 */
export function searchCategories(catalogue: Catalogue, word: string, language: string): readonly Category[] {
  const wanted = word.trim().toLowerCase();
  const holdsIt = (name: string): boolean => name.toLowerCase().includes(wanted);
  return [...catalogue.values()]
    .filter(({name}) => holdsIt(name.zh) || holdsIt(translate(name, language)))
    .sort((left, right) => Number(left.categoryId) - Number(right.categoryId));
}

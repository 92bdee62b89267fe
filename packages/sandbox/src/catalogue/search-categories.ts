import type {Catalogue} from './catalogue.ts';
import type {Category} from './category.ts';

/** Categories whose Chinese or English name holds a word, sorted by id as in the official example of getByKeyword. */
export function searchCategories(catalogue: Catalogue, word: string): readonly Category[] {
  const wanted = word.trim().toLowerCase();
  return [...catalogue.values()]
    .filter(({name}) => name.zh.toLowerCase().includes(wanted) || name.en.toLowerCase().includes(wanted))
    .sort((left, right) => Number(left.categoryId) - Number(right.categoryId));
}

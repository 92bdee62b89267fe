import {assertCatalogueSize, type CatalogueSize} from './catalogue-size.ts';
import type {Catalogue} from './catalogue.ts';
import type {Category} from './category.ts';

/** Ten digits beginning with 9: the sandbox's own ids, apart from those of its built-in catalogue. */
const firstId = 9_000_000_000;

/** Numbers of a category within its parents, from 1; 0 below its own level. */
type Place = readonly [first: number, second: number, third: number];

/**
 * A catalogue of any size, as large as 1688's own or larger. Ids and names are a pure function of the
 * place, and a category is made when it is asked for, so that a large one takes no memory.
 *
 * @throws `USAGE_INVALID` for a size that is none
 */
export function generateCatalogue(size: CatalogueSize): Catalogue {
  assertCatalogueSize(size);
  const {firstLevel, secondLevel, thirdLevel} = size;
  const get = (categoryId: string): Category | undefined => {
    const place = placeOf(categoryId, size);
    return place === undefined ? undefined : categoryAt(place, size);
  };
  return {
    size: firstLevel * (1 + secondLevel * (1 + thirdLevel)),
    firstLevelIds: numbers(firstLevel).map((first) => idOf([first, 0, 0])),
    get,
    has: (categoryId) => placeOf(categoryId, size) !== undefined,
    *values() {
      for (const first of numbers(firstLevel)) {
        yield categoryAt([first, 0, 0], size);
        for (const second of numbers(secondLevel)) {
          yield categoryAt([first, second, 0], size);
          for (const third of numbers(thirdLevel)) yield categoryAt([first, second, third], size);
        }
      }
    },
  };
}

function numbers(count: number): readonly number[] {
  return Array.from({length: count}, (_, index) => index + 1);
}

function idOf([first, second, third]: Place): string {
  return String(firstId + first * 1_000_000 + second * 1000 + third);
}

function placeOf(
  categoryId: string,
  {firstLevel, secondLevel, thirdLevel}: CatalogueSize,
): Place | undefined {
  const [, ...digits] = /^9(\d{3})(\d{3})(\d{3})$/.exec(categoryId) ?? [];
  const [first = 0, second = 0, third = 0] = digits.map(Number);
  const exists =
    first >= 1 &&
    first <= firstLevel &&
    second <= secondLevel &&
    third <= thirdLevel &&
    (second > 0 || third === 0);
  return exists ? [first, second, third] : undefined;
}

function categoryAt(place: Place, size: CatalogueSize): Category {
  const [first, second, third] = place;
  const categoryId = idOf(place);
  if (second === 0) {
    const childIds = numbers(size.secondLevel).map((number) => idOf([first, number, 0]));
    return {categoryId, name: nameOf(place), level: 1, parentCateId: '0', childIds};
  }
  if (third === 0) {
    const childIds = numbers(size.thirdLevel).map((number) => idOf([first, second, number]));
    return {categoryId, name: nameOf(place), level: 2, parentCateId: idOf([first, 0, 0]), childIds};
  }
  return {categoryId, name: nameOf(place), level: 3, parentCateId: idOf([first, second, 0]), childIds: []};
}

function nameOf(place: Place) {
  const [first, second, third] = place.map(String);
  const parts = [
    {zh: `样例门类${first}`, en: `Sample field ${first}`},
    {zh: `第${second}组`, en: `group ${second}`},
    {zh: `第${third}种`, en: `kind ${third}`},
  ].slice(0, place.filter((number) => number > 0).length);
  return {zh: parts.map(({zh}) => zh).join(''), en: parts.map(({en}) => en).join(', ')};
}

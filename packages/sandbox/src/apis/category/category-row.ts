import {isLeaf, type Category} from '../../catalogue/category.ts';
import {translate} from '../../entries/language.ts';

/** A row of getByKeyword and, with `fromCache`, of the children of getById: ids bare, `leaf` boolean, `level` text. */
export function categoryRow(category: Category, language: string) {
  return {
    categoryId: BigInt(category.categoryId),
    chineseName: category.name.zh,
    translatedName: translate(category.name, language),
    language,
    leaf: isLeaf(category),
    level: String(category.level),
    parentCateId: BigInt(category.parentCateId),
  };
}

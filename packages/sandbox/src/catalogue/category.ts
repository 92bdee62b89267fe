import type {Bilingual} from '@ali1688/contracts/errors';

/** One category of the catalogue. Ids are text in here and bare integers on the wire. */
export type Category = {
  readonly categoryId: string;
  /** `zh` is `chineseName`, `en` the translation for every language but Chinese. */
  readonly name: Bilingual;
  /** 1 to 3. */
  readonly level: number;
  /** `0` for the first level. */
  readonly parentCateId: string;
  /** Ids of the direct children, in catalogue order; empty for a leaf. */
  readonly childIds: readonly string[];
};

/** Whether a category has no children. Some leaves are at level 2 (contract of getByKeyword). */
export function isLeaf(category: Category): boolean {
  return category.childIds.length === 0;
}

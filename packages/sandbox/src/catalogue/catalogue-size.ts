import {catalogueSizeRefused} from '../texts/refusals.ts';

/** How many categories a generated catalogue has below its root and below each category of a level. */
export type CatalogueSize = {
  /** Categories of the first level, 1 to 999. */
  readonly firstLevel: number;
  /** Children of each first-level category, 0 to 999. */
  readonly secondLevel: number;
  /** Children of each second-level category, 0 to 999. */
  readonly thirdLevel: number;
};

/** Most children of one category: three digits of an id count them. */
const mostChildren = 999;

/**
 * Checks the size of a generated catalogue.
 *
 * @throws `USAGE_INVALID`
 */
export function assertCatalogueSize({firstLevel, secondLevel, thirdLevel}: CatalogueSize): void {
  const isCount = (count: number, least: number): boolean =>
    Number.isInteger(count) && count >= least && count <= mostChildren;
  if (!isCount(firstLevel, 1) || !isCount(secondLevel, 0) || !isCount(thirdLevel, 0)) {
    throw catalogueSizeRefused(mostChildren);
  }
}

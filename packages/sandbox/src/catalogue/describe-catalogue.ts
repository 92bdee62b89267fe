import {firstLevelCategories, loadCatalogue} from './catalogue.ts';
import {isLeaf} from './category.ts';
import {rankNames} from './rank-names.ts';
import {emptyRankingCategoryId, wideItemIdCategoryId} from './sample-categories.ts';

/** Figures of the catalogue, and the ids that are there for testing clients. */
export function describeCatalogue() {
  const catalogue = loadCatalogue();
  return {
    firstLevelCategories: firstLevelCategories(catalogue).length,
    categories: catalogue.size,
    leaves: [...catalogue.values()].filter(isLeaf).length,
    rankTypes: Object.keys(rankNames),
    emptyRankingCategoryId,
    wideItemIdCategoryId,
  };
}

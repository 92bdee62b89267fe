import {rankTypes} from '@ali1688/contracts';
import type {Catalogue} from './catalogue.ts';
import {isLeaf} from './category.ts';
import {emptyRankingCategoryId, wideItemIdCategoryId} from './sample-categories.ts';

/** Figures of a catalogue, and the ids in it that are there for testing clients. */
export function describeCatalogue(catalogue: Catalogue) {
  return {
    firstLevelCategories: catalogue.firstLevelIds.length,
    categories: catalogue.size,
    leaves: [...catalogue.values()].filter(isLeaf).length,
    rankTypes: rankTypes.map(({rankType}) => rankType),
    ...(catalogue.has(emptyRankingCategoryId) ? {emptyRankingCategoryId} : {}),
    ...(catalogue.has(wideItemIdCategoryId) ? {wideItemIdCategoryId} : {}),
  };
}

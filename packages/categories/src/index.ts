export {categoryExtra} from './category-extra.ts';
export {categoryField} from './category/category-field.ts';
export {categoryIdField} from './category/category-id-field.ts';
export {rootCategoryId} from './category/category-ids.ts';
export {categoryColumns, categoryLayout} from './category/category-layout.ts';
export {
  categoryShape,
  categoryWithChildren,
  showCategory,
  type ShownCategory,
} from './category/category-shape.ts';
export {categoryTexts} from './category/category-texts.ts';
export {isGatewayOutOfReach} from './category/gateway-refusals.ts';
export {askForCategory, type AskedCategory} from './lookup/ask-for-category.ts';
export {assertCategoryExists} from './lookup/assert-category-exists.ts';
export {callForCategory} from './lookup/call-for-category.ts';
export {categoryRequired, categoryUnknown} from './lookup/category-failure.ts';
export {resolveCategory} from './naming/resolve-category.ts';
export {categoryGet, categoryList} from './operations/category-operations.ts';
export {foldName} from './tree/fold-name.ts';
export {forEachInFlight} from './tree/for-each-in-flight.ts';
export {openLocalCategoryTree, rankByName, syncCategories} from './tree/load-category-tree.ts';
export {noteTreeAge} from './tree/note-tree-age.ts';
export {pointToSync} from './tree/point-to-sync.ts';
export type {CategorySync} from './tree/sync-categories.ts';
export {toTreeCategory} from './tree/to-tree-category.ts';
export type {LocalCategoryTree, TreeCategory, TreeMatch} from './tree/tree-category.ts';

export type {Session} from './context/session.ts';
export {defineHostOperation, type HostOperation} from './operation/define-host-operation.ts';
export {
  defineOperation,
  operationId,
  operationWords,
  type AnyOperation,
  type Need,
  type Operation,
  type OperationExample,
} from './operation/define-operation.ts';
export {
  choiceField,
  numberField,
  optionalField,
  repeatableField,
  sensitiveField,
  switchField,
  textField,
  wholeNumberField,
} from './operation/fields.ts';
export {profileNameField} from './operation/profile-name-field.ts';
export {wordField} from './operation/word-field.ts';
export type {Choice} from './operation/choice.ts';
export type {InputField, InputFields, InputValues} from './operation/input-field.ts';
export {argumentLabel, argumentUsage, flagName} from './operation/input-names.ts';
export {shownWord} from './failure/shown-word.ts';
export {nearestWord} from './operation/nearest-word.ts';
export type {OperationContext} from './operation/operation-context.ts';
export type {Column} from './render/column.ts';
export type {TableLayout} from './render/table-layout.ts';
export {assertCategoryExists} from './categories/assert-category-exists.ts';
export {askForCategory, type AskedCategory} from './categories/ask-for-category.ts';
export {callForCategory} from './categories/call-for-category.ts';
export {categoryRequired, categoryUnknown} from './categories/category-failure.ts';
export {categoryField} from './categories/category-field.ts';
export {categoryIdField} from './categories/category-id-field.ts';
export {categoryColumns, categoryLayout} from './categories/category-layout.ts';
export {
  categoryShape,
  categoryWithChildren,
  showCategory,
  type ShownCategory,
} from './categories/category-shape.ts';
export {rootCategoryId} from './categories/root-category.ts';
export {categoryTexts} from './categories/category-texts.ts';
export {categoryGet} from './categories/operations/category-get.ts';
export {categoryList} from './categories/operations/category-list.ts';
export {resolveCategory} from './categories/resolve-category.ts';
export {isGatewayOutOfReach} from './categories/is-gateway-out-of-reach.ts';
export {languageField, unusualLanguageNote} from './categories/language-field.ts';
export type {Environment} from './host/environment.ts';
export {foldName} from './category-tree/fold-name.ts';
export {forEachInFlight} from './category-tree/for-each-in-flight.ts';
export {openLocalCategoryTree, rankByName, syncCategories} from './category-tree/load-category-tree.ts';
export {pointToSync} from './category-tree/point-to-sync.ts';
export {noteTreeAge} from './category-tree/note-tree-age.ts';
export type {CategorySync} from './category-tree/sync-categories.ts';
export {toTreeCategory} from './category-tree/to-tree-category.ts';
export type {LocalCategoryTree, TreeCategory, TreeMatch} from './category-tree/tree-category.ts';

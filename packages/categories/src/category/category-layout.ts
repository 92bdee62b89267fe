import type {Column, TableLayout} from '@ali1688/kit';
import type * as z from 'zod/mini';
import type {categoryWithChildren} from './category-shape.ts';
import {retiredHeader} from './retired.ts';

/** The columns of a table of categories. */
export const categoryColumns: readonly Column[] = [
  {field: 'categoryId', header: {en: 'Category id', zh: '类目 ID'}, type: 'id'},
  {field: 'chineseName', header: {en: 'Chinese name', zh: '中文名'}, type: 'name', reader: 'zh'},
  {field: 'translatedName', header: {en: 'Name', zh: '译名'}, type: 'name', reader: 'en'},
  {field: 'level', header: {en: 'Level', zh: '层级'}},
  {field: 'leaf', header: {en: 'Leaf', zh: '叶子类目'}},
];

/**
 * The columns for rows some of which 1688 marks as retired, by which those are told from the others; undefined where
 * none is.
 */
export function columnsWithRetired(
  rows: readonly {readonly retired?: true | undefined}[],
): readonly Column[] | undefined {
  if (rows.every(({retired}) => retired !== true)) return undefined;
  return [...categoryColumns, {field: 'retired', header: retiredHeader, type: 'boolean'}];
}

/** Children as rows, under the names of the category they belong to. */
export const categoryLayout: TableLayout<z.output<typeof categoryWithChildren>> = {
  rows: 'children',
  noun: {one: 'category', many: 'categories', zh: '个类目'},
  title({category: {categoryId, chineseName, translatedName}}) {
    // The root has no name, and its id tells nobody anything.
    if (chineseName === undefined && translatedName === undefined) return undefined;
    const title = [categoryId, chineseName, translatedName].filter((part) => part !== undefined).join(' · ');
    return {en: title, zh: title};
  },
  empty: {en: 'This category has no categories below it.', zh: '该类目没有下级类目。'},
  columns: categoryColumns,
  columnsFor: ({children}) => columnsWithRetired(children),
};

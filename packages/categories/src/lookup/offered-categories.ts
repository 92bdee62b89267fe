import type {OfferedList} from '@ali1688/contracts/errors';
import {retiredHeader} from '../category/retired.ts';

/** A category offered beside `CATEGORY_REQUIRED` and `CATEGORY_UNKNOWN`, so that the caller can choose. */
export type OfferedCategory = {
  readonly categoryId: string;
  readonly chineseName?: string | undefined;
  readonly translatedName?: string | undefined;
  /** Whether 1688 marks it as in use no more. */
  readonly retired?: true | undefined;
};

/** A category whose name resembles the one that was asked for, offered beside `CATEGORY_UNKNOWN`. */
export type OfferedMatch = OfferedCategory & {
  /** 1 to 3, as the gateway's text. */
  readonly level?: string | undefined;
  readonly parentCateId?: string | undefined;
};

const categoryColumns: OfferedList['columns'] = [
  {field: 'categoryId', header: {en: 'Category id', zh: '类目 ID'}},
  {field: 'chineseName', header: {en: 'Chinese name', zh: '中文名'}, reader: 'zh'},
  {field: 'translatedName', header: {en: 'Name', zh: '译名'}, reader: 'en'},
];

/** All first-level categories, as `error.categories`. */
export function offeredCategories(rows: readonly OfferedCategory[]): OfferedList {
  const title = {en: 'Categories to choose from:', zh: '可选类目：'};
  return {name: 'categories', title, ...withRetirement(categoryColumns, rows)};
}

/** The categories that a name may have meant, best first, as `error.matches`. */
export function offeredMatches(rows: readonly OfferedMatch[]): OfferedList {
  return {
    name: 'matches',
    title: {en: 'Categories with such a name:', zh: '名称相符或相近的类目：'},
    ...withRetirement(
      [
        ...categoryColumns,
        {field: 'level', header: {en: 'Level', zh: '层级'}},
        {field: 'parentCateId', header: {en: 'Parent id', zh: '上级类目 ID'}},
      ],
      rows,
    ),
  };
}

/** With the mark of the retired ones, in a column that is there only where one of them is. */
function withRetirement(
  columns: OfferedList['columns'],
  rows: readonly OfferedCategory[],
): Pick<OfferedList, 'columns' | 'rows'> {
  const isMarked = rows.some(({retired}) => retired === true);
  return {columns: isMarked ? [...columns, {field: 'retired', header: retiredHeader}] : columns, rows};
}

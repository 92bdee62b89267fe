import type {OfferedList} from '@ali1688/contracts/errors';

const columns: OfferedList['columns'] = [
  {field: 'categoryId', header: {en: 'Category id', zh: '类目 ID'}},
  {field: 'chineseName', header: {en: 'Chinese name', zh: '中文名'}},
  {field: 'translatedName', header: {en: 'Name', zh: '译名'}},
];

/** A list that a failure offers to choose from. */
export function offeredCategories(rows: OfferedList['rows']): OfferedList {
  return {name: 'categories', title: {en: 'Categories to choose from:', zh: '可选类目：'}, columns, rows};
}

/** Another one, with more columns. */
export function offeredMatches(rows: OfferedList['rows']): OfferedList {
  return {
    name: 'matches',
    title: {en: 'Categories with such a name:', zh: '名称相近的类目：'},
    columns: [
      ...columns,
      {field: 'level', header: {en: 'Level', zh: '层级'}},
      {field: 'parentCateId', header: {en: 'Parent id', zh: '上级类目 ID'}},
    ],
    rows,
  };
}

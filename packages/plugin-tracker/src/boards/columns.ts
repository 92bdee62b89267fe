import type {Column} from '@ali1688/kit';

/** The titles of a product, of which a table shows the one for its reader. */
export const titleColumns: readonly Column[] = [
  {field: 'title', header: {en: 'Title', zh: '标题'}, type: 'title', reader: 'zh'},
  {field: 'translateTitle', header: {en: 'Translated title', zh: '翻译标题'}, type: 'title', reader: 'en'},
];

/** The names of a category, below a field of the row. */
export const categoryColumns: readonly Column[] = [
  {
    field: 'category.chineseName',
    header: {en: 'Category (zh)', zh: '类目'},
    type: 'name',
    reader: 'zh',
  },
  {field: 'category.translatedName', header: {en: 'Category', zh: '类目译名'}, type: 'name', reader: 'en'},
  {field: 'category.categoryId', header: {en: 'Category ID', zh: '类目 ID'}, type: 'id'},
];

/** The rank type of a row. */
export const typeColumn: Column = {field: 'type', header: {en: 'Type', zh: '榜单'}, type: 'name'};

/** The id of a product. */
export const itemColumn: Column = {field: 'itemId', header: {en: 'Item', zh: '商品 ID'}, type: 'id'};

/** Before, after and the places climbed. */
export const moveColumns: readonly Column[] = [
  {field: 'before', header: {en: 'Before', zh: '原名次'}, type: 'integer', isEssential: true},
  {field: 'after', header: {en: 'Now', zh: '现名次'}, type: 'integer', isEssential: true},
  {field: 'change', header: {en: 'Up', zh: '上升'}, type: 'integer', isEssential: true},
];

/** What was counted over all complete snapshots. */
export const standingColumns: readonly Column[] = [
  {field: 'streakDays', header: {en: 'Streak (d)', zh: '连续在榜（天）'}, type: 'integer'},
  {field: 'bestRank', header: {en: 'Best', zh: '最佳名次'}, type: 'integer'},
  {field: 'daysOnBoard', header: {en: 'Days on board', zh: '在榜天数'}, type: 'integer'},
];

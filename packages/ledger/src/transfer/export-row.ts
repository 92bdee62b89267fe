/** A column of an export. */
export type ExportColumn = {readonly name: string; readonly type: 'text' | 'number' | 'boolean'};

/**
 * One row of an export: a row of a snapshot with all that is known of the snapshot. The rows of a snapshot stand
 * together, in their order; one without rows, such as an empty board, has one row without `place`. What is not known
 * is absent.
 */
export type ExportRow = Readonly<Record<string, string | number | boolean | undefined>>;

const text = (name: string): ExportColumn => ({name, type: 'text'});
const number = (name: string): ExportColumn => ({name, type: 'number'});

/** The columns of an export, in order; the same for every format. Lists and parameters are JSON. */
export const exportColumns: readonly ExportColumn[] = [
  text('kind'),
  text('snapshotId'),
  text('at'),
  {name: 'complete', type: 'boolean'},
  text('categoryId'),
  text('chineseName'),
  text('translatedName'),
  text('rankType'),
  text('language'),
  number('limit'),
  number('rowsGiven'),
  number('place'),
  number('sort'),
  text('itemId'),
  text('title'),
  text('translateTitle'),
  text('imgUrl'),
  text('serviceList'),
  number('buyerNum'),
  number('soldOut'),
  text('goodsScore'),
  text('seKeyword'),
  text('seKeywordTranslation'),
  text('subject'),
  text('subjectTrans'),
  text('status'),
  text('priceFrom'),
  text('priceTo'),
  text('currency'),
  text('tiers'),
  number('minimum'),
  text('unit'),
  number('stock'),
  text('sellerOpenId'),
  text('companyName'),
  text('api'),
  text('parameters'),
  text('appKey'),
  text('hash'),
];

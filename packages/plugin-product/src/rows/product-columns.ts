import type {Column} from '@ali1688/kit';

/**
 * Columns of every table of this plugin. In a narrow terminal the last ones are left out: title, price, smallest order,
 * sales and seller fit 80 cells, and the title leads to the page. All prices are in CNY; the first one says so.
 */
const title = [
  {field: 'subject', header: {en: 'Title', zh: '标题'}, type: 'title', reader: 'zh', link: 'detailUrl'},
  {
    field: 'subjectTrans',
    header: {en: 'Translated title', zh: '翻译标题'},
    type: 'title',
    reader: 'en',
    link: 'detailUrl',
  },
] as const satisfies readonly Column[];

const offerId: Column = {field: 'offerId', header: {en: 'Product', zh: '商品 ID'}, type: 'id'};
const address: Column = {field: 'detailUrl', header: {en: 'Page', zh: '商品页'}, type: 'url'};
const price = (field: string): Column => ({
  field,
  header: {en: 'Price CNY', zh: '价格（元）'},
  type: 'number',
  isEssential: true,
});
const minimum = (field: string): Column => ({
  field,
  header: {en: 'Min', zh: '起订量'},
  type: 'integer',
  isEssential: true,
});
const sold = (field: string, header: Column['header']): Column => ({
  field,
  header,
  type: 'integer',
  isEssential: true,
});
/** A name, or the kinds of seller that lists tell in its place; both are known by their beginning. */
const seller = (field: string): Column => ({
  field,
  header: {en: 'Seller', zh: '卖家'},
  type: 'text',
  isEssential: true,
});

/** A list of products that were found. */
export const foundColumns: readonly Column[] = [
  ...title,
  price('price'),
  minimum('minOrderQuantity'),
  sold('monthSold', {en: 'Sold (30 d)', zh: '30 天销量'}),
  seller('sellerIdentities'),
  offerId,
  {field: 'repurchasePercent', header: {en: 'Repurchase %', zh: '复购率 %'}, type: 'number'},
  {field: 'consignPrice', header: {en: 'Dropship', zh: '代发价'}, type: 'number'},
  {field: 'promotionPrice', header: {en: 'Promotion', zh: '促销价'}, type: 'number'},
  {field: 'tradeScore', header: {en: 'Score', zh: '评分'}, type: 'number'},
  {field: 'createDate', header: {en: 'Listed', zh: '上架时间'}, type: 'time'},
  address,
];

/** Products that 1688 recommends beside one; it counts 90 days there. */
export const relatedColumns: readonly Column[] = [
  ...title,
  price('price'),
  sold('monthSold', {en: 'Sold (90 d)', zh: '90 天销量'}),
  seller('sellerIdentities'),
  offerId,
  address,
];

/** Wholesale terms. */
export const termsColumns: readonly Column[] = [
  ...title,
  price('price.from'),
  {field: 'price.to', header: {en: 'Up to', zh: '最高价'}, type: 'number'},
  minimum('order.minimum'),
  sold('soldOut', {en: 'Sold', zh: '销量'}),
  seller('seller.companyName'),
  offerId,
  {field: 'seller.repurchasePercent', header: {en: 'Repurchase %', zh: '复购率 %'}, type: 'number'},
  {field: 'stock', header: {en: 'Stock', zh: '库存'}, type: 'integer'},
  {field: 'shipping.timeGuarantee', header: {en: 'Ships', zh: '发货'}, type: 'name'},
  {field: 'shipping.from', header: {en: 'From', zh: '发货地'}, type: 'name'},
  {field: 'shipping.weightKg', header: {en: 'kg', zh: '重量（kg）'}, type: 'number'},
  {field: 'seller.badgeTexts', header: {en: 'Badges', zh: '标识'}, type: 'list'},
  address,
];

/** Products side by side. */
export const comparedColumns: readonly Column[] = [
  ...title,
  {field: 'unitPrice', header: {en: 'Unit CNY', zh: '单价（元）'}, type: 'number', isEssential: true},
  {field: 'total', header: {en: 'Total', zh: '总价'}, type: 'number', isEssential: true},
  {field: 'isCheapest', header: {en: 'Cheapest', zh: '最便宜'}, type: 'boolean'},
  {field: 'meetsMinimum', header: {en: 'Enough', zh: '达到起订量'}, type: 'boolean'},
  minimum('order.minimum'),
  seller('seller.companyName'),
  offerId,
  address,
];

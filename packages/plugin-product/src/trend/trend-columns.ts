import type {Column} from '@ali1688/kit';

/** The days of a product in one line: how it sells, and whether that changes. */
export const trendColumns: readonly Column[] = [
  {field: 'offerId', header: {en: 'Product', zh: '商品 ID'}, type: 'id'},
  {field: 'days.sold', header: {en: 'Units a day', zh: '日销量'}, type: 'series', isEssential: true},
  {
    field: 'summary.soldRecentDaily',
    header: {en: 'Last 14 d', zh: '近 14 天日均'},
    type: 'number',
    isEssential: true,
  },
  {
    field: 'summary.soldEarlierDaily',
    header: {en: '14 d before', zh: '前 14 天日均'},
    type: 'number',
    isEssential: true,
  },
  {field: 'summary.soldTotal', header: {en: 'Total', zh: '合计'}, type: 'integer'},
  {field: 'summary.priceFirst', header: {en: 'First CNY', zh: '期初价（元）'}, type: 'number'},
  {field: 'summary.priceLast', header: {en: 'Last CNY', zh: '期末价（元）'}, type: 'number'},
  {field: 'days.repurchasePercent', header: {en: 'Repurchase %', zh: '复购率 %'}, type: 'series'},
];

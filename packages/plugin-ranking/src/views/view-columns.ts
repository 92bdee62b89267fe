import type {Column} from '@ali1688/kit';

const number = (field: string, en: string, zh: string): Column => ({field, header: {en, zh}, type: 'number'});
const integer = (field: string, en: string, zh: string): Column => ({
  field,
  header: {en, zh},
  type: 'integer',
});
const essential = (column: Column): Column => ({...column, isEssential: true});

/** A score that was asked for comes before what else is left out in a narrow terminal. */
const scores = {
  classic: essential(number('score.value', 'Classic', '热度分')),
  momentum: essential(number('score.value', 'Momentum', '动量分')),
};

/** How a product sells, and whether that changes. */
const trend: readonly Column[] = [
  essential({field: 'trend.days.sold', header: {en: 'Units a day', zh: '日销量'}, type: 'series'}),
  essential(number('trend.summary.soldRecentDaily', 'Last 14 d', '近 14 天日均')),
  essential(number('trend.summary.soldEarlierDaily', '14 d before', '前 14 天日均')),
  number('trend.summary.priceFirst', 'First CNY', '期初价（元）'),
  number('trend.summary.priceLast', 'Last CNY', '期末价（元）'),
];

const price = essential(number('wholesale.price.from', 'Price CNY', '价格（元）'));
const sold = essential(integer('soldOut', 'Sold (30 d)', '30 天销量'));

/** Behind the place and the title: what a buyer asks first. With the price these fit 80 cells. */
const terms: readonly Column[] = [
  essential(integer('wholesale.order.minimum', 'Min', '起订量')),
  sold,
  essential({field: 'wholesale.seller.companyName', header: {en: 'Seller', zh: '卖家'}, type: 'text'}),
];

const itemId: Column = {field: 'itemId', header: {en: 'Item', zh: '商品 ID'}, type: 'id'};

const furtherTerms: readonly Column[] = [
  number('wholesale.price.to', 'Up to', '最高价'),
  number('wholesale.seller.repurchasePercent', 'Repurchase %', '复购率 %'),
  {field: 'wholesale.shipping.timeGuarantee', header: {en: 'Ships', zh: '发货'}, type: 'name'},
  integer('wholesale.stock', 'Stock', '库存'),
  integer('buyerNum', 'Buyers', '买家数'),
  {field: 'wholesale.detailUrl', header: {en: 'Page', zh: '商品页'}, type: 'url'},
];

/** What of a ranked product tells which views it has. */
type Viewed = {
  readonly wholesale?: object | undefined;
  readonly trend?: object | undefined;
  readonly score?: {readonly kind: keyof typeof scores} | undefined;
};

/**
 * The columns of a ranking with other views; undefined for data without any.
 *
 * @param usual the columns of a ranking, of which places and titles stay
 */
export function viewColumns(
  items: readonly Viewed[],
  usual: readonly Column[],
): readonly Column[] | undefined {
  const hasTerms = items.some(({wholesale}) => wholesale !== undefined);
  const hasTrend = items.some((item) => item.trend !== undefined);
  if (!hasTerms && !hasTrend) return undefined;
  const titles = usual.filter(({type}) => type === 'position' || type === 'title');
  const kind = items.find(({score}) => score !== undefined)?.score?.kind;
  return [
    ...titles,
    ...(hasTerms ? [price] : []),
    ...(kind === undefined ? [] : [scores[kind]]),
    ...(hasTrend ? trend : []),
    ...(hasTerms ? terms : [sold]),
    itemId,
    ...(hasTerms ? furtherTerms : []),
  ];
}

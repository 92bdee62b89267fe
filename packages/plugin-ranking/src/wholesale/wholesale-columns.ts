import type {Column} from '@ali1688/kit';

const price: Column = {
  field: 'wholesale.price.from',
  header: {en: 'Price CNY', zh: '价格（元）'},
  type: 'number',
  isEssential: true,
};

/** A score that was asked for comes before what else is left out in a narrow terminal. */
const score: Column = {
  field: 'score.value',
  header: {en: 'Classic', zh: '热度分'},
  type: 'number',
  isEssential: true,
};

/** Behind the place and the title: what a buyer asks first. With the price these fit 80 cells. */
const first: readonly Column[] = [
  {field: 'wholesale.order.minimum', header: {en: 'Min', zh: '起订量'}, type: 'integer', isEssential: true},
  {field: 'soldOut', header: {en: 'Sold (30 d)', zh: '30 天销量'}, type: 'integer', isEssential: true},
  {
    field: 'wholesale.seller.companyName',
    header: {en: 'Seller', zh: '卖家'},
    type: 'text',
    isEssential: true,
  },
];

const last: readonly Column[] = [
  {field: 'itemId', header: {en: 'Item', zh: '商品 ID'}, type: 'id'},
  {field: 'wholesale.price.to', header: {en: 'Up to', zh: '最高价'}, type: 'number'},
  {
    field: 'wholesale.seller.repurchasePercent',
    header: {en: 'Repurchase %', zh: '复购率 %'},
    type: 'number',
  },
  {field: 'wholesale.shipping.timeGuarantee', header: {en: 'Ships', zh: '发货'}, type: 'name'},
  {field: 'wholesale.stock', header: {en: 'Stock', zh: '库存'}, type: 'integer'},
  {field: 'buyerNum', header: {en: 'Buyers', zh: '买家数'}, type: 'integer'},
  {field: 'wholesale.detailUrl', header: {en: 'Page', zh: '商品页'}, type: 'url'},
];

/**
 * The columns of the wholesale view; undefined for data without it.
 *
 * @param usual the columns of a ranking, of which places and titles stay
 */
export function wholesaleColumns(
  items: readonly {readonly wholesale?: object | undefined; readonly score?: object | undefined}[],
  usual: readonly Column[],
): readonly Column[] | undefined {
  if (!items.some(({wholesale}) => wholesale !== undefined)) return undefined;
  const titles = usual.filter(({type}) => type === 'position' || type === 'title');
  const scores = items.some((item) => item.score !== undefined) ? [score] : [];
  return [...titles, price, ...scores, ...first, ...last];
}

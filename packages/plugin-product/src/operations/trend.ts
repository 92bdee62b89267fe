import {
  productAnalyzeMedianPriceTrend,
  productAnalyzePerdaySellQuantityTrend,
  productAnalyzeRepurchaseRateTrend,
} from '@ali1688/contracts';
import {defineOperation, readsMarket} from '@ali1688/kit';
import {fetchTrends, productTrend, readOfferIds, toProductTrend} from '@ali1688/products';
import * as z from 'zod/mini';
import {offerIdsField} from '../detail/offer-ids-field.ts';
import {trendColumns} from '../trend/trend-columns.ts';
import {rangeOf, trendInput} from '../trend/trend-input.ts';

/** How products sold day by day. */
export const trend = defineOperation({
  topic: 'product',
  name: 'trend',
  summary: {
    en: 'Daily units, median price and repurchase rate of products.',
    zh: '查询商品每日销量、价格中位数与复购率。',
  },
  description: {
    en: 'How products sold on each day, up to 90 days back, with median price and repurchase rate. A month of one series is one call, so 30 days of a product take 3. A day without a figure is a gap, never a 0; the current day has none yet, as a rule. What was fetched today is taken from this machine.',
    zh: '查询商品近 90 天内每天的销量，以及价格中位数与复购率。每个序列每月一次调用，一个商品 30 天共 3 次。没有数据的日期为空缺而不是 0，当天通常尚无数据。当天已取到的数据直接使用本机保存的结果。',
  },
  effects: readsMarket,
  apis: [
    productAnalyzePerdaySellQuantityTrend,
    productAnalyzeMedianPriceTrend,
    productAnalyzeRepurchaseRateTrend,
  ],
  input: {offerId: offerIdsField(1), ...trendInput},
  positional: ['offerId'],
  examples: [
    {args: '944801178016', text: {en: 'The last 30 days of a product', zh: '一个商品的近 30 天'}},
    {
      args: '944801178016 706604576893 --days 90 --json',
      text: {en: 'Two products, 90 days', zh: '两个商品的近 90 天'},
    },
  ],
  output: () => z.object({items: z.array(productTrend())}),
  layout: {
    rows: 'items',
    noun: {one: 'product', many: 'products', zh: '件商品'},
    title: ({items: [first]}) =>
      first && {en: `${first.from} to ${first.to}`, zh: `${first.from} 至 ${first.to}`},
    columns: trendColumns,
  },
  async run(context, {offerId: words, days, until, maxAge}) {
    const ids = readOfferIds(words);
    const range = rangeOf(context, {days, until});
    const found = await fetchTrends(context, ids, {...range, maxAgeSeconds: maxAge});
    return {
      items: ids.flatMap((id) => {
        const fetched = found.get(id);
        return fetched === undefined ? [] : [toProductTrend(id, fetched, range)];
      }),
    };
  },
});

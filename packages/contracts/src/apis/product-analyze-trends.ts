import * as z from 'zod/mini';
import type {Bilingual} from '../errors/bilingual.ts';
import {absentableList} from '../wire/absent.ts';
import {defineApi} from '../wire/define-api.ts';
import {absentableText} from '../wire/scalars.ts';

/**
 * The three series of 商机: a product's figure of each day, one month a call. They share request and answer, and differ in
 * the name of the parameter, which one of them spells `tend` (contracts.md section 7, discrepancy 7).
 */
const namespace = 'com.alibaba.fenxiao.crossborder';

/** Makes the schema of one day: `value` is text, and empty where there is no figure. */
const trendDay = () => z.object({date: absentableText(), value: absentableText()});

/** Makes the schema of what each series is asked with. */
const trendQuery = () => {
  const day = () => z.string().check(z.regex(/^\d{8}$/));
  return z.object({
    offerId: z.string().check(z.regex(/^\d{1,19}$/)),
    /** `yyyyMMdd`, a day in China. */
    startDate: day(),
    /** `yyyyMMdd`, the last day; a month after the first one at most. */
    endDate: day(),
  });
};

/** What the three contracts share beside their schemas. */
const shared = (name: string, title: Bilingual) => ({
  namespace,
  name,
  version: 1,
  title,
  needsToken: true,
  envelope: 'result' as const,
  response: () => absentableList(trendDay()),
  source: {
    page: `https://open.1688.com/api/apidocdetail.htm?id=${namespace}:${name}-1`,
    asOf: '2026-09-03',
    confidence: ['official page'],
  },
});

/** 获取商品每日销售数量趋势（新）: units sold on each day, 90 days back. */
export const productAnalyzePerdaySellQuantityTrend = defineApi({
  ...shared('product.analyze.getPerdaySellQuantityTrendNew', {
    en: 'Get daily sales-quantity trend for a product (new)',
    zh: '获取商品每日销售数量趋势（新）',
  }),
  wire: {tendQueryParam: 'json'},
  request: () => z.object({tendQueryParam: trendQuery()}),
});

/** 获取商品30天价格中位数指标趋势（新）: the median price of each day, CNY. */
export const productAnalyzeMedianPriceTrend = defineApi({
  ...shared('product.analyze.getThirtyDayMedianPriceTrendNew', {
    en: 'Get 30-day median-price trend for a product (new)',
    zh: '获取商品30天价格中位数指标趋势（新）',
  }),
  wire: {trendQueryParam: 'json'},
  request: () => z.object({trendQueryParam: trendQuery()}),
});

/** 获取商品90天复购率指标趋势(新）: the repurchase rate of each day, in percent. */
export const productAnalyzeRepurchaseRateTrend = defineApi({
  ...shared('product.analyze.getRepurchaseRateTrendNew', {
    en: 'Get 90-day repurchase-rate trend for a product (new)',
    zh: '获取商品90天复购率指标趋势(新）',
  }),
  wire: {trendQueryParam: 'json'},
  request: () => z.object({trendQueryParam: trendQuery()}),
});

import {
  productAnalyzeMedianPriceTrend,
  productAnalyzePerdaySellQuantityTrend,
  productAnalyzeRepurchaseRateTrend,
} from '@ali1688/contracts';
import {productById} from '../../catalogue/product-by-id.ts';
import type {AnswerContext} from '../../entries/answer-context.ts';
import {readMessageFields} from '../../entries/read-arguments.ts';
import {answerApi, type ServiceAnswer} from '../../entries/sandbox-api.ts';
import {figuresOnDay, type DailyFigures} from '../../market/daily.ts';
import {readDay, writeDay} from '../../wire/china-day.ts';
import type {JsonValue} from '../../wire/json-text.ts';

/** No table of business codes is public, so these are made up (contracts.md section 8). */
const refusals = {
  unknown: {retCode: 'SANDBOX_NO_OFFER', retMsg: '商品不存在'},
  span: {retCode: 'SANDBOX_SPAN', retMsg: '日期无效，或跨度超过一个月'},
};

/** The longest month; the pages say one month at most, one of them 30 days. */
const longestSpanDays = 31;
const historyDays = 90;

const asked = {offerId: 'Long', startDate: 'String', endDate: 'String'} as const;

/** 获取商品每日销售数量趋势（新）. */
const units = answerApi(productAnalyzePerdaySellQuantityTrend, {
  arguments: {tendQueryParam: asked},
  answer: (context, call) =>
    answerSeries(context, call.parameters.valueOf('tendQueryParam'), (figures) => figures.units?.toString()),
});

/** 获取商品30天价格中位数指标趋势（新）. */
const prices = answerApi(productAnalyzeMedianPriceTrend, {
  arguments: {trendQueryParam: asked},
  answer: (context, call) =>
    answerSeries(context, call.parameters.valueOf('trendQueryParam'), ({medianCents}) =>
      medianCents === undefined ? undefined : (medianCents / 100).toFixed(2),
    ),
});

/** 获取商品90天复购率指标趋势(新）: `10%` on some days and a bare `20` on others. */
const repurchases = answerApi(productAnalyzeRepurchaseRateTrend, {
  arguments: {trendQueryParam: asked},
  answer: (context, call) =>
    answerSeries(context, call.parameters.valueOf('trendQueryParam'), ({repurchase}, day) =>
      repurchase === undefined ? undefined : `${repurchase}${day % 2 === 0 ? '%' : ''}`,
    ),
});

/** The three series of a product's days. */
export const productTrends = [units, prices, repurchases];

/**
 * A row for each day that has begun and is not too long ago. The last day has none of its figures yet, which is an empty
 * text; a hole is an empty text on some days and a missing row on others.
 */
function answerSeries(
  {catalogue, day}: AnswerContext,
  parameter: string | undefined,
  valueOf: (figures: DailyFigures, day: number) => string | undefined,
): ServiceAnswer {
  const field = readMessageFields(parameter);
  const product = productById(catalogue, field('offerId'));
  if (product === undefined) return answer({success: false, ...refusals.unknown});
  const [first, last] = [dayOf(field('startDate')), dayOf(field('endDate'))];
  if (first === undefined || last === undefined || last < first || last - first >= longestSpanDays)
    return answer({success: false, ...refusals.span});
  const today = day();
  const from = Math.max(first, today - historyDays);
  const days = Array.from(
    {length: Math.max(0, Math.min(last, today) - from + 1)},
    (_, index) => from + index,
  );
  const rows = days.flatMap((one) => {
    const value = one === today ? undefined : valueOf(figuresOnDay(product, one), one);
    if (value === undefined && one % 3 === 0 && one !== today) return [];
    return [{date: writeDay(one).replaceAll('-', ''), value: value ?? ''}];
  });
  return answer({success: true, retCode: 'S000', retMsg: '成功', result: rows});
}

/** Envelope R, with the code of these APIs (contracts.md section 2, and section 7, discrepancy 4). */
function answer(result: JsonValue): ServiceAnswer {
  return {httpStatus: 200, data: {result}};
}

function dayOf(compact: string): number | undefined {
  return readDay(compact.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'));
}

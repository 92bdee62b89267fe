import {Ali1688Error} from '@ali1688/contracts/errors';
import {choiceField, choicesField, optionalField, wholeNumberField} from '@ali1688/kit';

const hourSeconds = 3600;

/** What may be added to each product of a ranking, and the scores that are made of it. */
export const viewInput = {
  with: choicesField({
    choices: ['wholesale', 'trend'],
    valueName: 'VIEW',
    summary: {
      en: 'wholesale adds price, smallest order and seller to each product, one call each; trend adds units, price and repurchase rate of each day, 3 calls each for 30 days.',
      zh: 'wholesale 为每个商品补充价格、起订量与卖家，每个商品多一次调用；trend 补充每日销量、价格与复购率，30 天每个商品多三次调用。',
    },
  }),
  score: optionalField(
    choiceField({
      choices: ['classic', 'momentum'],
      summary: {
        en: 'momentum, with --with trend: whether a product is rising, 0 to 100, from 28 days. classic, with --with wholesale: a popularity score of sales and price at this moment; no measure of growth.',
        zh: 'momentum（配合 --with trend）：依据近 28 天判断商品是否在上升，0 到 100 分。classic（配合 --with wholesale）：按当前销量与价格计算的热度分，不代表增长。',
      },
    }),
  ),
  days: wholeNumberField({
    minimum: 1,
    maximum: 90,
    default: 30,
    valueName: '1..90',
    summary: {
      en: 'With --with trend: how many days back; momentum needs 28 of them.',
      zh: '配合 --with trend：回溯天数；momentum 需要 28 天。',
    },
  }),
  maxAge: wholeNumberField({
    minimum: 0,
    maximum: 7 * 24 * hourSeconds,
    default: hourSeconds,
    valueName: 'SECONDS',
    summary: {
      en: 'How old terms that were fetched on this machine may be; 0 asks for all of them anew, and for the series of the day.',
      zh: '本机已取到的批发条款的最长有效时间（秒）；0 表示全部重新获取，当天的每日序列也重新获取。',
    },
  }),
} as const;

const neededViews = {classic: 'wholesale', momentum: 'trend'} as const;

/**
 * A score is made of what a view fetches.
 *
 * @throws `USAGE_INVALID` for a score without its view
 */
export function assertScoreHasView(
  score: keyof typeof neededViews | undefined,
  views: readonly string[],
): void {
  if (score === undefined || views.includes(neededViews[score])) return;
  const view = neededViews[score];
  throw new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `--score ${score} is made of what --with ${view} fetches.`,
      zh: `--score ${score} 须与 --with ${view} 一起使用。`,
    },
    hint: {en: `Add --with ${view}.`, zh: `请加上 --with ${view}。`},
  });
}

import {choiceField, choicesField, optionalField, wholeNumberField} from '@ali1688/kit';

const hourSeconds = 3600;

/** The inputs of the wholesale view of a ranking. */
export const wholesaleInput = {
  with: choicesField({
    choices: ['wholesale'],
    valueName: 'VIEW',
    summary: {
      en: 'wholesale adds price, smallest order and seller to each product, one call each.',
      zh: 'wholesale 为每个商品补充价格、起订量与卖家，每个商品多一次调用。',
    },
  }),
  score: optionalField(
    choiceField({
      choices: ['classic'],
      summary: {
        en: 'With --with wholesale: a popularity score of sales and price at this moment; no measure of growth.',
        zh: '配合 --with wholesale：按当前销量与价格计算的热度分，不代表增长。',
      },
    }),
  ),
  maxAge: wholeNumberField({
    minimum: 0,
    maximum: 7 * 24 * hourSeconds,
    default: hourSeconds,
    valueName: 'SECONDS',
    summary: {
      en: 'How old terms that were fetched on this machine may be; 0 asks for all of them anew.',
      zh: '本机已取到的批发条款的最长有效时间（秒）；0 表示全部重新获取。',
    },
  }),
} as const;

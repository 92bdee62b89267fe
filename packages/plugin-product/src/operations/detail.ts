import {productSearchQueryProductDetail} from '@ali1688/contracts';
import {
  defineOperation,
  languageField,
  optionalField,
  readsMarket,
  switchField,
  textField,
  unusualLanguageNote,
} from '@ali1688/kit';
import {fetchDetail, readOfferIds, toWholesaleTerms, withBadgeTexts, workOff} from '@ali1688/products';
import * as z from 'zod/mini';
import {shownDetail, toFullDetail, type ShownDetail} from '../detail/full-detail.ts';
import {offerIdsField} from '../detail/offer-ids-field.ts';
import {termsColumns} from '../rows/product-columns.ts';

/** The wholesale terms of products. */
export const detail = defineOperation({
  topic: 'product',
  name: 'detail',
  summary: {en: 'Price, seller and wholesale terms of products.', zh: '查询商品价格、卖家与批发条款。'},
  description: {
    en: 'At what price, from which quantity, from whom and how fast products are to be had: one call each. Prices are in CNY; what is absent 1688 did not say.',
    zh: '查询商品的价格、起订量、卖家与发货时效，每个商品一次调用。价格单位为人民币；未出现的字段即 1688 未提供。',
  },
  effects: readsMarket,
  apis: [productSearchQueryProductDetail],
  input: {
    offerId: offerIdsField(1),
    lang: languageField({en: 'Language of the translations.', zh: '翻译的语言。'}),
    currency: optionalField(
      textField({
        pattern: /^[A-Z]{3}$/,
        allowed: {en: 'the code of a currency, such as USD or HKD', zh: '货币代码，例如 USD 或 HKD'},
        valueName: 'CODE',
        summary: {
          en: 'Prices in this currency as well, as 1688 converts them.',
          zh: '同时给出该货币的价格（由 1688 换算）。',
        },
      }),
    ),
    full: switchField({
      summary: {
        en: 'SKUs with attributes and stock, attributes, pictures and certificates as well.',
        zh: '同时给出 SKU（含属性与库存）、商品属性、图片与证书。',
      },
    }),
  },
  positional: ['offerId'],
  examples: [
    {args: '944801178016', text: {en: 'The terms of one product', zh: '一个商品的批发条款'}},
    {
      args: 'https://detail.1688.com/offer/944801178016.html --full --json',
      text: {en: 'Everything about the product of a page', zh: '商品页对应商品的全部信息'},
    },
  ],
  output: () => z.object({items: z.array(shownDetail())}),
  layout: {rows: 'items', noun: {one: 'product', many: 'products', zh: '件商品'}, columns: termsColumns},
  async run(context, {offerId: words, lang, currency, full}) {
    const ids = readOfferIds(words);
    const note = unusualLanguageNote(lang);
    if (note !== undefined) context.note(note);
    const found = await workOff(context, ids, async (id): Promise<ShownDetail> => {
      const answer = await fetchDetail(context, id, {language: lang, currency});
      const terms = withBadgeTexts(toWholesaleTerms(answer, id, currency), context.language);
      return full ? {...terms, ...toFullDetail(answer)} : terms;
    });
    return {items: ids.flatMap((id) => found.get(id) ?? [])};
  },
});

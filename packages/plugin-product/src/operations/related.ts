import {
  defineOperation,
  languageField,
  readsMarket,
  unusualLanguageNote,
  wholeNumberField,
} from '@ali1688/kit';
import {offerField, readOfferId} from '@ali1688/products';
import * as z from 'zod/mini';
import {productRelatedRecommend} from '../apis/product-related-recommend.ts';
import {relatedColumns} from '../rows/product-columns.ts';
import {productRow, toProductRow} from '../rows/product-row.ts';
import {placeOfFirst} from '../search/search-products.ts';

/** Products that 1688 recommends beside one product. */
export const related = defineOperation({
  topic: 'product',
  name: 'related',
  summary: {en: 'Products related to one product.', zh: '查询相关商品。'},
  description: {
    en: 'Products that 1688 recommends beside one product. monthSold counts 90 days here, while searches and rankings count 30.',
    zh: '1688 针对某商品推荐的相关商品。此处 monthSold 为近 90 天销量，搜索与榜单则为近 30 天。',
  },
  effects: readsMarket,
  apis: [productRelatedRecommend],
  loadSandboxApis: async () => (await import('../sandbox/sandbox-apis.ts')).sandboxApis,
  input: {
    offerId: offerField,
    page: wholeNumberField({
      minimum: 1,
      maximum: 1000,
      default: 1,
      valueName: 'N',
      summary: {en: 'Page, from 1.', zh: '页码，从 1 开始。'},
    }),
    pageSize: wholeNumberField({
      minimum: 1,
      maximum: 10,
      default: 10,
      valueName: '1..10',
      summary: {en: 'Products of a page, 10 at most.', zh: '每页商品数，最多 10。'},
    }),
    lang: languageField({en: 'Language of the translated title.', zh: '翻译标题的语言。'}),
  },
  positional: ['offerId'],
  examples: [
    {args: '944801178016 --page-size 5', text: {en: 'Five related products', zh: '5 个相关商品'}},
    {
      args: 'https://detail.1688.com/offer/944801178016.html',
      text: {en: 'By the address of the product page', zh: '用商品页地址指定商品'},
    },
  ],
  output: () =>
    z.object({offerId: z.string(), page: z.number(), pageSize: z.number(), items: z.array(productRow())}),
  layout: {
    rows: 'items',
    firstPlace: placeOfFirst,
    noun: {one: 'product', many: 'products', zh: '件商品'},
    empty: {en: 'Nothing is related to this product.', zh: '暂无相关商品。'},
    columns: relatedColumns,
  },
  async run(context, {offerId: word, page, pageSize, lang}) {
    const offerId = readOfferId(word);
    const note = unusualLanguageNote(lang);
    if (note !== undefined) context.note(note);
    const products = await context.call(productRelatedRecommend, {
      relatedQueryParams: {offerId, pageNo: page, pageSize, language: lang},
    });
    return {offerId, page, pageSize, items: (products ?? []).map(toProductRow)};
  },
});

import {
  defineOperation,
  languageField,
  readsMarket,
  textField,
  unusualLanguageNote,
  wholeNumberField,
} from '@ali1688/kit';
import * as z from 'zod/mini';
import {productSearchOfferRecommend} from '../apis/product-search-offer-recommend.ts';
import {foundColumns} from '../rows/product-columns.ts';
import {productRow, toProductRow} from '../rows/product-row.ts';
import {placeOfFirst} from '../search/search-products.ts';

/** Products that 1688 recommends. */
export const recommend = defineOperation({
  topic: 'product',
  name: 'recommend',
  summary: {en: 'Products that 1688 recommends to a user.', zh: '查询 1688 推荐的商品。'},
  description: {
    en: 'Products that 1688 recommends to a user of your application. It takes no words to search with. 1688 wants an id for the user, which is of your own choice; the same id gets the same taste.',
    zh: '1688 推荐给贵方应用某个用户的商品，不支持关键词。1688 要求提供用户标识，可自行指定；同一标识对应同一偏好。',
  },
  effects: readsMarket,
  apis: [productSearchOfferRecommend],
  loadSandboxApis: async () => (await import('../sandbox/sandbox-apis.ts')).sandboxApis,
  input: {
    page: wholeNumberField({
      minimum: 1,
      maximum: 1000,
      default: 1,
      valueName: 'N',
      summary: {en: 'Page, from 1.', zh: '页码，从 1 开始。'},
    }),
    pageSize: wholeNumberField({
      minimum: 1,
      maximum: 50,
      default: 20,
      valueName: '1..50',
      summary: {en: 'Products of a page.', zh: '每页商品数。'},
    }),
    member: textField({
      pattern: /^[A-Za-z0-9]{1,64}$/,
      allowed: {en: '1 to 64 letters and digits', zh: '1 到 64 个字母或数字'},
      default: 'ali1688',
      valueName: 'ID',
      summary: {
        en: 'The id of a user of your application, of your own choice; no name or address.',
        zh: '贵方应用的用户标识，可自行指定；请勿使用姓名或联系方式。',
      },
    }),
    lang: languageField({en: 'Language of the translated title.', zh: '翻译标题的语言。'}),
  },
  examples: [
    {args: '--page-size 10', text: {en: 'Ten recommended products', zh: '10 个推荐商品'}},
    {args: '--member buyer7', text: {en: 'For a user of your own', zh: '为指定用户推荐'}},
  ],
  output: () => z.object({page: z.number(), pageSize: z.number(), items: z.array(productRow())}),
  layout: {
    rows: 'items',
    firstPlace: placeOfFirst,
    noun: {one: 'product', many: 'products', zh: '件商品'},
    empty: {en: 'Nothing is recommended.', zh: '暂无推荐商品。'},
    columns: foundColumns,
  },
  async run(context, {page, pageSize, member, lang}) {
    const note = unusualLanguageNote(lang);
    if (note !== undefined) context.note(note);
    const products = await context.call(productSearchOfferRecommend, {
      recommendOfferParam: {beginPage: page, pageSize, country: lang, outMemberId: member},
    });
    return {page, pageSize, items: (products ?? []).map(toProductRow)};
  },
});

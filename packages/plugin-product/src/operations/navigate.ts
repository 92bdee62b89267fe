import {operationName} from '@ali1688/contracts/errors';
import {defineOperation, readsMarket, textField} from '@ali1688/kit';
import {textOf} from '@ali1688/products';
import * as z from 'zod/mini';
import {productSearchKeywordSnQuery} from '../apis/product-search-keyword-sn-query.ts';
import {termField} from '../search/search-input.ts';

const facet = () =>
  z.object({id: z.optional(z.string()), name: z.optional(z.string()), translateName: z.optional(z.string())});

/** A facet with its values. */
const facetWithValues = () => z.extend(facet(), {children: z.array(facet())});

/** What the page gives as examples, which is all that is public. */
const published = {lang: 'en_US', region: 'US', currency: 'USD'} as const;

/** By what a search can be narrowed. */
export const navigate = defineOperation({
  topic: 'product',
  name: 'navigate',
  summary: {en: 'By what a search can be narrowed.', zh: '查询搜索词的筛选维度。'},
  description: {
    en: `Facets of a search, such as style or material, each with its values. The id of a value narrows ${operationName('product search')} with --facet.`,
    zh: `列出某搜索词的筛选维度（如风格、材质）及其取值。取值的 id 可用于 ${operationName('product search')} 的 --facet。`,
  },
  effects: readsMarket,
  apis: [productSearchKeywordSnQuery],
  loadSandboxApis: async () => (await import('../sandbox/sandbox-apis.ts')).sandboxApis,
  input: {
    term: termField,
    lang: textField({
      // Elsewhere a language is enough, so one is taken here as well.
      pattern: /^[a-z]{2}(_[A-Z]{2})?$/,
      allowed: {en: 'a locale such as en_US', zh: '区域语言代码，例如 en_US'},
      default: published.lang,
      valueName: 'LOCALE',
      summary: {
        en: 'Language of the translations, as a locale: this API alone takes one.',
        zh: '翻译语言，须为区域语言代码（仅此接口如此）。',
      },
    }),
    region: textField({
      pattern: /^[A-Z]{2}$/,
      allowed: {en: 'the code of a country, such as US', zh: '国家或地区代码，例如 US'},
      default: published.region,
      valueName: 'CODE',
      summary: {en: 'Country of the buyer.', zh: '买家所在国家或地区。'},
    }),
    currency: textField({
      pattern: /^[A-Z]{3}$/,
      allowed: {en: 'the code of a currency, such as USD', zh: '货币代码，例如 USD'},
      default: published.currency,
      valueName: 'CODE',
      summary: {en: 'Currency of the buyer.', zh: '买家使用的货币。'},
    }),
  },
  positional: ['term'],
  examples: [{args: '连衣裙', text: {en: 'Facets of dresses', zh: '连衣裙的筛选维度'}}],
  output: () => z.object({keyword: z.string(), items: z.array(facetWithValues())}),
  layout: {
    rows: 'items',
    noun: {one: 'value', many: 'values', zh: '个取值'},
    unfold: ({children, ...own}: z.output<ReturnType<typeof facetWithValues>>) =>
      children.map((value) => ({...value, facet: own.name, facetTrans: own.translateName})),
    title: ({keyword}) => ({en: keyword, zh: keyword}),
    empty: {en: 'This search has no facets.', zh: '该搜索词没有筛选维度。'},
    columns: [
      {field: 'id', header: {en: 'Facet id', zh: '取值 ID'}, type: 'id'},
      {field: 'facet', header: {en: 'Facet (Chinese)', zh: '维度'}, type: 'name', reader: 'zh'},
      {field: 'facetTrans', header: {en: 'Facet', zh: '维度译名'}, type: 'name', reader: 'en'},
      {field: 'name', header: {en: 'Value (Chinese)', zh: '取值'}, type: 'name', reader: 'zh'},
      {field: 'translateName', header: {en: 'Value', zh: '取值译名'}, type: 'name', reader: 'en'},
    ],
  },
  async run(context, {term, lang: written, region, currency}) {
    const lang = written === 'en' ? published.lang : written;
    if (lang !== published.lang || region !== published.region || currency !== published.currency)
      context.note(onlyOneIsPublished);
    const facets = await context.call(productSearchKeywordSnQuery, {
      snParams: {keyword: term, language: lang, region, currency},
    });
    return {
      keyword: term,
      items: (facets ?? []).map(({children = [], ...own}) => ({
        ...named(own),
        children: children.map(named),
      })),
    };
  },
});

/** Texts that say something. */
function named({id, name, translateName}: z.output<ReturnType<typeof facet>>) {
  return {id: textOf(id), name: textOf(name), translateName: textOf(translateName)};
}

const onlyOneIsPublished = {
  code: 'LOCALE_UNUSUAL',
  text: {
    en: 'Only en_US, US and USD are published for this API; what was given is sent as it is.',
    zh: '该接口仅公布了 en_US、US、USD，其他取值已原样发送。',
  },
} as const;

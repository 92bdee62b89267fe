import {operationName} from '@ali1688/contracts/errors';
import {defineOperation, optionalField, readsMarket, textField} from '@ali1688/kit';
import * as z from 'zod/mini';
import {productSearchKeywordQuery} from '@ali1688/contracts';
import {foundColumns} from '../rows/product-columns.ts';
import {toProductRow} from '../rows/product-row.ts';
import {searchInput, termField} from '../search/search-input.ts';
import {foundProducts, placeOfFirst, searchProducts} from '../search/search-products.ts';

/** Products by words. */
export const search = defineOperation({
  topic: 'product',
  name: 'search',
  summary: {en: 'Search products by words.', zh: '按关键词搜索商品。'},
  description: {
    en: 'Products that 1688 finds for some words, with price, smallest order and units sold in 30 days. One page, or with --all every page; 1688 gives 2,000 products of one query at most.',
    zh: '按关键词搜索商品，返回价格、起订量与近 30 天销量。默认一页，--all 逐页取全部；1688 单次查询最多返回 2,000 个商品。',
  },
  effects: readsMarket,
  apis: [productSearchKeywordQuery],
  input: {
    term: termField,
    ...searchInput,
    facet: optionalField(
      textField({
        pattern: /^\d{1,19}:\d{1,19}$/,
        allowed: {
          en: 'the id of a value of a facet, such as 978:1352',
          zh: '筛选维度取值的 ID，例如 978:1352',
        },
        valueName: 'ID',
        summary: {
          en: `Only products with this value of a facet; ${operationName('product navigate')} tells the ids.`,
          zh: `限定筛选维度的取值；ID 见 ${operationName('product navigate')}。`,
        },
      }),
    ),
  },
  positional: ['term'],
  examples: [
    {args: '连衣裙', text: {en: 'The first 20 dresses', zh: '前 20 件连衣裙'}},
    {
      args: '连衣裙 --price-to 50 --filter shipIn24Hours --sort sold:desc',
      text: {en: 'Dresses up to 50 CNY that ship within 24 hours', zh: '50 元以内、24 小时发货的连衣裙'},
    },
    {
      args: '连衣裙 --all --page-size 50 --format csv --output dresses.csv',
      text: {en: 'Everything that 1688 gives, as a spreadsheet', zh: '把 1688 返回的全部结果存为表格'},
    },
  ],
  output: () => z.object({keyword: z.string(), ...foundProducts()}),
  layout: {
    rows: 'items',
    firstPlace: placeOfFirst,
    noun: {one: 'product', many: 'products', zh: '件商品'},
    title: ({keyword, totalRecords: total}) => ({
      en: total === undefined ? keyword : `${keyword} · ${total} found`,
      zh: total === undefined ? keyword : `${keyword} · 共 ${total} 个`,
    }),
    empty: {en: 'No products were found.', zh: '未找到商品。'},
    columns: foundColumns,
  },
  async run(context, {term, facet, ...input}) {
    return searchProducts(context, input, {
      async fetchPage(parameters) {
        const answer = await context.call(productSearchKeywordQuery, {
          offerQueryParam: {keyword: term, ...(facet === undefined ? {} : {snId: facet}), ...parameters},
        });
        return {totalRecords: answer?.totalRecords, rows: (answer?.data ?? []).map(toProductRow)};
      },
      toData: (found) => ({keyword: term, ...found}),
    });
  },
});

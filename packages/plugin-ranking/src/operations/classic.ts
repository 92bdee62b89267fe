import {categoryField, nameCategory, resolveNamedCategory} from '@ali1688/categories';
import {productSearchKeywordQuery, productTopListQuery} from '@ali1688/contracts';
import {operationName} from '@ali1688/contracts/errors';
import {
  choiceField,
  defineOperation,
  languageField,
  readsMarket,
  textField,
  unusualLanguageNote,
  wholeNumberField,
} from '@ali1688/kit';
import {detailUrlIfId} from '@ali1688/products/shapes';
import * as z from 'zod/mini';
import {classicBoards, classicSources} from '../classic/classic-boards.ts';
import {openClimbPart} from '../classic/climb-part.ts';
import {basisShape, makeBoard} from './classic-board.ts';
import {headingOf, rankedCategory} from './ranking-heading.ts';

const text = () => z.optional(z.string());
const number = () => z.optional(z.number());

/** The boards hot, soaring and new, made again of official data. */
export const classic = defineOperation({
  topic: 'ranking',
  name: 'classic',
  summary: {
    en: 'The boards hot, soaring and new, from official data.',
    zh: '热销、飙升、新品榜（由官方数据重建）。',
  },
  description: {
    en: `Older articles describe boards of an API alibaba.item.search.best, which exists on no official page and in no SDK; it is not called. These boards are made again of official data, and basis says of which: hot is the ranking hot; soaring is what climbed on it between two sweeps of ${operationName('tracker sweep')}; new is the search in the category for products listed in the last 7 or 30 days, by units sold.`,
    zh: `一些文章提到的接口 alibaba.item.search.best 不见于任何官方文档或 SDK，本命令不会调用。三个榜单由官方数据重建，basis 说明依据：hot 为热卖榜；soaring 为两次 ${operationName('tracker sweep')} 之间热卖榜的名次上升；new 为类目内近 7 或 30 天上新商品的搜索结果，按销量排序。`,
  },
  effects: readsMarket,
  apis: [productTopListQuery, productSearchKeywordQuery],
  parts: {climb: openClimbPart},
  input: {
    categoryId: categoryField,
    type: choiceField({
      choices: classicBoards,
      default: 'hot',
      summary: {en: 'hot 热销, soaring 飙升 or new 新品.', zh: 'hot 热销、soaring 飙升、new 新品。'},
    }),
    limit: wholeNumberField({
      minimum: 1,
      maximum: 20,
      default: 10,
      valueName: '1..20',
      summary: {en: 'How many products, 20 at most.', zh: '返回商品数，最多 20。'},
    }),
    since: textField({
      pattern: /^[!-~]{1,40}$/,
      allowed: {
        en: 'a day in China (YYYY-MM-DD), a moment, 7d, 24h, or last',
        zh: '中国日期（YYYY-MM-DD）、时刻、7d、24h 或 last',
      },
      default: 'last',
      valueName: 'WHEN',
      summary: {en: 'Of soaring: climbed since then.', zh: '仅 soaring：自该时间以来的上升。'},
    }),
    days: choiceField({
      choices: ['7', '30'],
      default: '30',
      summary: {en: 'Of new: listed in so many days.', zh: '仅 new：上新天数。'},
    }),
    lang: languageField({en: 'Language of the translated title.', zh: '翻译标题的语言。'}),
  },
  positional: ['categoryId'],
  examples: [
    {args: '1111 --type soaring --since 7d', text: {en: 'What climbed in a week', zh: '一周内的飙升榜'}},
    {
      args: '1111 --type new --days 7',
      text: {en: 'The best sold of last week’s arrivals', zh: '近 7 天新品销量榜'},
    },
  ],
  output: () =>
    z.object({
      type: z.enum(classicBoards),
      categoryId: z.string(),
      category: z.optional(rankedCategory),
      basis: basisShape,
      items: z.array(
        z.object({
          place: z.number(),
          itemId: text(),
          title: text(),
          translateTitle: text(),
          detailUrl: text(),
          soldOut: number(),
          buyerNum: number(),
          before: number(),
          after: number(),
          change: number(),
          price: text(),
          createDate: text(),
        }),
      ),
    }),
  layout: {
    rows: 'items',
    noun: {one: 'product', many: 'products', zh: '件商品'},
    title: ({categoryId, category, basis}) => {
      const heading = headingOf({rankId: categoryId, category});
      const {en, zh} = heading ?? {en: categoryId, zh: categoryId};
      return {en: `${en}: ${basis.description}`, zh: `${zh}：${basis.description}`};
    },
    empty: {en: 'Nothing is on this board.', zh: '该榜单暂无商品。'},
    columns: [
      {field: 'place', header: {en: '#', zh: '名次'}, type: 'position'},
      {field: 'title', header: {en: 'Title', zh: '标题'}, type: 'title', reader: 'zh', link: 'detailUrl'},
      {
        field: 'translateTitle',
        header: {en: 'Translated title', zh: '翻译标题'},
        type: 'title',
        reader: 'en',
        link: 'detailUrl',
      },
      {field: 'change', header: {en: 'Up', zh: '上升'}, type: 'integer'},
      {field: 'soldOut', header: {en: 'Sold (30 d)', zh: '30 天销量'}, type: 'integer'},
      {field: 'buyerNum', header: {en: 'Buyers', zh: '买家数'}, type: 'integer'},
      {field: 'price', header: {en: 'Price CNY', zh: '价格（元）'}, type: 'number'},
      {field: 'createDate', header: {en: 'Listed', zh: '上新时间'}, type: 'time'},
      {field: 'itemId', header: {en: 'Item', zh: '商品 ID'}, type: 'id'},
    ],
  },
  async run(context, {categoryId: word, type, ...input}) {
    const note = unusualLanguageNote(input.lang);
    if (note !== undefined) context.note(note);
    const resolved = await resolveNamedCategory(context, word, input.lang);
    const category = await nameCategory(context, resolved, input.lang);
    const {categoryId} = resolved;
    const asked = {...input, categoryId, chineseName: category?.chineseName};
    const {items, basis} = await makeBoard(context, type, asked);
    return {
      type,
      categoryId,
      ...(category === undefined ? {} : {category}),
      basis: {...basis, description: classicSources[type][context.language]},
      items: items.map((item) => ({...item, detailUrl: detailUrlIfId(item.itemId)})),
    };
  },
});

import {
  assertCategoryExists,
  callForCategory,
  categoryField,
  nameCategory,
  resolveNamedCategory,
} from '@ali1688/categories';
import {productTopListQuery, ranking} from '@ali1688/contracts';
import {loadPart, operationName} from '@ali1688/contracts/errors';
import {
  defineOperation,
  languageField,
  readsMarket,
  switchField,
  unusualLanguageNote,
  wholeNumberField,
  type InputValues,
  type OperationContext,
} from '@ali1688/kit';
import * as z from 'zod/mini';
import type {addTrend} from '../trend/add-trend.ts';
import {viewColumns} from '../views/view-columns.ts';
import {assertScoreHasView, viewInput} from '../views/view-input.ts';
import type {addWholesale} from '../wholesale/add-wholesale.ts';
import {openRecorderPart} from '../record/recorder-part.ts';
import {tellRecorded} from '../record/tell-recorded.ts';
import {noteRankType} from './note-rank-type.ts';
import {rankTypeField} from './rank-type-field.ts';
import {describeProduct, inRankOrder, rankedItem, rankingColumns} from './ranked-item.ts';
import {headingOf, rankedCategory} from './ranking-heading.ts';

/** The ranked products of one category: 综合榜, 热卖榜, 好价榜 and others. */
export const topList = defineOperation({
  topic: 'ranking',
  name: 'top-list',
  summary: {en: 'Ranked products of a category.', zh: '查询类目商品榜单。'},
  description: {
    en: 'Products of one category in the order of a 1688 ranking: overall (complex), best sellers (hot), good prices (goodPrice) and others. soldOut counts units sold in the last 30 days, buyerNum the buyers.',
    zh: '按 1688 榜单顺序列出某类目的商品：综合榜（complex）、热卖榜（hot）、好价榜（goodPrice）等。soldOut 为近 30 天销量，buyerNum 为近 30 天买家数。',
  },
  effects: readsMarket,
  apis: [productTopListQuery],
  parts: {recorder: openRecorderPart},
  input: {
    categoryId: categoryField,
    type: rankTypeField,
    limit: wholeNumberField({
      minimum: 1,
      maximum: 20,
      default: 10,
      valueName: '1..20',
      summary: {en: 'How many products, 20 at most.', zh: '返回商品数，最多 20。'},
    }),
    lang: languageField({en: 'Language of the translated title.', zh: '翻译标题的语言。'}),
    ...viewInput,
    record: {
      ...switchField({
        summary: {
          en: `Keep what was fetched in the ledger of ${operationName('tracker changes')} as well.`,
          zh: `同时将取得的内容存入账本，供 ${operationName('tracker changes')} 使用。`,
        },
      }),
      keeps: true,
    },
  },
  positional: ['categoryId'],
  examples: [
    {
      args: '1111 --type hot --limit 20',
      text: {en: 'The 20 best sellers of category 1111', zh: '类目 1111 热卖榜前 20'},
    },
    {
      args: '10166 --type goodPrice --output ranking.csv',
      text: {en: 'A ranking as a spreadsheet', zh: '把榜单存为表格文件'},
    },
    {
      args: '10166 --type hot --limit 5 --with wholesale',
      text: {en: 'The 5 best sellers with price and seller', zh: '热卖榜前 5，附价格与卖家'},
    },
    {
      args: '10166 --type hot --limit 5 --with trend --score momentum',
      text: {en: 'Which of the 5 best sellers are rising', zh: '热卖榜前 5 中哪些正在上升'},
    },
    {args: '女装', text: {en: 'A category by its name', zh: '用名称指定类目'}},
    {args: '', text: {en: 'All first-level categories to choose from', zh: '列出全部一级类目供选择'}},
  ],
  output: () =>
    z.extend(z.omit(ranking(), {rankProductModels: true}), {
      category: z.optional(rankedCategory),
      /** With `--record`: where it lies in the ledger, and since when it has been as it is. */
      recorded: z.optional(z.object({snapshotId: z.string(), unchangedSince: z.string()})),
      items: z.array(rankedItem()),
    }),
  layout: {
    rows: 'items',
    noun: {one: 'product', many: 'products', zh: '件商品'},
    title: headingOf,
    empty: {en: 'This ranking is empty.', zh: '该榜单暂无商品。'},
    columns: rankingColumns,
    columnsFor: ({items}) => viewColumns(items, rankingColumns),
  },
  async run(context, {record, ...input}) {
    const recorder = record && !context.isDryRun ? await context.parts.recorder.open() : undefined;
    try {
      const {data, asked} = await fetchRanking(context, input);
      if (recorder === undefined) return data;
      const recorded = await recorder.record({...asked, names: data.category ?? {}, rows: data.items});
      tellRecorded(context, recorded);
      const {snapshotId, unchangedSince} = recorded;
      return {...data, recorded: {snapshotId, unchangedSince: new Date(unchangedSince).toISOString()}};
    } finally {
      await recorder?.close();
    }
  },
});

/** What a ranking is asked with. */
type TopListInput = InputValues<typeof viewInput> & {
  readonly categoryId: string | undefined;
  readonly type: string;
  readonly limit: number;
  readonly lang: string;
};

async function fetchRanking(
  context: OperationContext,
  {categoryId: word, type, limit, lang, with: views, score, days, maxAge}: TopListInput,
) {
  assertScoreHasView(score, views);
  const note = unusualLanguageNote(lang);
  if (note !== undefined) context.note(note);
  const resolved = await resolveNamedCategory(context, word, lang);
  const {categoryId} = resolved;
  noteRankType(context, type);

  const answer = await callForCategory(context, categoryId, () =>
    context.call(productTopListQuery, {
      rankQueryParams: {rankId: categoryId, rankType: type, limit, language: lang},
    }),
  );
  const {rankProductModels = [], ...about} = answer ?? {};
  const products = inRankOrder(rankProductModels).slice(0, limit);
  if (products.length === 0) await assertCategoryExists(context, categoryId);
  const category = await nameCategory(context, resolved, lang);
  const described = products.map((product) => describeProduct(context, product));
  const termed = views.includes('wholesale')
    ? await withTerms(context, described, {
        language: lang,
        maxAgeSeconds: maxAge,
        withScore: score === 'classic',
      })
    : described;
  const items = views.includes('trend')
    ? await withTrend(context, termed, {days, maxAgeSeconds: maxAge, withScore: score === 'momentum'})
    : termed;
  return {
    asked: {categoryId, rankType: type, limit, language: lang},
    data: {...about, ...(category === undefined ? {} : {category}), items},
  };
}

/** Terms of products are loaded when they are asked for: no other ranking waits for them. */
const withTerms: typeof addWholesale = async (...asked) => {
  const part = await loadPart(async () => import('../wholesale/add-wholesale.ts'));
  return part.addWholesale(...asked);
};

/** So are days. */
const withTrend: typeof addTrend = async (...asked) => {
  const part = await loadPart(async () => import('../trend/add-trend.ts'));
  return part.addTrend(...asked);
};

import {defineOperation, readsThisMachine} from '@ali1688/kit';
import {history as historyOf, openLedger, type HistoryAnswer} from '@ali1688/ledger';
import {offerField, readOfferId} from '@ali1688/products';
import * as z from 'zod/mini';
import {askLedger} from '../boards/ask-ledger.ts';
import {categoryColumns, typeColumn} from '../boards/columns.ts';
import {basis, board, figures, item, list, standing} from '../boards/shapes.ts';
import {tellBasis} from '../boards/tell-basis.ts';
import {readWhen, whenField} from '../boards/when-field.ts';

/** All that the ledger knows of one product. */
export const history = defineOperation({
  topic: 'tracker',
  name: 'history',
  summary: {en: 'Ranks and figures of one product over time.', zh: '某商品的名次与数据历史。'},
  description: {
    en: 'Every snapshot of the ledger that holds a product, by ranking, with rank, units sold and buyers of 30 days; and its wholesale terms where they were swept. Days and the best rank are counted from complete snapshots alone.',
    zh: '账本中包含该商品的全部快照（按榜单列出）：名次、30 天销量与买家数；采集过批发条款时一并列出。天数与最佳名次只依据完整快照。',
  },
  effects: readsThisMachine,
  apis: [],
  parts: {ledger: openLedger},
  input: {
    itemId: {...offerField, valueName: 'ITEM_ID'},
    since: whenField({en: 'Nothing older than this. Default: all.', zh: '只列该时间之后的记录，默认全部。'}),
  },
  positional: ['itemId'],
  examples: [
    {args: '944801178016', text: {en: 'All that is known of a product', zh: '某商品的全部记录'}},
    {
      args: '944801178016 --since 30d --format csv',
      text: {en: 'A month as a table', zh: '近一个月，存为表格'},
    },
  ],
  output: () =>
    z.object({
      ...item,
      boards: list(
        z.object({
          ...board,
          ...standing,
          snapshots: z.number(),
          newest: z.optional(basis),
          isOnBoard: z.boolean(),
          points: list(
            z.object({
              at: z.string(),
              snapshotId: z.string(),
              complete: z.boolean(),
              ...figures,
              goodsScore: z.optional(z.string()),
            }),
          ),
        }),
      ),
      terms: list(
        z.object({
          at: z.string(),
          snapshotId: z.string(),
          language: z.string(),
          subject: z.optional(z.string()),
          subjectTrans: z.optional(z.string()),
          status: z.optional(z.string()),
          priceFrom: z.optional(z.string()),
          priceTo: z.optional(z.string()),
          currency: z.optional(z.string()),
          tiers: z.optional(
            list(
              z.object({
                startQuantity: z.optional(z.number()),
                price: z.optional(z.string()),
                promotionPrice: z.optional(z.string()),
              }),
            ),
          ),
          minimum: z.optional(z.number()),
          unit: z.optional(z.string()),
          stock: z.optional(z.number()),
          soldOut: z.optional(z.number()),
          sellerOpenId: z.optional(z.string()),
          companyName: z.optional(z.string()),
        }),
      ),
    }),
  layout: {
    sheets: [
      {
        name: 'ranks',
        rows: 'boards',
        noun: {one: 'rank', many: 'ranks', zh: '条名次记录'},
        title: ({itemId, title, translateTitle}) => ({
          en: `${translateTitle ?? title ?? ''} (${itemId})`.trim(),
          zh: `${title ?? translateTitle ?? ''}（${itemId}）`.trim(),
        }),
        empty: {en: 'It is on no ranking of the ledger.', zh: '该商品不在账本的任何榜单上。'},
        unfold: ({points, category, type}: HistoryAnswer['boards'][number]) =>
          points.map((point) => ({category, type, ...point})),
        columns: [
          {field: 'at', header: {en: 'At', zh: '时间'}, type: 'time'},
          {field: 'rank', header: {en: 'Rank', zh: '名次'}, type: 'integer', isEssential: true},
          {field: 'soldOut', header: {en: 'Sold (30 d)', zh: '30 天销量'}, type: 'integer'},
          {field: 'buyerNum', header: {en: 'Buyers', zh: '买家数'}, type: 'integer'},
          {field: 'goodsScore', header: {en: 'Score', zh: '评分'}, type: 'number'},
          typeColumn,
          ...categoryColumns,
          {field: 'complete', header: {en: 'Complete', zh: '完整'}, type: 'boolean'},
        ],
      },
      {
        name: 'terms',
        rows: 'terms',
        noun: {one: 'change of terms', many: 'changes of terms', zh: '次条款变化'},
        empty: {en: 'Its wholesale terms were not swept.', zh: '未采集其批发条款。'},
        columns: [
          {field: 'at', header: {en: 'At', zh: '时间'}, type: 'time'},
          {field: 'priceFrom', header: {en: 'Price CNY', zh: '价格（元）'}, type: 'number'},
          {field: 'priceTo', header: {en: 'Up to', zh: '最高价'}, type: 'number'},
          {field: 'minimum', header: {en: 'Min', zh: '起订量'}, type: 'integer'},
          {field: 'stock', header: {en: 'Stock', zh: '库存'}, type: 'integer'},
          {field: 'companyName', header: {en: 'Seller', zh: '卖家'}, type: 'text'},
        ],
      },
    ],
  },
  async run(context, {itemId: word, since}) {
    const now = context.now();
    const itemId = readOfferId(word);
    const answer = await askLedger(context.parts.ledger, (tables) =>
      historyOf(tables, {itemId, now, since: readWhen(since, '--since', now)}),
    );
    tellBasis(
      context,
      answer.boards.flatMap(({newest}) => (newest === undefined ? [] : [{to: newest}])),
    );
    return answer;
  },
});

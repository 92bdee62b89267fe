import {choiceField, defineOperation, readsThisMachine, wholeNumberField} from '@ali1688/kit';
import {movers as moversOf, openLedger} from '@ali1688/ledger';
import * as z from 'zod/mini';
import {askLedger} from '../boards/ask-ledger.ts';
import {categoriesField, categoryIdsOf} from '../boards/categories-field.ts';
import {categoryColumns, itemColumn, moveColumns, titleColumns, typeColumn} from '../boards/columns.ts';
import {category, comparedBoard, item, list, missingBoard} from '../boards/shapes.ts';
import {tellBasis} from '../boards/tell-basis.ts';
import {oneTypeField} from '../boards/types-field.ts';
import {readWhen, sinceField, untilField} from '../boards/when-field.ts';

/** The products that climbed or grew most, across rankings. */
export const movers = defineOperation({
  topic: 'tracker',
  name: 'movers',
  summary: {en: 'What climbed or grew most across rankings.', zh: '跨榜单上升或增长最多的商品。'},
  description: {
    en: 'Products that are on both of two complete snapshots, sorted by places climbed, or by how much the units sold (--by sold) or the buyers (--by buyers) of the last 30 days grew between them. Sales volume itself is no growth: what sells most need not have moved.',
    zh: '同时出现在两份完整快照中的商品，按名次上升排序，或按两者之间 30 天销量（--by sold）、买家数（--by buyers）的增长排序。销量高并不等于增长。',
  },
  effects: readsThisMachine,
  apis: [],
  parts: {ledger: openLedger},
  input: {
    categories: categoriesField,
    type: oneTypeField,
    since: sinceField,
    until: untilField,
    by: choiceField({
      choices: ['rank', 'sold', 'buyers'],
      default: 'rank',
      summary: {
        en: 'rank: places climbed; sold, buyers: growth of the 30 days’ figure.',
        zh: 'rank：名次上升；sold、buyers：30 天销量或买家数的增长。',
      },
    }),
    limit: wholeNumberField({
      minimum: 1,
      maximum: 10_000,
      default: 20,
      valueName: 'N',
      summary: {en: 'How many products.', zh: '返回商品数。'},
    }),
  },
  positional: ['categories'],
  examples: [
    {args: '--type hot --since 7d', text: {en: 'The best climbers of a week', zh: '一周内上升最多的商品'}},
    {
      args: '1111 10166 --by sold --limit 50',
      text: {en: 'Growth of sales in two categories', zh: '两个类目的销量增长'},
    },
  ],
  output: () =>
    z.object({
      by: z.enum(['rank', 'sold', 'buyers']),
      total: z.number(),
      items: list(
        z.object({
          ...item,
          category,
          type: z.string(),
          before: z.optional(z.number()),
          after: z.optional(z.number()),
          change: z.optional(z.number()),
          soldBefore: z.optional(z.number()),
          soldAfter: z.optional(z.number()),
          soldChange: z.optional(z.number()),
          buyersBefore: z.optional(z.number()),
          buyersAfter: z.optional(z.number()),
          buyersChange: z.optional(z.number()),
        }),
      ),
      boards: list(comparedBoard),
      missing: list(missingBoard),
    }),
  layout: {
    rows: 'items',
    noun: {one: 'product', many: 'products', zh: '件商品'},
    empty: {en: 'Nothing climbed or grew.', zh: '没有上升或增长的商品。'},
    columns: [
      ...moveColumns,
      ...titleColumns,
      {field: 'soldChange', header: {en: 'Sold +/-', zh: '销量变化'}, type: 'integer'},
      {field: 'buyersChange', header: {en: 'Buyers +/-', zh: '买家变化'}, type: 'integer'},
      itemColumn,
      typeColumn,
      ...categoryColumns,
    ],
  },
  async run(context, {categories, type, since, until, by, limit}) {
    const now = context.now();
    const categoryIds = await categoryIdsOf(context, categories);
    const answer = await askLedger(context.parts.ledger, (tables) =>
      moversOf(tables, {
        now,
        by,
        count: limit,
        categoryIds,
        types: type === undefined ? undefined : [type],
        since: readWhen(since, '--since', now),
        until: readWhen(until, '--until', now),
      }),
    );
    tellBasis(context, answer.boards, answer.missing);
    return answer;
  },
});

import {defineOperation, readsThisMachine} from '@ali1688/kit';
import {openLedger, overlap as overlapOf, type OverlapItem} from '@ali1688/ledger';
import * as z from 'zod/mini';
import {askLedger} from '../boards/ask-ledger.ts';
import {categoriesField, categoryIdsOf} from '../boards/categories-field.ts';
import {itemColumn, titleColumns} from '../boards/columns.ts';
import {boardAt, category, figures, item, list, missingBoard} from '../boards/shapes.ts';
import {tellBasis} from '../boards/tell-basis.ts';
import {askedTypesField} from '../boards/types-field.ts';
import {readWhen, whenField} from '../boards/when-field.ts';

/** Products that are on several rankings at one time. */
export const overlap = defineOperation({
  topic: 'tracker',
  name: 'overlap',
  summary: {en: 'Products on several rankings at once.', zh: '同时在多个榜单上的商品。'},
  description: {
    en: 'Products that are on two rankings or more at one time, of one category or of several, with every rank: what climbs on hot and is cheap on goodPrice, for example.',
    zh: '同一时间出现在两个及以上榜单（同类目或跨类目）的商品及其全部名次，例如既热卖又好价的商品。',
  },
  effects: readsThisMachine,
  apis: [],
  parts: {ledger: openLedger},
  input: {
    categories: categoriesField,
    type: askedTypesField,
    at: whenField({en: 'At which time. Default: the newest snapshots.', zh: '时间，默认为最新快照。'}),
  },
  positional: ['categories'],
  examples: [
    {
      args: '1111 --type hot --type goodPrice',
      text: {en: 'On both rankings of a category', zh: '同时在某类目两个榜单上'},
    },
    {args: '--at 24h', text: {en: 'On any two rankings a day ago', zh: '一天前同时在任意两个榜单上'}},
  ],
  output: () =>
    z.object({
      items: list(
        z.object({
          ...item,
          boards: z.number(),
          bestRank: z.optional(z.number()),
          ranks: list(z.object({category, type: z.string(), snapshotId: z.string(), ...figures})),
        }),
      ),
      boards: list(boardAt),
      missing: list(missingBoard),
    }),
  layout: {
    rows: 'items',
    noun: {one: 'product', many: 'products', zh: '件商品'},
    empty: {en: 'No product is on two of these rankings.', zh: '没有同时在两个榜单上的商品。'},
    unfold: (entry: OverlapItem) => [{...entry, places: placesOf(entry)}],
    columns: [
      {field: 'boards', header: {en: 'Rankings', zh: '榜单数'}, type: 'integer', isEssential: true},
      {field: 'bestRank', header: {en: 'Best', zh: '最佳名次'}, type: 'integer', isEssential: true},
      ...titleColumns,
      {field: 'places', header: {en: 'Ranks', zh: '各榜名次'}, type: 'list'},
      itemColumn,
    ],
  },
  async run(context, {categories, type: types, at}) {
    const now = context.now();
    const categoryIds = await categoryIdsOf(context, categories);
    const answer = await askLedger(context.parts.ledger, (tables) =>
      overlapOf(tables, {
        now,
        categoryIds,
        types: types.length === 0 ? undefined : types,
        at: readWhen(at, '--at', now),
      }),
    );
    tellBasis(
      context,
      answer.boards.map((each) => ({to: each.at})),
      answer.missing,
    );
    return answer;
  },
});

/** `1111 hot 3` for each place. */
function placesOf({ranks}: OverlapItem): readonly string[] {
  return ranks.map(({category: {categoryId}, type, rank}) => `${categoryId} ${type} ${rank ?? '?'}`);
}

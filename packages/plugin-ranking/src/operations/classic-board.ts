import {assertCategoryExists, callForCategory} from '@ali1688/categories';
import {productSearchKeywordQuery, productTopListQuery} from '@ali1688/contracts';
import {loadPart} from '@ali1688/contracts/errors';
import type {OperationContext} from '@ali1688/kit';
import * as z from 'zod/mini';
import type {classicBoards} from '../classic/classic-boards.ts';
import type {ClimbPart} from '../classic/climb-part.ts';
import {inRankOrder} from './ranked-item.ts';

const text = () => z.optional(z.string());
const number = () => z.optional(z.number());

/** What a board is made of. */
export const basisShape = z.object({
  source: z.enum(['ranking', 'tracker', 'search']),
  description: z.string(),
  api: text(),
  rankType: text(),
  from: z.optional(z.object({at: z.string(), snapshotId: z.string()})),
  to: z.optional(z.object({at: z.string(), snapshotId: z.string()})),
  keyword: text(),
  filter: text(),
  lookedAt: number(),
  totalRecords: number(),
});

type Item = {
  readonly place: number;
  readonly itemId?: string | undefined;
  readonly title?: string | undefined;
  readonly translateTitle?: string | undefined;
  readonly soldOut?: number | undefined;
  readonly buyerNum?: number | undefined;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly change?: number | undefined;
  readonly price?: string | undefined;
  readonly createDate?: string | undefined;
};

type Board = {
  readonly items: readonly Item[];
  readonly basis: Omit<z.output<typeof basisShape>, 'description'>;
};

/** What a board is made for. */
type Asked = {
  readonly categoryId: string;
  readonly chineseName: string | undefined;
  readonly limit: number;
  readonly lang: string;
  readonly since: string;
  readonly days: '7' | '30';
};

type ClassicContext = OperationContext & {readonly parts: {readonly climb: ClimbPart}};

/** Makes a board of official data. Throws `SNAPSHOT_MISSING` for what climbed where nothing was recorded. */
export function makeBoard(
  context: ClassicContext,
  type: (typeof classicBoards)[number],
  asked: Asked,
): Promise<Board> {
  switch (type) {
    case 'hot':
      return hotBoard(context, asked);
    case 'soaring':
      return soaringBoard(context, asked);
    case 'new':
      return newBoard(context, asked);
  }
}

async function hotBoard(context: OperationContext, {categoryId, limit, lang}: Asked): Promise<Board> {
  const rankType = 'hot';
  const answer = await callForCategory(context, categoryId, () =>
    context.call(productTopListQuery, {
      rankQueryParams: {rankId: categoryId, rankType, limit, language: lang},
    }),
  );
  const rows = inRankOrder(answer?.rankProductModels ?? []).slice(0, limit);
  if (rows.length === 0) await assertCategoryExists(context, categoryId);
  return {
    items: rows.map(({itemId, title, translateTitle, soldOut, buyerNum}, index) => ({
      place: index + 1,
      itemId,
      title,
      translateTitle,
      soldOut,
      buyerNum,
    })),
    basis: {source: 'ranking', api: productTopListQuery.name, rankType},
  };
}

async function soaringBoard(context: ClassicContext, asked: Asked): Promise<Board> {
  const {items, boards} = await context.parts.climb(asked);
  const [board] = boards;
  if (board !== undefined) context.fetchedAt(Date.parse(board.to.at));
  return {
    items: items.map(
      ({itemId, title, translateTitle, before, after, change, soldAfter, buyersAfter}, index) => ({
        place: index + 1,
        itemId,
        title,
        translateTitle,
        soldOut: soldAfter,
        buyerNum: buyersAfter,
        before,
        after,
        change,
      }),
    ),
    basis: {
      source: 'tracker',
      rankType: 'hot',
      ...(board === undefined ? {} : {from: snapshotOf(board.from), to: snapshotOf(board.to)}),
    },
  };
}

function snapshotOf({at, snapshotId}: {readonly at: string; readonly snapshotId: string}) {
  return {at, snapshotId};
}

async function newBoard(context: OperationContext, asked: Asked): Promise<Board> {
  const {newProducts} = await loadPart(async () => import('../classic/new-products.ts'));
  const {items, basis} = await newProducts(context, asked);
  return {
    items: items.map(({offerId, subject, subjectTrans, monthSold, priceInfo, createDate}, index) => ({
      place: index + 1,
      itemId: offerId,
      title: subject,
      translateTitle: subjectTrans,
      soldOut: monthSold,
      price: priceInfo?.price,
      createDate,
    })),
    basis: {source: 'search', api: productSearchKeywordQuery.name, ...basis},
  };
}

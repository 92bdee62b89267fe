import * as z from 'zod/mini';
import {defineApi} from '../wire/define-api.ts';
import {absentable, absentableList} from '../wire/absent.ts';
import {absentableId, absentableNumber, absentableText, looseText} from '../wire/scalars.ts';

/** Makes the schema of one ranked product. */
export const rankProduct = () =>
  z.object({
    itemId: absentableId(),
    title: absentableText(),
    translateTitle: absentableText(),
    imgUrl: absentableText(),
    /** Position, 1 is first. Items may arrive in another order, and `sort` itself may be missing. */
    sort: absentableNumber(),
    /** Dispatch services, e.g. `sendGoods24H`. */
    serviceList: absentableList(looseText()),
    /** Buyers of the last 30 days. */
    buyerNum: absentableNumber(),
    /** Units sold in the last 30 days; never "out of stock". */
    soldOut: absentableNumber(),
    goodsScore: absentableText(),
  });

/** Makes the schema of a ranking. */
export const ranking = () =>
  z.object({
    rankId: absentableId(),
    rankName: absentableText(),
    rankType: absentableText(),
    rankProductModels: absentableList(rankProduct()),
  });

/**
 * Whether a ranking has no hole: every product has an id, and no rank lies beyond the number of products. Where 1688
 * gives no ranks at all, the order of the answer counts. That it has fewer products than were asked for is no hole:
 * small categories have no more.
 */
export function isWholeRanking(
  rows: readonly {readonly itemId?: string | undefined; readonly sort?: number | undefined}[],
): boolean {
  if (rows.some(({itemId}) => itemId === undefined)) return false;
  const ranks = rows.flatMap(({sort}) => sort ?? []);
  if (ranks.length === 0) return true;
  return ranks.length === rows.length && Math.max(...ranks) <= rows.length;
}

/** 查询榜单列表: the ranked products of one category. */
export const productTopListQuery = defineApi({
  namespace: 'com.alibaba.fenxiao.crossborder',
  name: 'product.topList.query',
  version: 1,
  title: {en: 'Query ranking lists', zh: '查询榜单列表'},
  needsToken: true,
  wire: {rankQueryParams: 'json'},
  envelope: 'result',
  request: () =>
    z.object({
      rankQueryParams: z.object({
        /** A category id. */
        rankId: z.string(),
        rankType: z.string(),
        /** 1 to 20 (official page). */
        limit: z.int().check(z.gte(1), z.lte(20)),
        language: z.string(),
      }),
    }),
  response: () => absentable(ranking()),
  source: {
    page: 'https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.fenxiao.crossborder:product.topList.query-1',
    asOf: '2026-09-03',
    confidence: ['official page'],
  },
});

import {rankProduct, services} from '@ali1688/contracts';
import type {Column, OperationContext} from '@ali1688/kit';
import {
  classicScoreShape,
  detailUrlIfId,
  momentumScoreShape,
  productTrend,
  wholesaleTerms,
} from '@ali1688/products/shapes';
import * as z from 'zod/mini';

type RankProduct = z.output<ReturnType<typeof rankProduct>>;

/** Makes the shape of a ranked product: as 1688 writes it, with the address of its page, and its services in words. */
export const rankedItem = () =>
  z.extend(rankProduct(), {
    detailUrl: z.optional(z.string()),
    services: z.optional(z.array(z.string())),
    wholesale: z.optional(wholesaleTerms()),
    trend: z.optional(productTrend()),
    score: z.optional(z.union([classicScoreShape(), momentumScoreShape()])),
  });

/** The columns of a ranking without another view. */
export const rankingColumns: readonly Column[] = [
  {field: 'sort', header: {en: '#', zh: '名次'}, type: 'position'},
  {field: 'itemId', header: {en: 'Item', zh: '商品 ID'}, type: 'id'},
  {
    field: 'title',
    header: {en: 'Title', zh: '标题'},
    type: 'title',
    reader: 'zh',
    link: 'detailUrl',
  },
  {
    field: 'translateTitle',
    header: {en: 'Translated title', zh: '翻译标题'},
    type: 'title',
    reader: 'en',
    link: 'detailUrl',
  },
  {field: 'soldOut', header: {en: 'Sold (30 d)', zh: '30 天销量'}},
  {field: 'buyerNum', header: {en: 'Buyers', zh: '买家数'}},
  {field: 'goodsScore', header: {en: 'Score', zh: '评分'}, type: 'number'},
  {field: 'services', header: {en: 'Services', zh: '服务'}},
];

/** Products may arrive in any order, and `sort` may be missing (contracts.md discrepancy 25). */
export function inRankOrder(products: readonly RankProduct[]): readonly RankProduct[] {
  const position = ({sort}: RankProduct): number => sort ?? Number.POSITIVE_INFINITY;
  return products.toSorted((left, right) => {
    const [first, second] = [position(left), position(right)];
    return first === second ? 0 : first - second;
  });
}

/** A product as {@link rankedItem} shapes it, without another view. */
export function describeProduct({language}: Pick<OperationContext, 'language'>, product: RankProduct) {
  const readable = product.serviceList?.map((service) => services[service]?.[language] ?? service);
  return {...product, detailUrl: detailUrlIfId(product.itemId), services: readable};
}

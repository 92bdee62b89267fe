import {productSearchTopKeyword, productTopListQuery} from '@ali1688/contracts';
import type {ApiProbe} from '@ali1688/kit';

/** Any category will do: a service that does not know it has been reached. */
const anyCategoryId = '1111';

/** Whether rankings and trending search words may be queried. */
export const rankingProbes: readonly ApiProbe[] = [
  {
    api: productTopListQuery.name,
    call: (context) =>
      context.call(productTopListQuery, {
        rankQueryParams: {rankId: anyCategoryId, rankType: 'hot', limit: 1, language: 'en'},
      }),
  },
  {
    api: productSearchTopKeyword.name,
    call: (context) =>
      context.call(productSearchTopKeyword, {
        topSeKeywordParam: {country: 'en', sourceId: anyCategoryId, hotKeywordType: 'cate'},
      }),
  },
];

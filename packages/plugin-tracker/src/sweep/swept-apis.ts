import {
  productSearchQueryProductDetail,
  productSearchTopKeyword,
  productTopListQuery,
} from '@ali1688/contracts';

/** What a sweep asks 1688. */
export const sweptApis = [
  productTopListQuery,
  productSearchTopKeyword,
  productSearchQueryProductDetail,
] as const;

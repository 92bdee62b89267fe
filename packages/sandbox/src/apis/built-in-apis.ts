import type {SandboxApi} from '../entries/sandbox-api.ts';
import {categoryById} from './category/category-by-id.ts';
import {categoryByKeyword} from './category/category-by-keyword.ts';
import {categoryGet} from './category/category-get.ts';
import {keywordQuery} from './product/keyword-query.ts';
import {productDetail} from './product/product-detail.ts';
import {productTrends} from './product/product-trends.ts';
import {topKeyword} from './ranking/top-keyword.ts';
import {topList} from './ranking/top-list.ts';
import {currentTime} from './system/current-time.ts';
import {getToken} from './system/get-token.ts';
import {postponeToken} from './system/postpone-token.ts';

/** The APIs that every sandbox serves. */
export const builtInApis: readonly SandboxApi[] = [
  topList,
  topKeyword,
  categoryById,
  categoryByKeyword,
  categoryGet,
  keywordQuery,
  productDetail,
  ...productTrends,
  currentTime,
  getToken,
  postponeToken,
];

import type {Api} from '../wire/define-api.ts';
import {alibabaCategoryGet} from './alibaba-category-get.ts';
import {categoryTranslationGetById} from './category-translation-get-by-id.ts';
import {categoryTranslationGetByKeyword} from './category-translation-get-by-keyword.ts';
import {productSearchKeywordQuery} from './product-search-keyword-query.ts';
import {
  productAnalyzeMedianPriceTrend,
  productAnalyzePerdaySellQuantityTrend,
  productAnalyzeRepurchaseRateTrend,
} from './product-analyze-trends.ts';
import {productSearchQueryProductDetail} from './product-search-query-product-detail.ts';
import {productSearchTopKeyword} from './product-search-top-keyword.ts';
import {productTopListQuery} from './product-top-list-query.ts';
import {systemCurrentTime} from './system-current-time.ts';
import {systemOauth2GetToken} from './system-oauth2-get-token.ts';

export {categoryInfo} from './alibaba-category-get.ts';
export {foundProduct, pageOf, searchParameters, shopProduct} from './found-product.ts';
export {productDetail} from './product-search-query-product-detail.ts';
export {hotKeyword} from './product-search-top-keyword.ts';
export {isWholeRanking, ranking, rankProduct} from './product-top-list-query.ts';
export {
  alibabaCategoryGet,
  categoryTranslationGetById,
  categoryTranslationGetByKeyword,
  productSearchKeywordQuery,
  productAnalyzeMedianPriceTrend,
  productAnalyzePerdaySellQuantityTrend,
  productAnalyzeRepurchaseRateTrend,
  productSearchQueryProductDetail,
  productSearchTopKeyword,
  productTopListQuery,
  systemCurrentTime,
  systemOauth2GetToken,
};

/** Every API with a contract, in the order in which they are listed to users. */
export const apis: readonly Api[] = [
  productTopListQuery,
  productSearchTopKeyword,
  productSearchKeywordQuery,
  productSearchQueryProductDetail,
  productAnalyzePerdaySellQuantityTrend,
  productAnalyzeMedianPriceTrend,
  productAnalyzeRepurchaseRateTrend,
  categoryTranslationGetById,
  categoryTranslationGetByKeyword,
  alibabaCategoryGet,
  systemCurrentTime,
  systemOauth2GetToken,
];

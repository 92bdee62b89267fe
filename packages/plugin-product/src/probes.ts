import {productSearchQueryProductDetail} from '@ali1688/contracts';
import type {ApiProbe} from '@ali1688/kit';
import {productRelatedRecommend} from './apis/product-related-recommend.ts';
import {productSearchKeywordQuery} from './apis/product-search-keyword-query.ts';
import {productSearchQuerySellerOfferList} from './apis/product-search-query-seller-offer-list.ts';

/** A service that does not know what it is asked for has been reached. */
const page = {beginPage: 1, pageSize: 1, country: 'en'};

/** Whether products may be searched, looked at, listed by shop and recommended. */
export const productProbes: readonly ApiProbe[] = [
  {
    api: productSearchKeywordQuery.name,
    call: (context) => context.call(productSearchKeywordQuery, {offerQueryParam: {keyword: '1', ...page}}),
  },
  {
    api: productSearchQueryProductDetail.name,
    call: (context) =>
      context.call(productSearchQueryProductDetail, {offerDetailParam: {offerId: '1', country: 'en'}}),
  },
  {
    api: productSearchQuerySellerOfferList.name,
    call: (context) =>
      context.call(productSearchQuerySellerOfferList, {offerQueryParam: {sellerOpenId: 'BBB', ...page}}),
  },
  {
    api: productRelatedRecommend.name,
    call: (context) =>
      context.call(productRelatedRecommend, {
        relatedQueryParams: {offerId: '1', pageNo: 1, pageSize: 1, language: 'en'},
      }),
  },
];

import {
  allProducts,
  answerApi,
  answerPage,
  businessSuccess,
  facetAnswer,
  foundFields,
  hashText,
  offered,
  offerOf,
  priceTextOf,
  productById,
  productCount,
  productOf,
  productOnDay,
  productsNamed,
  productsOfSeller,
  readMessageFields,
  refuseLanguage,
  searchArguments,
  sellerOf,
  translate,
  type SandboxApi,
} from '@ali1688/sandbox';
import {productRelatedRecommend} from '../apis/product-related-recommend.ts';
import {productSearchKeywordSnQuery} from '../apis/product-search-keyword-sn-query.ts';
import {productSearchOfferRecommend} from '../apis/product-search-offer-recommend.ts';
import {productSearchQuerySellerOfferList} from '../apis/product-search-query-seller-offer-list.ts';
import {freightEstimate} from './freight-estimate.ts';
import {imageQuery, imageUpload} from './pictures.ts';

/** 多语言商品店搜: the products of one shop; nobody's shop is empty. */
const sellerOfferList = answerApi(productSearchQuerySellerOfferList, {
  arguments: {offerQueryParam: {sellerOpenId: 'String', keyword: 'String?', ...searchArguments}},
  answer(context, call) {
    const field = readMessageFields(call.parameters.valueOf('offerQueryParam'));
    const ofShop = productsOfSeller(context.catalogue, field('sellerOpenId')) ?? [];
    return (
      refuseLanguage(context, field('country')) ??
      answerPage(context, {
        field,
        products: productsNamed(ofShop, field('keyword')),
        row: (found) => ({
          ...foundFields(found, field('country')),
          // Text here, Boolean in the search by words (contracts.md section 7, discrepancy 8).
          isSelect: found.seed % 5 === 0 ? 'true' : 'false',
        }),
      })
    );
  },
});

/** 相关性商品推荐: the other products of the category in which the product lies. Sales are of 90 days. */
const relatedRecommend = answerApi(productRelatedRecommend, {
  arguments: {
    relatedQueryParams: {offerId: 'Long', pageNo: 'Integer', pageSize: 'Integer', language: 'String'},
  },
  answer(context, call) {
    const field = readMessageFields(call.parameters.valueOf('relatedQueryParams'));
    const language = field('language');
    const refusal = refuseLanguage(context, language);
    if (refusal !== undefined) return refusal;
    const product = productById(context.catalogue, field('offerId'));
    if (product === undefined) return businessSuccess([]);
    const {leaf} = product;
    const others = Array.from({length: productCount(leaf)}, (_, index) => productOf(leaf, index)).filter(
      (other) => other.itemId !== product.itemId,
    );
    const start = (Number(field('pageNo')) - 1) * Number(field('pageSize'));
    return businessSuccess(
      others.slice(start, start + Number(field('pageSize'))).map((other) => {
        const offer = offerOf(other);
        return {
          offerId: other.itemId,
          subject: other.title.zh,
          subjectTrans: translate(other.title, language),
          imageUrl: other.imgUrl,
          priceInfo: Number.isFinite(offer.lowest) ? {price: priceTextOf(offer.lowest, offer)} : null,
          monthSold: productOnDay(other, context.day()).soldOut * 3,
          sellerIdentities: sellerOf(context.catalogue, other).identities,
          thirdCategoryId: BigInt(leaf.categoryId),
        };
      }),
    );
  },
});

/** 商品推荐: products of a taste that the user's id stands for, with the fields that the page's real answer of 2024 has. */
const offerRecommend = answerApi(productSearchOfferRecommend, {
  arguments: {
    recommendOfferParam: {
      beginPage: 'Integer',
      pageSize: 'Integer',
      country: 'String',
      outMemberId: 'String',
    },
  },
  answer(context, call) {
    const field = readMessageFields(call.parameters.valueOf('recommendOfferParam'));
    const refusal = refuseLanguage(context, field('country'));
    if (refusal !== undefined) return refusal;
    const [page, pageSize] = [Number(field('beginPage')), Number(field('pageSize'))];
    const products = [...allProducts(context.catalogue)].filter((_, place) => place % 53 === 0);
    const first = hashText(field('outMemberId')) % products.length;
    const start = (page - 1) * pageSize;
    const ordered = [...products.slice(first), ...products.slice(0, first)].slice(start, start + pageSize);
    return businessSuccess(
      ordered.flatMap((product) => {
        const found = offered(context, product);
        if (found === undefined) return [];
        const {
          class: name,
          imageUrl,
          subject,
          subjectTrans,
          offerId,
          ...told
        } = foundFields(found, field('country'));
        const {priceInfo, repurchaseRate, monthSold, traceInfo, isOnePsale: onePsale} = told;
        const figures = {priceInfo, repurchaseRate, monthSold, traceInfo, onePsale, sellerIdentities: []};
        return [{class: name, imageUrl, subject, subjectTrans, offerId, ...figures}];
      }),
    );
  },
});

/** 多语言搜索导航, envelope R. Any locale passes; Chinese ones get Chinese. */
const keywordSnQuery = answerApi(productSearchKeywordSnQuery, {
  arguments: {snParams: {keyword: 'String', language: 'String', region: 'String', currency: 'String'}},
  answer(_context, call) {
    const field = readMessageFields(call.parameters.valueOf('snParams'));
    const result = facetAnswer(field('language').slice(0, 2));
    return {httpStatus: 200, data: {result: {success: true, retCode: 'S0000', retMsg: '成功', result}}};
  },
});

/** What the sandbox answers for the APIs of this plugin; the product detail and the search by words it knows by itself, as rankings ask for them too. */
export const sandboxApis: readonly SandboxApi[] = [
  sellerOfferList,
  relatedRecommend,
  offerRecommend,
  keywordSnQuery,
  freightEstimate,
  imageUpload,
  imageQuery,
];

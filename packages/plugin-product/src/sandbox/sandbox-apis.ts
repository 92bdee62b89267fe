import {
  answerApi,
  answerPage,
  businessSuccess,
  foundFields,
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
import {productSearchQuerySellerOfferList} from '../apis/product-search-query-seller-offer-list.ts';

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

/** What the sandbox answers for the APIs of this plugin; the product detail and the search by words it knows by itself, as rankings ask for them too. */
export const sandboxApis: readonly SandboxApi[] = [sellerOfferList, relatedRecommend];

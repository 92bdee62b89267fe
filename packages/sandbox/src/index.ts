export {answerPage} from './apis/product/answer-page.ts';
export {facetAnswer} from './apis/product/facets.ts';
export {foundFields, keywordFields, offered} from './apis/product/found-product.ts';
export {allProducts, productsNamed} from './apis/product/products-named.ts';
export {searchArguments} from './apis/product/search-arguments.ts';
export {builtInApis} from './apis/built-in-apis.ts';
export type {CatalogueSize} from './catalogue/catalogue-size.ts';
export {childrenOf, firstLevelCategories, leavesBelow, type Catalogue} from './catalogue/catalogue.ts';
export {isLeaf, type Category} from './catalogue/category.ts';
export {chooseBy, hashText} from './catalogue/hash.ts';
export type {ProductPlace} from './catalogue/item-id.ts';
export {productById} from './catalogue/product-by-id.ts';
export {productCount, productOf, type Product} from './catalogue/product.ts';
export {
  emptyRankingCategoryId,
  incompleteProductsCategoryId,
  wideItemId,
  wideItemIdCategoryId,
} from './catalogue/sample-categories.ts';
export type {AnswerContext} from './entries/answer-context.ts';
export type {ApiArguments, ArgumentRule, ArgumentType} from './entries/api-arguments.ts';
export {businessRefusal, businessSuccess} from './entries/business-envelope.ts';
export type {Call} from './entries/call.ts';
export {refuseLanguage, translate} from './entries/language.ts';
export {readLong, readMessageFields} from './entries/read-arguments.ts';
export {answerApi, type ApiFacts, type SandboxApi, type ServiceAnswer} from './entries/sandbox-api.ts';
export {faultDescriptions, sandboxFaultKinds, type SandboxFaultKind} from './faults/fault-kinds.ts';
export {parseFaults} from './faults/parse-faults.ts';
export type {SandboxFault} from './faults/sandbox-fault.ts';
export {hotKeywords} from './market/hot-keywords.ts';
export {productOnDay, type MarketProduct} from './market/market-product.ts';
export {offerOf, priceTextOf, type Offer} from './market/offer.ts';
export {longestRanking, rankProducts} from './market/ranking.ts';
export {productsOfSeller, sellerOf, type Seller} from './market/seller.ts';
export type {SandboxRequest, SandboxRequests} from './requests/sandbox-request.ts';
export type {SandboxOptions} from './sandbox-options.ts';
export type {Sandbox} from './sandbox.ts';
export {builtInApplication, type SandboxApplication} from './settings/application.ts';
export {notEstablishedDefaults, type CheckName, type NotEstablished} from './settings/not-established.ts';
export {switchableOptionDefaults, type SwitchableOptions} from './settings/switchable-options.ts';
export {startSandbox} from './start-sandbox.ts';
export {describeSandbox} from './texts/describe-sandbox.ts';
export type {JsonValue} from './wire/json-text.ts';

/** A leaf that exists and whose rankings hold no products: `rankProductModels` is absent. */
export const emptyRankingCategoryId = '900000001';

/** A leaf whose first product has an `itemId` above 2^53, which `JSON.parse` damages (gateway.md section 10). */
export const wideItemIdCategoryId = '900000002';

/**
 * A leaf of products whose details show what a client has to cope with: the first does not exist any more, the second may
 * not be seen, others lack prices, tiers, a seller or nearly everything.
 */
export const incompleteProductsCategoryId = '900000003';

/** The id of the product above 2^53. */
export const wideItemId = 9_214_364_408_192_156_407n;

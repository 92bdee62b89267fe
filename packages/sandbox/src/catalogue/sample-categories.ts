/** A leaf that exists and whose rankings hold no products: `rankProductModels` is absent. */
export const emptyRankingCategoryId = '900000001';

/** A leaf whose first product has an `itemId` above 2^53, which `JSON.parse` damages (gateway.md section 10). */
export const wideItemIdCategoryId = '900000002';

/** The id of that product. */
export const wideItemId = 9_214_364_408_192_156_407n;

import type {ProductDetail} from './product-detail.ts';
import {priceText, rangeOf, readPrice} from '../numbers/price.ts';
import type {WholesaleTerms} from './wholesale-terms.ts';

type SaleInfo = NonNullable<ProductDetail['productSaleInfo']>;
type Step = NonNullable<SaleInfo['priceRangeList']>[number];
type Tier = NonNullable<WholesaleTerms['price']['tiers']>[number];

/** What a product costs. A text that is no price counts as absent, never as 0. */
export function priceTerms(detail: ProductDetail, currency: string | undefined): WholesaleTerms['price'] {
  const {productSaleInfo: sale = {}, productSkuInfos: skus, promotionModel} = detail;
  const tiers = sale.priceRangeList === undefined ? undefined : tiersOf(sale.priceRangeList);
  const range = rangeOf([...(tiers ?? []), ...(skus ?? [])].map(({price}) => readPrice(price)));
  const consign = consignPrice(detail);
  const isPriced = range !== undefined || consign !== undefined || (tiers ?? []).length > 0;
  const hasPromotionPrice = [...(tiers ?? []), ...(skus ?? [])].some(
    ({promotionPrice}) => priceText(promotionPrice) !== undefined,
  );
  return {
    ...range,
    currency: isPriced ? 'CNY' : undefined,
    quoteType: sale.quoteType,
    consign,
    tiers,
    skus: skus?.length,
    promotion: hasPromotionPrice ? true : promotionModel?.hasPromotion,
    foreign: currency === undefined ? undefined : foreignPrice(detail, currency),
  };
}

/** The steps that tell a price, the smallest quantity first. */
function tiersOf(steps: readonly Step[]): Tier[] {
  return steps
    .map((step) => ({
      startQuantity: step.startQuantity,
      price: priceText(step.price),
      promotionPrice: priceText(step.promotionPrice),
      foreignPrice: priceText(step.foreignCurrencyPrice),
      foreignPromotionPrice: priceText(step.foreignCurrencyPromotionPrice),
    }))
    .filter(({price, promotionPrice}) => price !== undefined || promotionPrice !== undefined)
    .toSorted((left, right) => (left.startQuantity ?? 0) - (right.startQuantity ?? 0));
}

/** The dropship price: of the product, in its old and its new place, else the lowest of the SKUs. */
function consignPrice({
  productSaleInfo: sale,
  productSkuInfos: skus = [],
}: ProductDetail): string | undefined {
  const own = priceText(sale?.consignPrice) ?? priceText(sale?.fenxiaoSaleInfo?.offerPrice);
  const ofSkus = skus.map(
    (sku) => readPrice(sku.consignPrice) ?? readPrice(sku.fenxiaoPriceInfo?.offerPrice),
  );
  return own ?? rangeOf(ofSkus)?.from;
}

function foreignPrice(
  {productSaleInfo: sale, productSkuInfos: skus = []}: ProductDetail,
  currency: string,
): WholesaleTerms['price']['foreign'] {
  const prices = [...(sale?.priceRangeList ?? []), ...skus].map((one) => readPrice(one.foreignCurrencyPrice));
  const range = rangeOf(prices) ?? rangeOf([readPrice(sale?.foreignCurrencyPrice)]);
  return range && {currency, ...range};
}

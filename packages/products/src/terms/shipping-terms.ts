import {positive} from '../numbers/figures.ts';
import type {ProductDetail} from './product-detail.ts';
import type {WholesaleTerms} from './wholesale-terms.ts';

type ShippingInfo = NonNullable<ProductDetail['productShippingInfo']>;

/** How a product is sent. Sizes of the whole product come before those that 1688 measured, and those before a SKU's. */
export function shippingTerms({productShippingInfo: info = {}}: ProductDetail): WholesaleTerms['shipping'] {
  return {
    from: textOf(info.sendGoodsAddressText),
    timeGuarantee: textOf(info.shippingTimeGuarantee),
    weightKg: positive(info.weight) ?? positive(info.officialWeight) ?? heaviestSku(info),
    lengthCm: positive(info.length) ?? positive(info.officialLength),
    widthCm: positive(info.width) ?? positive(info.officialWidth),
    heightCm: positive(info.height) ?? positive(info.officialHeight),
  };
}

/** In kilograms: one list of SKUs holds kilograms, the other grams (contracts.md section 7, discrepancy 8). */
function heaviestSku({skuShippingDetails = [], skuShippingInfoList = []}: ShippingInfo): number | undefined {
  const kilograms = [
    ...skuShippingDetails.map(({weight, officialWeight}) => positive(weight) ?? positive(officialWeight)),
    ...skuShippingInfoList.map(({weight}) => (weight === undefined ? undefined : weight / 1000)),
  ].flatMap((weight) => positive(weight) ?? []);
  return kilograms.length === 0 ? undefined : Math.max(...kilograms);
}

/** A text that says something. */
export function textOf(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text;
}

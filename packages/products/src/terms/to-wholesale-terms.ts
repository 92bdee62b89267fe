import {readNumber, readPercent} from '../numbers/figures.ts';
import {detailUrlOf} from '../offer/offer-id.ts';
import {priceTerms} from './price-terms.ts';
import type {ProductDetail} from './product-detail.ts';
import {shippingTerms, textOf} from './shipping-terms.ts';
import type {WholesaleTerms} from './wholesale-terms.ts';

/**
 * Maps the detail of a product to wholesale terms: every habit of the API is met here and nowhere else. The table in
 * the README says for each field where it comes from and in which unit.
 *
 * @param offerId that was asked for, exact
 * @param currency that foreign prices were asked in
 */
export function toWholesaleTerms(detail: ProductDetail, offerId: string, currency?: string): WholesaleTerms {
  return {
    offerId,
    subject: textOf(detail.subject),
    subjectTrans: textOf(detail.subjectTrans),
    categoryId: textOf(detail.categoryId),
    detailUrl: detailUrlOf(offerId),
    imageUrl: imageOf(detail),
    status: textOf(detail.status),
    price: priceTerms(detail, currency),
    order: orderTerms(detail),
    stock: stockOf(detail),
    soldOut: readNumber(detail.soldOut),
    seller: sellerTerms(detail),
    shipping: shippingTerms(detail),
    certificates: detail.certificateList?.length,
    createDate: textOf(detail.createDate),
  };
}

function imageOf({productImage: {images = [], whiteImage} = {}}: ProductDetail): string | undefined {
  return images.map(textOf).find((image) => image !== undefined) ?? textOf(whiteImage);
}

function orderTerms(detail: ProductDetail): WholesaleTerms['order'] {
  const {productSaleInfo: {unitInfo} = {}, sellerMixSetting: mix} = detail;
  const {generalHunpi: allowed, mixAmount: amount, mixNumber: number} = mix ?? {};
  return {
    minimum: detail.minOrderQuantity,
    batch: detail.batchNumber,
    unit: textOf(unitInfo?.unit),
    unitTrans: textOf(unitInfo?.transUnit),
    mix:
      allowed === undefined && amount === undefined && number === undefined
        ? undefined
        : {allowed, amount, number},
  };
}

/** Units in stock: of the whole product, else of all SKUs together. */
function stockOf({productSaleInfo: sale, productSkuInfos: skus = []}: ProductDetail): number | undefined {
  const counts = skus.flatMap(({amountOnSale}) => amountOnSale ?? []);
  return (
    sale?.amountOnSale ?? (counts.length === 0 ? undefined : counts.reduce((sum, count) => sum + count, 0))
  );
}

function sellerTerms(detail: ProductDetail): WholesaleTerms['seller'] {
  const data = detail.sellerDataInfo ?? {};
  return {
    sellerOpenId: textOf(detail.sellerOpenId),
    companyName: textOf(detail.companyName),
    medalLevel: readNumber(data.tradeMedalLevel),
    serviceScore: readNumber(data.compositeServiceScore),
    repurchasePercent: readPercent(data.repeatPurchasePercent, 'fraction'),
    within48HPercent: readPercent(data.collect30DayWithin48HPercent, 'fraction'),
    qualityRefundPercent: readPercent(data.qualityRefundWithin30Day, 'fraction'),
    badges: badgesOf(detail),
  };
}

/** The tags that are true and the marks of the product, each once. */
function badgesOf({tagInfoList: tags, offerIdentities: marks}: ProductDetail): string[] | undefined {
  if (tags === undefined && marks === undefined) return undefined;
  const keys = (tags ?? []).flatMap(({key, value}) => (value === true ? (textOf(key) ?? []) : []));
  return [...new Set([...keys, ...(marks ?? []).flatMap((mark) => textOf(mark) ?? [])])];
}

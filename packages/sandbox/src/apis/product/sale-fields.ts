import {translate} from '../../entries/language.ts';
import {priceTextOf, type Offer} from '../../market/offer.ts';
import type {JsonValue} from '../../wire/json-text.ts';

/** CNY in one unit of any other currency, so that tests can rely on it. */
const madeUpRate = 7;

/** How a detail is asked for, and what its habits hang on. */
type DetailSettings = {readonly language: string; readonly currency: string; readonly seed: number};

/**
 * The fields of a detail about prices and quantities, with the habits of answers that were seen: numbers as text, null
 * and missing prices, several spellings.
 */
export function saleFields(
  offer: Offer,
  {language, currency, seed}: DetailSettings,
): {readonly [name: string]: JsonValue} {
  const {quoteType, tiers, skus, hasPromotion, unit, minimum, stock} = offer;
  const promotion = (cents: number) =>
    hasPromotion
      ? {promotionPrice: priceTextOf(Math.floor(cents * 0.95), offer)}
      : seed % 2 === 0
        ? {promotionPrice: null}
        : {};
  const foreign = (cents: number) =>
    currency === '' ? {} : {foreignCurrencyPrice: Math.round(cents / madeUpRate) / 100};
  return {
    productSkuInfos: skus.map(({skuId, colour, cents, stock: amountOnSale}, number) => ({
      class: 'com.alibaba.cbu.offer.model.SkuInfo',
      skuId,
      specId: `${skuId}`.padStart(32, '0'),
      amountOnSale,
      price: priceTextOf(cents, offer),
      ...promotion(cents),
      ...foreign(cents),
      consignPrice: number === 0 ? null : undefined,
      skuAttributes: [
        {
          attributeId: 3216,
          attributeName: '颜色',
          attributeNameTrans: 'Colour',
          value: colour.zh,
          valueTrans: translate(colour, language),
        },
      ],
    })),
    productSaleInfo: {
      class: 'com.alibaba.cbu.offer.model.ProductSaleInfo',
      amountOnSale: seed % 3 === 0 ? String(stock) : stock,
      quoteType,
      priceRangeList: tiers.map(({startQuantity, cents}) => ({
        startQuantity,
        price: priceTextOf(cents, offer),
        ...promotion(cents),
        ...foreign(cents),
      })),
      unitInfo: {unit: unit.zh, transUnit: translate(unit, language)},
      ...(seed % 4 === 1 && Number.isFinite(offer.lowest)
        ? {fenxiaoSaleInfo: {startQuantity: 1, offerPrice: priceTextOf(offer.lowest + 50, {isRanged: false})}}
        : {}),
    },
    minOrderQuantity: seed % 10 === 0 ? String(minimum) : minimum,
    ...(seed % 3 === 1 ? {batchNumber: 1} : {}),
    promotionModel: hasPromotion ? {hasPromotion: true, promotionType: 'plus'} : null,
  };
}

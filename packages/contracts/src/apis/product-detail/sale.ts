import * as z from 'zod/mini';
import {absentable, absentableList} from '../../wire/absent.ts';
import {absentableFlag, absentableId, absentableFigure, absentableText} from '../../wire/scalars.ts';

/** Prices for those who sell on. */
const distributionPrices = () => ({
  /** With postage for one piece. */
  onePiecePrice: absentableText(),
  offerPrice: absentableText(),
});

/** Makes the schema of one attribute of a SKU; its id is Long here and text in the attributes of the product. */
const skuAttribute = () =>
  z.object({
    attributeId: absentableId(),
    attributeName: absentableText(),
    attributeNameTrans: absentableText(),
    value: absentableText(),
    valueTrans: absentableText(),
    skuImageUrl: absentableText(),
    skuImageUrlTrans: absentableText(),
  });

/** Makes the schema of one SKU. */
export const productSku = () =>
  z.object({
    skuId: absentableId(),
    specId: absentableText(),
    cargoNumber: absentableText(),
    /** Units in stock. */
    amountOnSale: absentableFigure(),
    price: absentableText(),
    promotionPrice: absentableText(),
    /** Deprecated (official page). */
    consignPrice: absentableText(),
    /** In the currency that was asked for. */
    foreignCurrencyPrice: absentableText(),
    foreignCurrencyPromotionPrice: absentableText(),
    retailPrice: absentableText(),
    fenxiaoPriceInfo: absentable(z.object(distributionPrices())),
    skuAttributes: absentableList(skuAttribute()),
  });

/** Makes the schema of one price step. */
const priceStep = () =>
  z.object({
    /** From this quantity on. */
    startQuantity: absentableFigure(),
    price: absentableText(),
    promotionPrice: absentableText(),
    foreignCurrencyPrice: absentableText(),
    foreignCurrencyPromotionPrice: absentableText(),
  });

/** Makes the schema of how a product is sold. */
export const productSaleInfo = () =>
  z.object({
    /** Units in stock. */
    amountOnSale: absentableFigure(),
    priceRangeList: absentableList(priceStep()),
    /** 0 by quantity, without SKUs; 1 by SKU; 2 SKUs, by quantity. */
    quoteType: absentableFigure(),
    foreignCurrencyPrice: absentableText(),
    /** Deprecated (official page). */
    consignPrice: absentableText(),
    retailPrice: absentableText(),
    unitInfo: absentable(z.object({unit: absentableText(), transUnit: absentableText()})),
    fenxiaoSaleInfo: absentable(
      z.object({
        onePieceFreePostage: absentableFlag(),
        startQuantity: absentableFigure(),
        ...distributionPrices(),
      }),
    ),
  });

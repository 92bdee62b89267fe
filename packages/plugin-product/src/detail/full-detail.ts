import {priceText, textOf, wholesaleTerms, type ProductDetail} from '@ali1688/products';
import * as z from 'zod/mini';

const text = () => z.optional(z.string());
const attribute = () => z.object({name: text(), nameTrans: text(), value: text(), valueTrans: text()});

/** Makes the shape of what `--full` adds to wholesale terms. */
const fullDetail = () => ({
  skus: z.optional(
    z.array(
      z.object({
        skuId: text(),
        specId: text(),
        price: text(),
        promotionPrice: text(),
        foreignPrice: text(),
        /** Units in stock. */
        stock: z.optional(z.number()),
        imageUrl: text(),
        attributes: z.optional(z.array(attribute())),
      }),
    ),
  ),
  attributes: z.optional(z.array(attribute())),
  imageUrls: z.optional(z.array(z.string())),
  certificateList: z.optional(
    z.array(z.object({name: text(), code: text(), photoUrls: z.optional(z.array(z.string()))})),
  ),
  sellingPoints: z.optional(z.array(z.string())),
  tradeScore: text(),
  isSelect: z.optional(z.boolean()),
});

/** Makes the shape of a product with its terms, and with everything else when `--full` asks for it. */
export const shownDetail = () => z.extend(wholesaleTerms(), fullDetail());

/** A product as `detail` shows it. */
export type ShownDetail = z.output<ReturnType<typeof shownDetail>>;

type Full = Omit<ShownDetail, keyof z.output<ReturnType<typeof wholesaleTerms>>>;
type WrittenAttribute = NonNullable<ProductDetail['productAttribute']>[number];

/** What a detail tells beside the terms: SKUs, attributes, pictures, certificates. */
export function toFullDetail(detail: ProductDetail): Full {
  const {productImage: {images = [], whiteImage} = {}} = detail;
  const pictures = [...new Set([...images, whiteImage].flatMap((image) => textOf(image) ?? []))];
  return {
    skus: detail.productSkuInfos?.map((sku) => ({
      skuId: sku.skuId,
      specId: textOf(sku.specId),
      price: priceText(sku.price),
      promotionPrice: priceText(sku.promotionPrice),
      foreignPrice: priceText(sku.foreignCurrencyPrice),
      stock: sku.amountOnSale,
      imageUrl: sku.skuAttributes
        ?.map(({skuImageUrl}) => textOf(skuImageUrl))
        .find((url) => url !== undefined),
      attributes: sku.skuAttributes?.map(toAttribute),
    })),
    attributes: detail.productAttribute?.map(toAttribute),
    imageUrls: detail.productImage === undefined ? undefined : pictures,
    certificateList: detail.certificateList?.map((certificate) => ({
      name: textOf(certificate.certificateName),
      code: textOf(certificate.certificateCode),
      photoUrls: certificate.certificatePhotoList,
    })),
    sellingPoints: detail.sellingPoint,
    tradeScore: textOf(detail.tradeScore),
    isSelect: detail.isSelect,
  };
}

function toAttribute({
  attributeName,
  attributeNameTrans,
  value,
  valueTrans,
}: Omit<WrittenAttribute, 'attributeId'>) {
  return {
    name: textOf(attributeName),
    nameTrans: textOf(attributeNameTrans),
    value: textOf(value),
    valueTrans: textOf(valueTrans),
  };
}

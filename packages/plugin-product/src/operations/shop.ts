import {Ali1688Error} from '@ali1688/contracts/errors';
import {
  defineOperation,
  optionalField,
  readsMarket,
  switchField,
  textField,
  type OperationContext,
} from '@ali1688/kit';
import {fetchDetail, offerIdOf, readOfferId, textOf} from '@ali1688/products';
import * as z from 'zod/mini';
import {productSearchQuerySellerOfferList} from '../apis/product-search-query-seller-offer-list.ts';
import {foundColumns} from '../rows/product-columns.ts';
import {toProductRow} from '../rows/product-row.ts';
import {searchInput, termField} from '../search/search-input.ts';
import {foundProducts, placeOfFirst, searchProducts} from '../search/search-products.ts';

/** The products of one shop. */
export const shop = defineOperation({
  topic: 'product',
  name: 'shop',
  summary: {en: 'Products of one shop.', zh: '查询店铺商品。'},
  description: {
    en: 'Products of the shop of a seller, all of them or those that some words find. The seller is the sellerOpenId of a product detail; with --of-offer a product of the shop names it.',
    zh: '列出某卖家店铺的商品，可再加关键词。卖家用商品详情中的 sellerOpenId 指定；加 --of-offer 则用该店任一商品指定。',
  },
  effects: readsMarket,
  apis: [productSearchQuerySellerOfferList],
  loadSandboxApis: async () => (await import('../sandbox/sandbox-apis.ts')).sandboxApis,
  input: {
    seller: textField({
      pattern: /^[!-~]{1,4096}$/,
      allowed: {
        en: 'a sellerOpenId, or with --of-offer a product id or the address of its page',
        zh: 'sellerOpenId；使用 --of-offer 时为商品 ID 或商品页地址',
      },
      summary: {
        en: 'The sellerOpenId that a product detail tells; with --of-offer a product of the shop.',
        zh: '商品详情中的 sellerOpenId；使用 --of-offer 时为该店的一个商品。',
      },
    }),
    term: optionalField(termField),
    ofOffer: switchField({
      summary: {
        en: 'SELLER is a product of the shop; one more call finds the seller.',
        zh: 'SELLER 为该店的一个商品，会多一次调用以查出卖家。',
      },
    }),
    ...searchInput,
  },
  positional: ['seller', 'term'],
  examples: [
    {
      args: '944801178016 --of-offer',
      text: {en: 'What else the seller of a product has', zh: '该商品卖家的其他商品'},
    },
    {
      args: 'BBBspz8Z4AmsyZ5SmwYL4Xi_A 裙 --sort price:asc',
      text: {en: 'Skirts of a shop, the cheapest of the page first', zh: '某店的裙子，单页内按价格升序'},
    },
  ],
  output: () => z.object({sellerOpenId: z.string(), keyword: z.optional(z.string()), ...foundProducts()}),
  layout: {
    rows: 'items',
    firstPlace: placeOfFirst,
    noun: {one: 'product', many: 'products', zh: '件商品'},
    title: ({totalRecords: total}) =>
      total === undefined ? undefined : {en: `${total} products`, zh: `共 ${total} 个商品`},
    empty: {en: 'No products were found in this shop.', zh: '该店铺中未找到商品。'},
    columns: foundColumns,
  },
  async run(context, {seller, term, ofOffer, ...input}) {
    const readSeller = ofOffer ? readOfferId(seller) : sellerOf(seller);
    let sellerOpenId: string | undefined;
    return searchProducts(context, input, {
      async fetchPage(parameters) {
        sellerOpenId ??= ofOffer ? await sellerOfOffer(context, readSeller, input.lang) : readSeller;
        const answer = await context.call(productSearchQuerySellerOfferList, {
          offerQueryParam: {sellerOpenId, ...(term === undefined ? {} : {keyword: term}), ...parameters},
        });
        return {totalRecords: answer?.totalRecords, rows: (answer?.data ?? []).map(toProductRow)};
      },
      toData: (found) => ({sellerOpenId: sellerOpenId ?? readSeller, keyword: term, ...found}),
    });
  },
});

/** Digits and addresses are products, and no seller is named by one unless that is said. */
function sellerOf(word: string): string {
  if (offerIdOf(word) === undefined) return word;
  throw new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: 'SELLER is a product here, not the sellerOpenId of a seller.',
      zh: '此处 SELLER 是商品，而不是卖家的 sellerOpenId。',
    },
    hint: {
      en: 'Add --of-offer to name a shop by one of its products.',
      zh: '如要用商品指定其所属店铺，请加 --of-offer。',
    },
  });
}

async function sellerOfOffer(context: OperationContext, offerId: string, language: string): Promise<string> {
  const sellerOpenId = textOf((await fetchDetail(context, offerId, {language})).sellerOpenId);
  if (sellerOpenId !== undefined) return sellerOpenId;
  throw new Ali1688Error({
    code: 'RESPONSE_INVALID',
    text: {en: `1688 does not say who sells product ${offerId}.`, zh: `1688 未返回商品 ${offerId} 的卖家。`},
    hint: {en: 'Try another product of the same shop.', zh: '请换用该店的其他商品。'},
  });
}

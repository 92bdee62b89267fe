import {productSearchQueryProductDetail} from '@ali1688/contracts';
import {
  defineOperation,
  languageField,
  optionalField,
  readsMarket,
  unusualLanguageNote,
  wholeNumberField,
} from '@ali1688/kit';
import {commonQuantity, compareOffers, fetchTerms, offerComparison, readOfferIds} from '@ali1688/products';
import {assertTwo, offerIdsField} from '../detail/offer-ids-field.ts';
import {comparedColumns} from '../rows/product-columns.ts';

/** Products side by side at one quantity. */
export const compare = defineOperation({
  topic: 'product',
  name: 'compare',
  summary: {en: 'Compare the prices of products at a quantity.', zh: '按数量比较商品价格。'},
  description: {
    en: 'What products cost at one quantity: the price of the tier that it reaches, else the lowest of the SKUs. Promotions are not counted with. Products without a price, or sold in another unit, are named and not compared.',
    zh: '比较多个商品在同一数量下的价格：取该数量达到的阶梯价，没有阶梯价时取最低 SKU 价，不计促销。无价格或计量单位不同的商品会列出但不参与比较。',
  },
  effects: readsMarket,
  apis: [productSearchQueryProductDetail],
  input: {
    offerId: offerIdsField(2),
    quantity: optionalField(
      wholeNumberField({
        minimum: 1,
        maximum: 1_000_000_000,
        valueName: 'N',
        summary: {
          en: 'Units of each. Default: the largest smallest order among them.',
          zh: '每个商品的数量。默认取其中最大的起订量。',
        },
      }),
    ),
    lang: languageField({en: 'Language of the translations.', zh: '翻译的语言。'}),
  },
  positional: ['offerId'],
  examples: [
    {
      args: '944801178016 706604576893 --quantity 100',
      text: {en: 'Two products at 100 units', zh: '比较两个商品各 100 件的价格'},
    },
  ],
  output: offerComparison,
  layout: {
    rows: 'items',
    noun: {one: 'product', many: 'products', zh: '件商品'},
    title: ({quantity}) => ({en: `${quantity} units`, zh: `数量 ${quantity}`}),
    empty: {en: 'None of these products can be compared.', zh: '这些商品均无法比较。'},
    columns: comparedColumns,
  },
  async run(context, {offerId: words, quantity, lang}) {
    const ids = assertTwo(readOfferIds(words));
    const note = unusualLanguageNote(lang);
    if (note !== undefined) context.note(note);
    const found = await fetchTerms(context, ids, {language: lang, maxAgeSeconds: 0});
    const terms = ids.flatMap((id) => found.get(id) ?? []);
    const comparison = compareOffers(terms, quantity ?? commonQuantity(terms));
    for (const {offerId, reason} of comparison.notComparable) {
      context.note({code: 'NOT_COMPARABLE', text: reasons[reason](offerId)});
    }
    return comparison;
  },
});

const reasons = {
  NO_PRICE: (offerId: string) => ({
    en: `Product ${offerId} has no price, so it is not compared.`,
    zh: `商品 ${offerId} 没有价格，未参与比较。`,
  }),
  OTHER_UNIT: (offerId: string) => ({
    en: `Product ${offerId} is sold in another unit, so it is not compared.`,
    zh: `商品 ${offerId} 的计量单位不同，未参与比较。`,
  }),
} as const;

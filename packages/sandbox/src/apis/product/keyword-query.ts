import {productSearchKeywordQuery} from '@ali1688/contracts';
import {firstLevelCategories, leavesBelow, type Catalogue} from '../../catalogue/catalogue.ts';
import {productCount, productOf, type Product} from '../../catalogue/product.ts';
import {refuseLanguage} from '../../entries/language.ts';
import {readMessageFields} from '../../entries/read-arguments.ts';
import {answerApi} from '../../entries/sandbox-api.ts';
import {answerPage} from './answer-page.ts';
import {foundFields, keywordFields} from './found-product.ts';

/** What both searches are asked with. */
export const searchArguments = {
  beginPage: 'Integer',
  pageSize: 'Integer',
  filter: 'String?',
  sort: 'String?',
  priceStart: 'String?',
  priceEnd: 'String?',
  categoryId: 'Long?',
  country: 'String',
} as const;

/** 多语言关键词搜索: products of which a title holds every word, in the order of the catalogue. */
export const keywordQuery = answerApi(productSearchKeywordQuery, {
  arguments: {offerQueryParam: {keyword: 'String', ...searchArguments}},
  answer(context, call) {
    const field = readMessageFields(call.parameters.valueOf('offerQueryParam'));
    const products = productsNamed(allProducts(context.catalogue), field('keyword'));
    return (
      refuseLanguage(context, field('country')) ??
      answerPage(context, {
        field,
        products,
        row: (found) => ({...foundFields(found, field('country')), ...keywordFields(context, found)}),
      })
    );
  },
});

function* allProducts(catalogue: Catalogue): Iterable<Product> {
  for (const category of firstLevelCategories(catalogue)) {
    for (const leaf of leavesBelow(catalogue, category)) {
      for (let index = 0; index < productCount(leaf); index += 1) yield productOf(leaf, index);
    }
  }
}

/** The products of which a title holds every word. */
export function* productsNamed(products: Iterable<Product>, keyword: string): Iterable<Product> {
  const words = keyword
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  for (const product of products) {
    const titles = `${product.title.zh}\n${product.title.en}`.toLowerCase();
    if (words.every((word) => titles.includes(word))) yield product;
  }
}

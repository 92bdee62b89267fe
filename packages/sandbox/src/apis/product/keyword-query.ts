import {productSearchKeywordQuery} from '@ali1688/contracts';
import {refuseLanguage} from '../../entries/language.ts';
import {readMessageFields} from '../../entries/read-arguments.ts';
import {answerApi} from '../../entries/sandbox-api.ts';
import {answerPage} from './answer-page.ts';
import {foundFields, keywordFields} from './found-product.ts';
import {allProducts, productsNamed} from './products-named.ts';
import {searchArguments} from './search-arguments.ts';

/** 多语言关键词搜索: products of which a title holds every word, in the order of the catalogue. */
export const keywordQuery = answerApi(productSearchKeywordQuery, {
  arguments: {offerQueryParam: {keyword: 'String', snId: 'String?', ...searchArguments}},
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

import {productSearchTopKeyword} from '@ali1688/contracts';
import {businessRefusal, businessSuccess} from '../../entries/business-envelope.ts';
import {refuseLanguage, translate} from '../../entries/language.ts';
import {readMessageFields} from '../../entries/read-arguments.ts';
import {answerApi} from '../../entries/sandbox-api.ts';
import {hotKeywords} from '../../market/hot-keywords.ts';

/** 商品热搜词, hot search words of one category. `success` is text here (contract of product.search.topKeyword). */
export const topKeyword = answerApi(productSearchTopKeyword, {
  arguments: {topSeKeywordParam: {country: 'String', sourceId: 'String', hotKeywordType: 'String'}},
  answer(context, call) {
    const {catalogue, settings} = context;
    const field = readMessageFields(call.parameters.valueOf('topSeKeywordParam'));
    const language = field('country');
    const refusal = refuseLanguage(context, language, 'false');
    if (refusal !== undefined) {
      return refusal;
    }
    if (field('hotKeywordType') !== 'cate' && settings.unknownKeywordType === 'refused') {
      return businessRefusal({code: 'SANDBOX_KEYWORD_TYPE', message: '热搜类型不存在，应为 cate'}, 'false');
    }
    const category = catalogue.get(field('sourceId'));
    if (category === undefined && settings.unknownCategoryKeywords === 'refused') {
      const {unknownCategoryCode, unknownCategoryMessage} = settings;
      return businessRefusal({code: unknownCategoryCode, message: unknownCategoryMessage}, 'false');
    }
    const words = category === undefined ? [] : hotKeywords(catalogue, category, context.day());
    const models = words.map((word) => ({
      seKeyword: word.zh,
      seKeywordTranslation: translate(word, language),
    }));
    return businessSuccess(models, 'true');
  },
});

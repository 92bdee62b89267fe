import {hotKeywords} from '../catalogue/hot-keywords.ts';
import {madeUpBusinessRefusals} from '../not-established.ts';
import {businessRefusal, businessSuccess} from './business-envelope.ts';
import {isLanguageRefused, translate} from './language.ts';
import {readMessageFields} from './message-fields.ts';
import {crossborder, type SandboxApi} from './sandbox-api.ts';

/** 商品热搜词, hot search words of one category. `success` is text here (contract of product.search.topKeyword). */
export const topKeyword: SandboxApi = {
  namespace: crossborder,
  name: 'product.search.topKeyword',
  protocols: ['param2'],
  needsToken: false,
  signed: true,
  belongsToGateway: false,
  argumentRules: [
    {
      name: 'topSeKeywordParam',
      type: 'Message',
      required: true,
      fields: [
        {name: 'country', type: 'String', required: true},
        {name: 'sourceId', type: 'String', required: true},
        {name: 'hotKeywordType', type: 'String', required: true},
      ],
    },
  ],
  answer(state, call) {
    const {catalogue, settings} = state;
    const field = readMessageFields(call.parameters.valueOf('topSeKeywordParam'));
    const language = field('country');
    if (isLanguageRefused(state, language)) {
      return businessRefusal(madeUpBusinessRefusals.language, 'false');
    }
    if (field('hotKeywordType') !== 'cate' && settings.unknownKeywordType === 'refused') {
      return businessRefusal(madeUpBusinessRefusals.keywordType, 'false');
    }
    const category = catalogue.get(field('sourceId'));
    if (category === undefined && settings.unknownCategoryKeywords === 'refused') {
      const {unknownCategoryCode, unknownCategoryMessage} = settings;
      return businessRefusal({code: unknownCategoryCode, message: unknownCategoryMessage}, 'false');
    }
    const words = category === undefined ? [] : hotKeywords(catalogue, category);
    const models = words.map((word) => ({
      seKeyword: word.zh,
      seKeywordTranslation: translate(word, language),
    }));
    return businessSuccess(models, 'true');
  },
};

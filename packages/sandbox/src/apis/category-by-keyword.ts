import {searchCategories} from '../catalogue/search-categories.ts';
import {madeUpBusinessRefusals} from '../not-established.ts';
import {businessRefusal, businessSuccess} from './business-envelope.ts';
import {categoryRow} from './category-row.ts';
import {isLanguageRefused} from './language.ts';
import {crossborder, type SandboxApi} from './sandbox-api.ts';

/** 根据类目名称查询多语言类目, categories by name, without children (contract of getByKeyword). */
export const categoryByKeyword: SandboxApi = {
  namespace: crossborder,
  name: 'category.translation.getByKeyword',
  protocols: ['param2'],
  needsToken: true,
  signed: true,
  belongsToGateway: false,
  argumentRules: [
    {name: 'language', type: 'String', required: true},
    {name: 'cateName', type: 'String', required: true},
    {name: 'outMemberId', type: 'String', required: false},
  ],
  answer(state, {parameters}) {
    const language = parameters.valueOf('language') ?? '';
    if (isLanguageRefused(state, language)) {
      return businessRefusal(madeUpBusinessRefusals.language);
    }
    const found = searchCategories(state.catalogue, parameters.valueOf('cateName') ?? '', language);
    return businessSuccess(found.map((category) => categoryRow(category, language)));
  },
};

import {childrenOf, firstLevelCategories, type Catalogue} from '../catalogue/catalogue.ts';
import type {JsonValue} from '../http/json-text.ts';
import {madeUpBusinessRefusals} from '../not-established.ts';
import {businessRefusal, businessSuccess} from './business-envelope.ts';
import {categoryRow} from './category-row.ts';
import {isLanguageRefused, translate} from './language.ts';
import {readLong} from './read-long.ts';
import {crossborder, type SandboxApi} from './sandbox-api.ts';

/** 根据类目ID查询多语言类目, one category with its children; 0 lists the first level (contract of getById). */
export const categoryById: SandboxApi = {
  namespace: crossborder,
  name: 'category.translation.getById',
  protocols: ['param2'],
  needsToken: true,
  signed: true,
  belongsToGateway: false,
  argumentRules: [
    {name: 'language', type: 'String', required: true},
    {name: 'categoryId', type: 'Long', required: true},
    {name: 'outMemberId', type: 'String', required: false},
    {name: 'parentCateId', type: 'Long', required: false},
  ],
  answer(state, {parameters}) {
    const {catalogue, settings} = state;
    const language = parameters.valueOf('language') ?? '';
    if (isLanguageRefused(state, language)) {
      return businessRefusal(madeUpBusinessRefusals.language);
    }
    const categoryId = readLong(parameters.valueOf('categoryId'));
    const given = state.categoryAnswers.get(categoryId);
    if (given !== undefined) {
      return businessSuccess(given);
    }
    if (categoryId === '0') {
      return businessSuccess(root(catalogue, language, settings.rootCategoryNames === 'present'));
    }
    const category = catalogue.get(categoryId);
    if (category === undefined) {
      return businessRefusal({code: settings.unknownCategoryCode, message: settings.unknownCategoryMessage});
    }
    const parent = parameters.valueOf('parentCateId');
    const contradicts = parent !== undefined && readLong(parent) !== category.parentCateId;
    if (contradicts && settings.contradictingParent === 'refused') {
      return businessRefusal(madeUpBusinessRefusals.parent);
    }
    const row = categoryRow(category, language);
    const children = childrenOf(catalogue, category).map((child) => ({
      ...categoryRow(child, language),
      fromCache: true,
    }));
    return businessSuccess({
      ...row,
      // Text in Category, boolean and Long in its children (contracts README, discrepancy 5).
      leaf: String(row.leaf),
      parentCateId: category.parentCateId,
      fromCache: true,
      children: children.length === 0 ? null : children,
    });
  },
};

function root(catalogue: Catalogue, language: string, hasNames: boolean): JsonValue {
  const name = {zh: '全部类目', en: 'All categories'};
  const children = firstLevelCategories(catalogue);
  return {
    categoryId: 0,
    ...(hasNames ? {chineseName: name.zh, translatedName: translate(name, language)} : {}),
    language,
    leaf: 'false',
    level: '0',
    fromCache: true,
    children: children.map((child) => ({...categoryRow(child, language), fromCache: true})),
  };
}

import {categoryTranslationGetById} from '@ali1688/contracts';
import {childrenOf, firstLevelCategories, type Catalogue} from '../../catalogue/catalogue.ts';
import {businessRefusal, businessSuccess} from '../../entries/business-envelope.ts';
import {refuseLanguage, translate} from '../../entries/language.ts';
import {readLong} from '../../entries/read-arguments.ts';
import {answerApi} from '../../entries/sandbox-api.ts';
import type {JsonValue} from '../../wire/json-text.ts';
import {categoryRow} from './category-row.ts';

/** 根据类目ID查询多语言类目, one category with its children; 0 lists the first level (contract of getById). */
export const categoryById = answerApi(categoryTranslationGetById, {
  arguments: {language: 'String', categoryId: 'Long', outMemberId: 'String?', parentCateId: 'Long?'},
  answer(context, {parameters}) {
    const {catalogue, settings} = context;
    const language = parameters.valueOf('language') ?? '';
    const refusal = refuseLanguage(context, language);
    if (refusal !== undefined) {
      return refusal;
    }
    const categoryId = readLong(parameters.valueOf('categoryId'));
    const given = context.categoryAnswers.get(categoryId);
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
      return businessRefusal({code: 'SANDBOX_PARENT', message: '父类目与类目不符'});
    }
    const row = categoryRow(category, language);
    const children = childrenOf(catalogue, category).map((child) => ({
      ...categoryRow(child, language),
      fromCache: true,
    }));
    return businessSuccess({
      ...row,
      // Text in Category, boolean and Long in its children (contracts.md discrepancy 5).
      leaf: String(row.leaf),
      parentCateId: category.parentCateId,
      fromCache: true,
      children: children.length === 0 ? null : children,
    });
  },
});

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

import {categoryTranslationGetByKeyword} from '@ali1688/contracts';
import {businessSuccess} from '../../entries/business-envelope.ts';
import {refuseLanguage} from '../../entries/language.ts';
import {answerApi} from '../../entries/sandbox-api.ts';
import {categoryRow} from './category-row.ts';
import {searchCategories} from './search-categories.ts';

/** 根据类目名称查询多语言类目, categories by name, without children (contract of getByKeyword). */
export const categoryByKeyword = answerApi(categoryTranslationGetByKeyword, {
  arguments: {language: 'String', cateName: 'String', outMemberId: 'String?'},
  answer(context, {parameters}) {
    const language = parameters.valueOf('language') ?? '';
    const refusal = refuseLanguage(context, language);
    if (refusal !== undefined) {
      return refusal;
    }
    const found = searchCategories(context.catalogue, parameters.valueOf('cateName') ?? '', language);
    return businessSuccess(found.map((category) => categoryRow(category, language)));
  },
});

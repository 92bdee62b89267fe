import {categoryTranslationGetById, categoryTranslationGetByKeyword} from '@ali1688/contracts';
import type {ApiProbe} from '@ali1688/kit';

/** Whether categories may be looked up by id. */
export const categoryByIdProbe: ApiProbe = {
  api: categoryTranslationGetById.name,
  call: (context) => context.call(categoryTranslationGetById, {language: 'en', categoryId: '0'}),
};

/** Whether categories may be searched. */
export const categoryByKeywordProbe: ApiProbe = {
  api: categoryTranslationGetByKeyword.name,
  call: (context) => context.call(categoryTranslationGetByKeyword, {language: 'en', cateName: '女装'}),
};

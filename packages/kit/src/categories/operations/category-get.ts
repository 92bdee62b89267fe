import {categoryTranslationGetById} from '@ali1688/contracts';
import {defineOperation} from '../../operation/define-operation.ts';
import {askForCategory} from '../ask-for-category.ts';
import {categoryField} from '../category-field.ts';
import {categoryLayout} from '../category-layout.ts';
import {categoryWithChildren, showCategory} from '../category-shape.ts';
import {languageField, unusualLanguageNote} from '../language-field.ts';
import {resolveCategory} from '../resolve-category.ts';
import {rootCategoryId} from '../root-category.ts';

/** One category and those directly below it; 0 is the root. */
export const categoryGet = defineOperation({
  topic: 'category',
  name: 'get',
  summary: {en: 'One category and its children.', zh: '查询一个类目及其下级类目。'},
  description: {
    en: 'One category with the categories directly below it, in Chinese and translated. Category 0 is the root, above the first level. A leaf has no children.',
    zh: '查询一个类目及其直接下级类目，含中文名与译名。0 为根类目，其下级即一级类目；叶子类目没有下级。',
  },
  needs: 'token',
  api: categoryTranslationGetById,
  arguments: {categoryId: categoryField},
  flags: {lang: languageField({en: 'Language of the names.', zh: '类目名称的语言。'})},
  examples: [
    {args: '10166', text: {en: 'What lies below category 10166', zh: '类目 10166 的下级类目'}},
    {args: '0 --lang ja', text: {en: 'The first level, with Japanese names', zh: '一级类目，附日语名称'}},
  ],
  output: () => categoryWithChildren,
  layout: categoryLayout,
  async run(context, {categoryId: word, lang}) {
    const note = unusualLanguageNote(lang);
    if (note !== undefined) context.note(note);
    const categoryId =
      word?.trim() === rootCategoryId ? rootCategoryId : await resolveCategory(context, word, lang);
    const found = await askForCategory(context, categoryId, lang);
    return {category: showCategory(found), children: (found.children ?? []).map(showCategory)};
  },
});

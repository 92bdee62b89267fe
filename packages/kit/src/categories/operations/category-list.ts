import {categoryTranslationGetById} from '@ali1688/contracts';
import {operationName} from '@ali1688/contracts/errors';
import {defineOperation} from '../../operation/define-operation.ts';
import {askForCategory} from '../ask-for-category.ts';
import {categoryLayout} from '../category-layout.ts';
import {categoryWithChildren, showCategory} from '../category-shape.ts';
import {languageField, unusualLanguageNote} from '../language-field.ts';
import {rootCategoryId} from '../root-category.ts';

/** All first-level categories, none left out, in the order of 1688. */
export const categoryList = defineOperation({
  topic: 'category',
  name: 'list',
  summary: {en: 'All first-level categories.', zh: '列出全部一级类目。'},
  description: {
    en: `All first-level categories of 1688 with their ids, in Chinese and translated. Go down from one with: ${operationName('category get')}`,
    zh: `列出 1688 全部一级类目的 ID、中文名与译名。查看下级类目请用 ${operationName('category get')}。`,
  },
  needs: 'token',
  api: categoryTranslationGetById,
  arguments: {},
  flags: {lang: languageField({en: 'Language of the names.', zh: '类目名称的语言。'})},
  examples: [
    {args: '', text: {en: 'All first-level categories', zh: '全部一级类目'}},
    {
      args: '--lang ja --format csv',
      text: {en: 'With Japanese names, as CSV', zh: '附日语名称，以 CSV 输出'},
    },
  ],
  output: () => categoryWithChildren,
  layout: categoryLayout,
  async run(context, {lang}) {
    const note = unusualLanguageNote(lang);
    if (note !== undefined) context.note(note);
    const root = await askForCategory(context, rootCategoryId, lang);
    return {category: showCategory(root), children: (root.children ?? []).map(showCategory)};
  },
});

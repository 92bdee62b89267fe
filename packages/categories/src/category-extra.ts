import {categoryTranslationGetById} from '@ali1688/contracts';
import {loadPart} from '@ali1688/contracts/errors';
import type {SkillExtra} from '@ali1688/kit';

/** The word `categories` of a skill script whose operations take category ids. */
export const categoryExtra: SkillExtra = {
  word: 'categories',
  argument: 'categoryId',
  summary: {
    en: 'All first-level categories; with an id, those below it.',
    zh: '列出全部一级类目；给出 ID 时列出其下级类目。',
  },
  standsFor: ['category list', 'category get'],
  apis: [categoryTranslationGetById],
  async load() {
    const {categoryGet, categoryList} = await loadPart(
      async () => import('./operations/category-operations.ts'),
    );
    return {list: categoryList, get: categoryGet};
  },
};

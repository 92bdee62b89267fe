import {optionalField, textField} from '@ali1688/kit';
import {categoryIdPattern} from './category-ids.ts';

/** The category id as an argument. Left out, the operation answers with the list to choose from. */
export const categoryIdField = optionalField(
  textField({
    pattern: categoryIdPattern,
    allowed: {
      en: 'a category id, digits only, such as 1111 (leave it out to see all first-level categories)',
      zh: '类目 ID，只含数字，例如 1111（省略则列出全部一级类目）',
    },
    summary: {
      en: 'Category id. Left out, all first-level categories are listed to choose from.',
      zh: '类目 ID。省略时列出全部一级类目供选择。',
    },
  }),
);

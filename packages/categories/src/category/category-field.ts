import {optionalField, wordField} from '@ali1688/kit';

/**
 * A category as an argument: its id or its name. 64 characters at most, none of which acts on a terminal,
 * and no negative number. Left out, the operation answers with the list to choose from.
 */
export const categoryField = optionalField(
  wordField({
    refused: /^\s*-\d/,
    allowed: {
      en: 'a category id such as 1111, or a category name of 64 characters at most (leave it out to see all first-level categories)',
      zh: '类目 ID（例如 1111）或类目名称，最长 64 个字符（省略则列出全部一级类目）',
    },
    summary: {
      en: 'Category id, or its name in Chinese or in the language asked for. Left out, all first-level categories are listed to choose from.',
      zh: '类目 ID，或类目名称（中文或所选语言）。省略时列出全部一级类目供选择。',
    },
  }),
);

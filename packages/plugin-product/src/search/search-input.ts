import {
  languageField,
  numberField,
  optionalField,
  repeatableField,
  switchField,
  textField,
  wholeNumberField,
  wordField,
} from '@ali1688/kit';
import {sortFields} from './sort-rows.ts';
import {knownFilters} from './known-filters.ts';

/** 1688 gives no more rows of one query (one integration; `totalRecords` of real answers). */
export const mostRows = 2000;

const highestPrice = 100_000_000;
const orders = ['asc', 'desc'] as const;

/** The inputs that a search by words and a search in a shop share. */
export const searchInput = {
  category: optionalField(
    wordField({
      refused: /^\s*-\d/,
      allowed: {en: 'a category id such as 1111, or a category name', zh: '类目 ID（例如 1111）或类目名称'},
      valueName: 'ID|NAME',
      summary: {en: 'Only this category, by id or name.', zh: '限定类目，可用 ID 或名称。'},
    }),
  ),
  priceFrom: optionalField(
    numberField({
      above: 0,
      maximum: highestPrice,
      valueName: 'CNY',
      summary: {en: 'Lowest wholesale price.', zh: '最低批发价。'},
    }),
  ),
  priceTo: optionalField(
    numberField({
      above: 0,
      maximum: highestPrice,
      valueName: 'CNY',
      summary: {en: 'Highest wholesale price.', zh: '最高批发价。'},
    }),
  ),
  filter: repeatableField({
    pattern: /^[A-Za-z0-9_]{1,40}$/,
    examples: knownFilters,
    allowed: {en: 'the code of a filter, such as shipIn24Hours', zh: '筛选代码，例如 shipIn24Hours'},
    valueName: 'CODE',
    summary: {
      en: 'Only products that pass this filter, such as shipIn24Hours, isOnePsale, certifiedFactory; several narrow further.',
      zh: '筛选条件，例如 shipIn24Hours、isOnePsale、certifiedFactory；可重复给出，取交集。',
    },
  }),
  sort: optionalField(
    textField({
      pattern: new RegExp(`^(${sortFields.join('|')}):(${orders.join('|')})$`),
      allowed: {
        en: `one of ${sortFields.join(', ')}, a colon, and ${orders.join(' or ')}`,
        zh: `${sortFields.join('、')} 之一，加冒号和 ${orders.join(' 或 ')}`,
      },
      examples: sortFields.flatMap((field) => orders.map((order) => `${field}:${order}`)),
      valueName: 'FIELD:asc|desc',
      summary: {
        en: 'Order. 1688 sorts within one page; with --all all rows are sorted here.',
        zh: '排序。1688 仅在单页内排序；使用 --all 时由本程序对全部结果排序。',
      },
    }),
  ),
  page: wholeNumberField({
    minimum: 1,
    maximum: mostRows,
    default: 1,
    valueName: 'N',
    summary: {en: 'Page, from 1.', zh: '页码，从 1 开始。'},
  }),
  pageSize: wholeNumberField({
    minimum: 1,
    maximum: 50,
    default: 20,
    valueName: '1..50',
    summary: {en: 'Products of a page.', zh: '每页商品数。'},
  }),
  all: switchField({
    summary: {
      en: 'Follow the pages to the end; 1688 gives 2,000 products of one query at most.',
      zh: '逐页取到末尾；1688 单次查询最多返回 2,000 个商品。',
    },
  }),
  max: optionalField(
    wholeNumberField({
      minimum: 1,
      maximum: mostRows,
      valueName: 'N',
      summary: {en: 'Follow the pages until there are so many products.', zh: '逐页获取，直到达到该数量。'},
    }),
  ),
  lang: languageField({en: 'Language of the translated title.', zh: '翻译标题的语言。'}),
} as const;

/** Words to search with. */
export const termField = wordField({
  allowed: {en: '1 to 64 characters, not all of them spaces', zh: '1 到 64 个字符，不能全为空格'},
  valueName: 'TERM',
  summary: {
    en: 'Words to search with, in any language; Chinese ones find most.',
    zh: '搜索词，支持多种语言；中文结果最全。',
  },
});

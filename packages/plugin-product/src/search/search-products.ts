import {resolveCategory} from '@ali1688/categories';
import {Ali1688Error} from '@ali1688/contracts/errors';
import {unusualLanguageNote, type InputValues, type OperationContext} from '@ali1688/kit';
import * as z from 'zod/mini';
import {productRow, type ProductRow} from '../rows/product-row.ts';
import {followPages, type ProductPage} from './follow-pages.ts';
import {noteFilters} from './known-filters.ts';
import {mostRows, type searchInput} from './search-input.ts';
import {readSorting, sortRows, sortText} from './sort-rows.ts';

/** The parameters of both search APIs that come from the inputs. */
export type SearchParameters = {
  readonly beginPage: number;
  readonly pageSize: number;
  readonly country: string;
  readonly filter?: string;
  readonly sort?: string;
  readonly priceStart?: string;
  readonly priceEnd?: string;
  readonly categoryId?: string;
};

/** Makes the shape of what both searches tell beside what was searched for. */
export const foundProducts = () => ({
  page: z.number(),
  pageSize: z.number(),
  totalRecords: z.optional(z.number()),
  totalPages: z.optional(z.number()),
  items: z.array(productRow()),
});

/** What both searches tell. */
export type FoundProducts = {
  readonly page: number;
  readonly pageSize: number;
  readonly totalRecords: number | undefined;
  /** Counted from the rows: 1688's own number is one too many on exact multiples (contracts.md section 4). */
  readonly totalPages: number | undefined;
  readonly items: ProductRow[];
};

/** The place of the first row of a page among all rows that there are. */
export function placeOfFirst({page, pageSize}: Pick<FoundProducts, 'page' | 'pageSize'>): number {
  return (page - 1) * pageSize + 1;
}

/**
 * Searches products as the inputs say: one page, or all pages of which the rows are then sorted as a whole.
 *
 * @param fetchPage asks for one page
 * @param toData what the operation gives for rows that were found, all of them or those of one page
 * @throws `USAGE_INVALID` before anything is sent, and what the first page throws
 */
export async function searchProducts<Data>(
  context: OperationContext,
  input: InputValues<typeof searchInput>,
  {fetchPage, toData}: SearchSteps<Data>,
): Promise<Data> {
  const {page, pageSize, all, max, lang, filter} = input;
  assertPrices(input);
  const note = unusualLanguageNote(lang);
  if (note !== undefined) context.note(note);
  noteFilters(context, filter);
  const until = all || max !== undefined ? (max ?? mostRows) : 'one';
  const sorting = readSorting(input.sort);
  const parameters = {
    pageSize,
    country: lang,
    ...(filter.length === 0 ? {} : {filter: [...new Set(filter)].join(',')}),
    ...(sorting === undefined || until !== 'one' ? {} : {sort: sortText(sorting)}),
    ...(input.priceFrom === undefined ? {} : {priceStart: String(input.priceFrom)}),
    ...(input.priceTo === undefined ? {} : {priceEnd: String(input.priceTo)}),
    ...(input.category === undefined
      ? {}
      : {categoryId: await resolveCategory(context, input.category, lang)}),
  };
  const isSortedHere = sorting !== undefined && until !== 'one';
  const {emitPiece} = isSortedHere || until === 'one' ? {} : context;
  const found = ({rows, totalRecords}: ProductPage): Data =>
    toData({
      page,
      pageSize,
      totalRecords,
      totalPages: totalRecords === undefined ? undefined : Math.ceil(totalRecords / pageSize),
      items: [...rows],
    });
  const followed = await followPages(context, {
    page,
    pageSize,
    until,
    fetchPage: async (beginPage) => fetchPage({beginPage, ...parameters}),
    giveOut: emitPiece && (async (answer) => emitPiece(found(answer))),
  });
  if (followed.isLimited) context.note(rowsLimited);
  if (!isSortedHere) return found(followed);
  context.note(sortedHere);
  return found({...followed, rows: sortRows(followed.rows, sorting)});
}

/** What the two searches do each in its way. */
type SearchSteps<Data> = {
  readonly fetchPage: (parameters: SearchParameters) => Promise<ProductPage>;
  readonly toData: (found: FoundProducts) => Data;
};

function assertPrices({
  priceFrom,
  priceTo,
}: Pick<InputValues<typeof searchInput>, 'priceFrom' | 'priceTo'>): void {
  if (priceFrom === undefined || priceTo === undefined || priceFrom <= priceTo) return;
  throw new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `--price-from ${priceFrom} is more than --price-to ${priceTo}.`,
      zh: `--price-from ${priceFrom} 大于 --price-to ${priceTo}。`,
    },
    hint: {en: 'Swap the two prices.', zh: '请交换这两个价格。'},
  });
}

const rowsLimited = {
  code: 'ROWS_LIMITED',
  text: {
    en: '1688 gives 2,000 products of one query at most, and this query reached them. Narrow it by category, price or filter to see others.',
    zh: '1688 单次查询最多返回 2,000 个商品，本次已达上限。可用类目、价格或筛选条件缩小范围以查看其他商品。',
  },
} as const;

const sortedHere = {
  code: 'SORTED_HERE',
  text: {
    en: '1688 sorts within one page only; the rows of all pages were sorted on this machine.',
    zh: '1688 仅在单页内排序；全部结果已在本机统一排序。',
  },
} as const;

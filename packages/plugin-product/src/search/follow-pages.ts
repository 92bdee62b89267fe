import {isAli1688Error} from '@ali1688/contracts/errors';
import type {OperationContext} from '@ali1688/kit';
import type {ProductRow} from '../rows/product-row.ts';
import {mostRows} from './search-input.ts';

/** One page of an answer. */
export type ProductPage = {readonly totalRecords?: number | undefined; readonly rows: readonly ProductRow[]};

/** Which pages are wanted. */
export type PagePlan = {
  readonly page: number;
  readonly pageSize: number;
  /** `one` page, or every page from there on until there are so many rows. */
  readonly until: 'one' | number;
  readonly fetchPage: (page: number) => Promise<ProductPage>;
};

/** The rows of all pages that were fetched, each product once, in the order of the answers. */
export type FollowedPages = {
  readonly rows: readonly ProductRow[];
  readonly totalRecords: number | undefined;
  /** Whether 1688 may have more than it gives. */
  readonly isLimited: boolean;
};

/**
 * Fetches pages one after the other, no page twice. A page that cannot be had ends it: what came before is kept, and
 * that page is listed beside the result.
 *
 * @throws what the first page throws
 */
export async function followPages(
  context: Pick<OperationContext, 'expectCalls' | 'lacks' | 'signal' | 'startProgress'>,
  {page: first, pageSize, until, fetchPage}: PagePlan,
): Promise<FollowedPages> {
  const found = new Map<string, ProductRow>();
  const most = until === 'one' ? pageSize : Math.min(until, mostRows);
  let totalRecords: number | undefined;
  let page = first;
  let isAtEnd = false;
  const progress = until === 'one' ? undefined : context.startProgress({en: 'Pages', zh: '页'});
  try {
    while (!isAtEnd) {
      const answer = await nextPage(context, page, {fetchPage, isFirst: page === first});
      if (answer === undefined) break;
      const {rows} = answer;
      totalRecords = answer.totalRecords ?? totalRecords;
      for (const [index, row] of rows.entries())
        found.set(row.offerId ?? `${page}/${index}`, found.get(row.offerId ?? '') ?? row);
      const end = Math.min(totalRecords ?? mostRows, mostRows);
      const isShort = rows.length === 0 || (totalRecords === undefined && rows.length < pageSize);
      isAtEnd = until === 'one' || isShort || found.size >= most || page * pageSize >= end;
      const pages =
        Math.max(page, Math.ceil(Math.min(end, (first - 1) * pageSize + most) / pageSize)) - first + 1;
      if (page === first && !isAtEnd) context.expectCalls(pages - 1);
      progress?.update(page - first + 1, pages);
      page += 1;
    }
  } finally {
    progress?.end();
  }
  const isLimited =
    until !== 'one' && (page - 1) * pageSize >= mostRows && (totalRecords ?? mostRows) >= mostRows;
  return {rows: [...found.values()].slice(0, most), totalRecords, isLimited};
}

/** A page, or undefined when it cannot be had and something else can be shown. */
async function nextPage(
  context: Pick<OperationContext, 'lacks' | 'signal'>,
  page: number,
  {fetchPage, isFirst}: Pick<PagePlan, 'fetchPage'> & {readonly isFirst: boolean},
): Promise<ProductPage | undefined> {
  try {
    return await fetchPage(page);
  } catch (thrown) {
    if (isFirst || context.signal.aborted || !isAli1688Error(thrown)) throw thrown;
    context.lacks(`page ${page}`, thrown);
    return undefined;
  }
}

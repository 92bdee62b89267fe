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
  /** Takes the rows of each page, which then are not kept; absent where all of them are wanted in the end. */
  readonly giveOut?: ((page: ProductPage) => Promise<void>) | undefined;
};

/** The rows of all pages that were fetched and not given out, each product once, in the order of the answers. */
export type FollowedPages = {
  readonly rows: readonly ProductRow[];
  readonly totalRecords: number | undefined;
  /** Whether 1688 may have more than it gives. */
  readonly isLimited: boolean;
};

/**
 * Fetches pages one after the other, no page twice. A page that cannot be had ends it: what came before is kept, and
 * that page is listed beside the result. Where rows are given out, no more than their ids is kept.
 *
 * @throws what the first page throws
 */
export async function followPages(
  context: Pick<OperationContext, 'expectCalls' | 'lacks' | 'signal' | 'startProgress'>,
  {page: first, pageSize, until, fetchPage, giveOut}: PagePlan,
): Promise<FollowedPages> {
  const seen = new Set<string>();
  const kept: ProductRow[] = [];
  let count = 0;
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
      const fresh = rows.filter(({offerId}) => isNew(seen, offerId)).slice(0, most - count);
      count += fresh.length;
      if (giveOut === undefined) kept.push(...fresh);
      else await giveOut({rows: fresh, totalRecords});
      const end = Math.min(totalRecords ?? mostRows, mostRows);
      const isShort = rows.length === 0 || (totalRecords === undefined && rows.length < pageSize);
      isAtEnd = until === 'one' || isShort || count >= most || page * pageSize >= end;
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
  return {rows: kept, totalRecords, isLimited};
}

/** Whether a product comes for the first time; one without an id is like no other. */
function isNew(seen: Set<string>, offerId: string | undefined): boolean {
  if (offerId === undefined) return true;
  const isFirst = !seen.has(offerId);
  seen.add(offerId);
  return isFirst;
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

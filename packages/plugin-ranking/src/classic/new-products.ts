import {askForCategory, callForCategory} from '@ali1688/categories';
import {productSearchKeywordQuery, type ApiData} from '@ali1688/contracts';
import type {OperationContext} from '@ali1688/kit';

/** 1688 gives 50 products of a page; so many pages are looked at. */
const pageSize = 50;
const mostPages = 4;

type FoundProduct = NonNullable<NonNullable<ApiData<typeof productSearchKeywordQuery>>['data']>[number];

/** What is asked for. */
type NewAsked = {
  readonly categoryId: string;
  /** Known names of the category. */
  readonly chineseName: string | undefined;
  readonly days: '7' | '30';
  readonly limit: number;
  readonly lang: string;
};

/**
 * The best sold of the products of a category that were listed a few days ago. The search wants a word, which is the
 * name of the category; 1688 sorts within one page only, so up to 200 products are sorted here.
 *
 * @throws what the calls throw
 */
export async function newProducts(context: OperationContext, asked: NewAsked) {
  const {categoryId, days, limit, lang} = asked;
  const keyword = asked.chineseName ?? (await nameOf(context, categoryId));
  const filter = `new${days}`;
  const found: FoundProduct[] = [];
  let total: number | undefined;
  for (let beginPage = 1; beginPage <= mostPages; beginPage += 1) {
    const page = await callForCategory(context, categoryId, async () =>
      context.call(productSearchKeywordQuery, {
        offerQueryParam: {keyword, beginPage, pageSize, categoryId, filter, country: lang},
      }),
    );
    const rows = page?.data ?? [];
    total = page?.totalRecords ?? total;
    found.push(...rows);
    if (rows.length < pageSize || found.length >= (total ?? Infinity)) break;
  }
  const sold = found.flatMap((product) =>
    product.offerId === undefined || product.monthSold === undefined
      ? []
      : [{...product, monthSold: product.monthSold}],
  );
  const once = [...new Map(sold.map((product) => [product.offerId, product])).values()];
  const items = once.toSorted((one, other) => other.monthSold - one.monthSold).slice(0, limit);
  return {items, basis: {keyword, filter, lookedAt: found.length, totalRecords: total}};
}

/** The Chinese name finds most; 1688 is asked for it. */
async function nameOf(context: OperationContext, categoryId: string): Promise<string> {
  const {chineseName, translatedName} = await askForCategory(context, categoryId, 'en');
  return chineseName ?? translatedName ?? categoryId;
}

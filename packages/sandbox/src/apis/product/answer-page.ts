import {isRecord, parseJson} from '@ali1688/contracts/json';
import type {Category} from '../../catalogue/category.ts';
import type {Product} from '../../catalogue/product.ts';
import type {AnswerContext} from '../../entries/answer-context.ts';
import {businessRefusal, businessSuccess} from '../../entries/business-envelope.ts';
import type {JsonValue} from '../../wire/json-text.ts';
import {passesFacet} from './facets.ts';
import {offered, type OfferedProduct} from './found-product.ts';

/** 1688 gives no more rows of one query. */
const mostRows = 2000;
const longestPage = 50;

/** No table of business codes is public, so it is made up (contracts.md section 8). */
const pageRefusal = {code: 'SANDBOX_PAGE', message: '分页参数超出范围'};

/** How a page is asked for and written. */
type PageQuery = {
  readonly field: (name: string) => string;
  /** Products that may be meant, in the order of the answer; looked at no further than needed. */
  readonly products: Iterable<Product>;
  readonly row: (found: OfferedProduct) => JsonValue;
  /** What stands beside the rows. */
  readonly more?: {readonly [name: string]: JsonValue};
  /** How the API writes that it worked. */
  readonly success?: true | 'true';
};

/**
 * One page of a search: 2,000 rows of a query at most, `totalPage` as it was observed, the order of `sort` within the
 * page alone (contracts.md section 4).
 */
export function answerPage(
  context: AnswerContext,
  {field, products, row, more = {}, success = true}: PageQuery,
) {
  const [page, pageSize] = [Number(field('beginPage')), Number(field('pageSize'))];
  if (page < 1 || pageSize < 1 || pageSize > longestPage) return businessRefusal(pageRefusal);
  const isWanted = wants(context, field);
  const rows: OfferedProduct[] = [];
  for (const product of products) {
    const found = offered(context, product);
    if (found !== undefined && isWanted(found)) rows.push(found);
    if (rows.length === mostRows) break;
  }
  const start = (page - 1) * pageSize;
  const answered = {
    ...more,
    totalRecords: rows.length,
    totalPage: Math.floor(rows.length / pageSize) + 1,
    pageSize,
    currentPage: page,
    data: sorted(rows.slice(start, start + pageSize), field('sort')).map(row),
  };
  return businessSuccess(answered, success);
}

/** Prices, category and those filters that the sandbox knows; others let everything through. */
function wants({catalogue}: AnswerContext, field: PageQuery['field']): (found: OfferedProduct) => boolean {
  const [lowest, highest] = [Number(field('priceStart')) || 0, Number(field('priceEnd')) || Infinity];
  const filters = field('filter').split(',');
  const passes: Readonly<Record<string, (found: OfferedProduct) => boolean>> = {
    shipIn24Hours: ({seed}) => seed % 2 === 0,
    shipIn48Hours: ({seed}) => seed % 2 === 1,
    isOnePsale: ({seed}) => seed % 2 === 0,
    new30: ({seed}) => seed % 3 === 0,
    new7: ({seed}) => seed % 9 === 0,
  };
  const isInCategory = inCategory(catalogue, field('categoryId'));
  return (found) => {
    const price = found.offer.lowest / 100;
    const isPriced = price >= lowest && price <= highest;
    return (
      isPriced &&
      isInCategory(found.product.leaf) &&
      passesFacet(field('snId'), found.seed) &&
      filters.every((filter) => passes[filter]?.(found) ?? true)
    );
  };
}

function inCategory(catalogue: AnswerContext['catalogue'], categoryId: string): (leaf: Category) => boolean {
  if (categoryId === '') return () => true;
  const isBelow = (category: Category | undefined): boolean =>
    category !== undefined &&
    (category.categoryId === categoryId || isBelow(catalogue.get(category.parentCateId)));
  return isBelow;
}

const figures: Readonly<Record<string, (found: OfferedProduct) => number>> = {
  price: ({offer}) => offer.lowest,
  rePurchaseRate: ({repurchase}) => repurchase,
  monthSold: ({monthSold}) => monthSold,
};

/** The order is JSON text inside the JSON object. */
function sorted(rows: readonly OfferedProduct[], sort: string): readonly OfferedProduct[] {
  const written = parseJson(sort);
  const [name = '', order] = (isRecord(written) ? Object.entries(written)[0] : undefined) ?? [];
  const figure = figures[name];
  if (figure === undefined) return rows;
  return rows.toSorted((one, other) => (figure(one) - figure(other)) * (order === 'desc' ? -1 : 1));
}

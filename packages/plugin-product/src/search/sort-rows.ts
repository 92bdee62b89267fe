import {compareAmounts, readPrice} from '@ali1688/products';
import type {ProductRow} from '../rows/product-row.ts';

/** What rows may be sorted by, and how the API names it. */
const wireNames = {price: 'price', repurchase: 'rePurchaseRate', sold: 'monthSold'} as const;

type SortField = keyof typeof wireNames;

/** The words of `--sort`. */
export const sortFields = ['price', 'repurchase', 'sold'] as const satisfies readonly SortField[];

/** A wanted order. */
export type Sorting = {readonly field: SortField; readonly isDescending: boolean};

/** What `FIELD:asc` and `FIELD:desc` mean; the input has been checked. */
export function readSorting(word: string | undefined): Sorting | undefined {
  const [name, order] = word?.split(':') ?? [];
  const field = sortFields.find((known) => known === name);
  return field && {field, isDescending: order === 'desc'};
}

/** The order as the API takes it: JSON text with one field. */
export function sortText({field, isDescending}: Sorting): string {
  return JSON.stringify({[wireNames[field]]: isDescending ? 'desc' : 'asc'});
}

/** Rows in an order; those that lack the field come last either way, and equals stay as they were. */
export function sortRows(rows: readonly ProductRow[], {field, isDescending}: Sorting): ProductRow[] {
  const compare = comparisons[field];
  const has = (row: ProductRow): boolean => compare(row, row) !== undefined;
  const known = rows.filter(has).toSorted((one, other) => {
    const ascending = compare(one, other) ?? 0;
    return isDescending ? -ascending : ascending;
  });
  return [...known, ...rows.filter((row) => !has(row))];
}

const comparisons: Readonly<Record<SortField, (one: ProductRow, other: ProductRow) => number | undefined>> = {
  price: (one, other) => {
    const [left, right] = [readPrice(one.price)?.low, readPrice(other.price)?.low];
    return left === undefined || right === undefined ? undefined : compareAmounts(left, right);
  },
  repurchase: (one, other) => difference(one.repurchasePercent, other.repurchasePercent),
  sold: (one, other) => difference(one.monthSold, other.monthSold),
};

function difference(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one - other;
}

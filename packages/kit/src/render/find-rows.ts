import type {Bilingual} from '@ali1688/contracts/errors';
import {isRecord} from '@ali1688/contracts/json';
import type {FieldPath} from './field-path.ts';
import type {TableLayout} from './table-layout.ts';

/** The rows of some data and the list of the data they come from. */
export type FoundRows = {
  readonly rows: readonly unknown[];
  /** Path of that list: empty when the data is the list itself, undefined when none is recognised. */
  readonly at: FieldPath | undefined;
  /** The line above them, if the layout has one for this data. */
  readonly title?: Bilingual | undefined;
};

function locateRows(data: unknown, rows: readonly unknown[]): FieldPath | undefined {
  if (Array.isArray(data)) return [];
  if (!isRecord(data)) return undefined;
  const lists = Object.entries(data).flatMap(([field, value]) => {
    if (!Array.isArray(value)) return [];
    const entries: readonly unknown[] = value;
    return [{field, entries}];
  });
  const same = lists.filter(({entries}) => {
    const members = new Set(entries);
    return rows.length === 0 ? entries.length === 0 : rows.every((row) => members.has(row));
  });
  const [only, second] = same.length > 0 ? same : lists;
  return only === undefined || second !== undefined ? undefined : [only.field];
}

/**
 * The rows of the data: what the layout says; without a layout the entries when the data
 * is a list, else none (undefined).
 *
 * Where they are in the data is recognised by identity, else it is the only list of the data.
 */
export function findRows(data: unknown, layout: TableLayout<never> | undefined): FoundRows | undefined {
  if (layout === undefined) return Array.isArray(data) ? {rows: data, at: []} : undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a layout and the data come from the same operation, whose types the faces do not know
  const own = data as never;
  const rows = layout.rows(own);
  return {rows, at: locateRows(data, rows), title: layout.title?.(own)};
}

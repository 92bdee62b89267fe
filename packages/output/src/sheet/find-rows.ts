import type {Bilingual} from '@ali1688/contracts/errors';
import {readPath, type FieldPath} from './field-path.ts';
import type {SheetLayout} from './table-layout.ts';

/** The rows of some data and the list of the data they come from. */
export type FoundRows = {
  readonly rows: readonly unknown[];
  /** Path of that list: empty when the data is the list itself, undefined when there is no list. */
  readonly at: FieldPath | undefined;
  /** The line above them, if the layout has one for this data. */
  readonly title?: Bilingual | undefined;
};

/**
 * The rows of the data: what lies at the path of the layout; without a layout the entries when the data
 * is a list, else none (undefined).
 */
export function findRows(data: unknown, layout: SheetLayout<never> | undefined): FoundRows | undefined {
  if (layout === undefined) return Array.isArray(data) ? {rows: data, at: []} : undefined;
  const {rows: path = '', unfold} = layout;
  const at = path === '' ? [] : path.split('.');
  const value = readPath(data, at) ?? [];
  const isList = Array.isArray(value);
  const entries: readonly unknown[] = isList ? value : [value];
  return {
    rows: unfold === undefined ? entries : entries.flatMap((entry) => unfold(ofTheOperation(entry))),
    at: isList ? at : undefined,
    title: layout.title?.(ofTheOperation(data)),
  };
}

/** The data as the functions of a layout take it. */
export function ofTheOperation(data: unknown): never {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a layout and the data come from the same operation, whose types the faces do not know
  return data as never;
}

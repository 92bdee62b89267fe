import type {Bilingual} from '@ali1688/contracts/errors';
import {isRecord} from '@ali1688/contracts/json';
import type {Column} from './column.ts';

/** The data as the row formats (`table`, `csv`, `ndjson`, `md`) show it. */
export type Sheet = {
  /** `record` is one thing with named fields, `list` any number of rows. */
  readonly kind: 'list' | 'record';
  readonly columns: readonly Column[];
  /** Values in the order of the columns; one row when it is a record. */
  readonly rows: readonly (readonly unknown[])[];
  /** What ndjson writes, one line each: whole rows, or the chosen fields of them. */
  readonly objects: readonly unknown[];
  readonly title?: Bilingual | undefined;
  readonly empty?: Bilingual | undefined;
};

/** A column that no layout describes; its heading is the path itself. */
export function plainColumn(field: string): Column {
  return {field, header: {en: field, zh: field}};
}

/**
 * Values without a layout: the columns are the fields of the objects, in the order of
 * appearance, or the one column `value` when some are no objects.
 */
export function plainSheet(kind: Sheet['kind'], values: readonly unknown[]): Sheet {
  const objects = values.filter(isRecord);
  if (objects.length < values.length) {
    return {kind, columns: [plainColumn('value')], rows: values.map((value) => [value]), objects: values};
  }
  const present = objects.flatMap((object) =>
    Object.keys(object).filter((field) => object[field] !== undefined),
  );
  const fields = [...new Set(present)];
  const rows = objects.map((object) => fields.map((field) => object[field]));
  return {kind, columns: fields.map(plainColumn), rows, objects};
}

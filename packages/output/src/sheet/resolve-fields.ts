import {Ali1688Error, type Bilingual} from '@ali1688/contracts/errors';
import {isRecord} from '@ali1688/contracts/json';
import type * as z from 'zod/mini';
import type {Column} from './column.ts';
import {hasPath, type FieldPath} from './field-path.ts';
import {findRows, type FoundRows} from './find-rows.ts';
import {fieldPaths} from './known-fields.ts';
import type {SheetLayout} from './table-layout.ts';

/** What sheets and chosen fields are made from. */
export type SheetSource = {
  readonly data: unknown;
  /** None where the data is no result of an operation with a layout. */
  readonly layouts: readonly SheetLayout<never>[];
  /** What fields that no layout describes are called in Chinese. */
  readonly chineseNames?: Readonly<Record<string, string>> | undefined;
  /** `--fields`: only these, in this order. None chosen means all. */
  readonly fields: readonly string[];
  /** Makes the output schema of the data, if it has one; whole documents never need it. */
  readonly schema?: (() => z.ZodMiniType) | undefined;
};

/** A field of `--fields` and where its value is. */
export type ResolvedField = {
  /** As the caller wrote it. */
  readonly field: string;
  readonly from: 'data' | 'row';
  /** Path inside the data or inside each row; empty means the whole row. */
  readonly path: FieldPath;
};

/** Everything that is known about the fields of a result. */
export type FieldSource = {
  readonly data: unknown;
  readonly found: FoundRows | undefined;
  readonly columns: readonly Column[];
  /** Paths that the output schema names, from the top of the data. */
  readonly paths: readonly string[];
};

const isOrIsAbove = (path: string) => (field: string) => field === path || field.startsWith(`${path}.`);

/** What stands before the path of a field of the rows when it is named from the top of the data. */
export function prefixOfRows(found: FoundRows | undefined): string {
  return found?.at?.map((field) => `${field}.`).join('') ?? '';
}

function rowsHave(source: FieldSource, path: string): boolean {
  const rows = source.found?.rows;
  if (rows === undefined) return false;
  const fields = path.split('.');
  const prefix = prefixOfRows(source.found);
  return (
    source.columns.some((column) => isOrIsAbove(path)(column.field)) ||
    source.paths.some(isOrIsAbove(prefix + path)) ||
    rows.some((row) => hasPath(row, fields))
  );
}

function keys(value: unknown): string[] {
  return isRecord(value) ? Object.keys(value) : [];
}

/** The fields to offer when one is unknown, in the order of the data, without repetition. */
function existingFields(source: FieldSource): string[] {
  const prefix = prefixOfRows(source.found);
  const known = source.paths.map((field) =>
    source.found !== undefined && field.startsWith(prefix) ? field.slice(prefix.length) : field,
  );
  const ofRows = source.found?.rows.flatMap(keys) ?? [];
  return [...new Set([...keys(source.data), ...source.columns.map(({field}) => field), ...known, ...ofRows])];
}

function offer(fields: readonly string[]): Bilingual {
  if (fields.length === 0)
    return {
      en: 'The result has no fields: leave --fields out.',
      zh: '结果没有字段，请去掉 --fields。',
    };
  return {en: `Fields that exist: ${fields.join(', ')}`, zh: `可用字段：${fields.join('、')}`};
}

function resolveField(source: FieldSource, field: string): ResolvedField {
  const {found} = source;
  const path = field.split('.');
  const at = found?.at;
  if (at !== undefined && isOrIsAbove(at.join('.'))(field)) {
    const inRow = path.slice(at.length);
    if (inRow.length === 0 || rowsHave(source, inRow.join('.'))) return {field, from: 'row', path: inRow};
  }
  const dataIsRows = at?.length === 0;
  if (!dataIsRows && (hasPath(source.data, path) || source.paths.some(isOrIsAbove(field)))) {
    return {field, from: 'data', path};
  }
  // Without a row and without a schema nobody can tell a mistyped field from one that rows would have.
  const cannotTell = found?.rows.length === 0 && source.paths.length === 0;
  if (field !== '' && (rowsHave(source, field) || cannotTell)) return {field, from: 'row', path};
  throw new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `--fields names "${field}", and the result has no such field.`,
      zh: `--fields 中的“${field}”不是结果里的字段。`,
    },
    hint: offer(existingFields(source)),
  });
}

/**
 * Finds the fields of `--fields` (surface.md section 4). The rule, the same in every format:
 *
 * 1. A path is looked up from the top of the data, walking into lists: `rankName`, `items.title`.
 * 2. If it is not there, it is looked up in the rows: `title`.
 *
 * A field counts as known when the data has it, a column shows it or the schema names it; a
 * known field that is absent is simply left out. An empty result without a schema takes any field.
 *
 * @throws Ali1688Error `USAGE_INVALID` for an unknown field, naming those that exist
 */
export function resolveFields(source: FieldSource, fields: readonly string[]): ResolvedField[] {
  return [...new Set(fields.map((field) => field.trim()))].map((field) => resolveField(source, field));
}

/**
 * The layout of the sheet that the chosen fields are of: the first of whose rows one of them is, else the first that
 * has all of them, else the first.
 */
export function chosenLayout({data, layouts, fields, schema}: SheetSource): SheetLayout<never> | undefined {
  if (layouts.length < 2) return layouts[0];
  const paths = schema === undefined ? [] : fieldPaths(schema());
  const fit = (layout: SheetLayout<never>): ResolvedField['from'] | undefined => {
    try {
      const found = findRows(data, layout);
      const resolved = resolveFields({data, found, columns: layout.columns, paths}, fields);
      return resolved.some(({from}) => from === 'row') ? 'row' : 'data';
    } catch {
      return undefined;
    }
  };
  const fits = new Map(layouts.map((layout) => [fit(layout), layout] as const).toReversed());
  return fits.get('row') ?? fits.get('data') ?? layouts[0];
}

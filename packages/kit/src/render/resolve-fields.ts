import {Ali1688Error} from '@ali1688/contracts/errors';
import {isRecord} from '@ali1688/contracts/json';
import type {Column} from './column.ts';
import {hasPath, type FieldPath} from './field-path.ts';
import type {FoundRows} from './find-rows.ts';
import {renderTexts} from './texts.ts';

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
  /** Paths that the output schema names, from the top of the data: `rankName`, `items.imgUrl`. */
  readonly knownFields: readonly string[];
};

const isOrIsAbove = (path: string) => (field: string) => field === path || field.startsWith(`${path}.`);

function prefixOfRows(found: FoundRows | undefined): string {
  return found?.at?.map((field) => `${field}.`).join('') ?? '';
}

function rowsHave(source: FieldSource, path: string): boolean {
  const rows = source.found?.rows;
  if (rows === undefined) return false;
  const fields = path.split('.');
  const prefix = prefixOfRows(source.found);
  return (
    source.columns.some((column) => isOrIsAbove(path)(column.field)) ||
    source.knownFields.some(isOrIsAbove(prefix + path)) ||
    rows.some((row) => hasPath(row, fields))
  );
}

function keys(value: unknown): string[] {
  return isRecord(value) ? Object.keys(value) : [];
}

/** The fields to offer when one is unknown, in the order of the data, without repetition. */
function existingFields(source: FieldSource): string[] {
  const prefix = prefixOfRows(source.found);
  const known = source.knownFields.map((field) =>
    source.found !== undefined && field.startsWith(prefix) ? field.slice(prefix.length) : field,
  );
  const ofRows = source.found?.rows.flatMap(keys) ?? [];
  return [...new Set([...keys(source.data), ...source.columns.map(({field}) => field), ...known, ...ofRows])];
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
  if (!dataIsRows && (hasPath(source.data, path) || source.knownFields.some(isOrIsAbove(field)))) {
    return {field, from: 'data', path};
  }
  // Without a row and without a schema nobody can tell a mistyped field from one that rows would have.
  const cannotTell = found?.rows.length === 0 && source.knownFields.length === 0;
  if (field !== '' && (rowsHave(source, field) || cannotTell)) return {field, from: 'row', path};
  throw new Ali1688Error({
    code: 'USAGE_INVALID',
    text: renderTexts.unknownField(field),
    hint: renderTexts.existingFields(existingFields(source)),
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

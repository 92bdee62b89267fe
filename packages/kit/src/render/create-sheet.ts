import {chosenObject} from './chosen-object.ts';
import type {Column} from './column.ts';
import {readPath} from './field-path.ts';
import {findRows} from './find-rows.ts';
import {pickPaths} from './pick-paths.ts';
import {resolveFields, type ResolvedField} from './resolve-fields.ts';
import type {FieldChoice} from './select-fields.ts';
import {plainColumn, plainSheet, type Sheet} from './sheet.ts';

/** A column and where its values are. */
type Source = {readonly column: Column; readonly chosen: ResolvedField};

const wholeRow: ResolvedField = {field: '', from: 'row', path: []};

/** The columns a chosen field stands for; the whole row stands for all of them. */
function sourcesOf(chosen: ResolvedField, columns: readonly Column[]): Source[] {
  if (chosen.from === 'data') return [{column: plainColumn(chosen.field), chosen}];
  if (chosen.path.length === 0) {
    return columns.map((column) => ({column, chosen: {...chosen, path: column.field.split('.')}}));
  }
  const path = chosen.path.join('.');
  const described = columns.find(({field}) => field === path) ?? plainColumn(chosen.field);
  return [{column: {...described, field: chosen.field}, chosen}];
}

function chosenRecord(data: unknown, resolved: readonly ResolvedField[]): Sheet {
  const paths = resolved.map(({path}) => path);
  return {
    kind: 'record',
    columns: resolved.map(({field}) => plainColumn(field)),
    rows: [paths.map((path) => readPath(data, path))],
    objects: [pickPaths(data, paths)],
  };
}

/**
 * Lays the data out for the row formats. Fields from the top of the data beside fields of
 * rows (`rankName,title`) stand in every row; when no field belongs to rows, the result is
 * one record.
 *
 * @throws Ali1688Error `USAGE_INVALID` for an unknown field, see `resolveFields`
 */
export function createSheet(data: unknown, fields: readonly string[], choice: FieldChoice): Sheet {
  const {layout, knownFields = []} = choice;
  const found = findRows(data, layout);
  const plain = found === undefined ? plainSheet('record', [data]) : plainSheet('list', found.rows);
  if (layout === undefined && fields.length === 0) return plain;

  const columns = layout?.columns ?? (found === undefined ? [] : plain.columns);
  const resolved = resolveFields({data, found, columns, knownFields}, fields);
  if (fields.length > 0 && resolved.every(({from}) => from === 'data')) return chosenRecord(data, resolved);

  const chosen = fields.length === 0 ? [wholeRow] : resolved;
  const sources = chosen.flatMap((field) => sourcesOf(field, columns));
  const valueOf = (row: unknown) => (source: Source) =>
    readPath(source.chosen.from === 'row' ? row : data, source.chosen.path);
  const rows = found?.rows ?? [];
  return {
    kind: 'list',
    columns: sources.map(({column}) => column),
    rows: rows.map((row) => sources.map(valueOf(row))),
    objects: fields.length === 0 ? rows : rows.map((row) => chosenObject(resolved, data, row)),
    title: found?.title,
    empty: layout?.empty,
  };
}

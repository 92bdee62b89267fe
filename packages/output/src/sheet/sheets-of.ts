import {isRecord} from '@ali1688/contracts/json';
import {plainColumn, type Column} from './column.ts';
import {pickPaths, readPath, readSeries} from './field-path.ts';
import {findRows, ofTheOperation, type FoundRows} from './find-rows.ts';
import {knownFields} from './known-fields.ts';
import {
  chosenLayout,
  prefixOfRows,
  resolveFields,
  type ResolvedField,
  type SheetSource,
} from './resolve-fields.ts';
import {createSheet, plainSheet, type Sheet, type SheetParts} from './sheet.ts';
import type {SheetLayout} from './table-layout.ts';

/**
 * Lays the data out for the formats of rows: a sheet for each of the layouts, or one of the chosen fields.
 * Fields from the top of the data beside fields of rows (`rankName,title`) stand in every row; when no
 * field belongs to rows, the result is one record.
 *
 * @throws Ali1688Error `USAGE_INVALID` for an unknown field, see `resolveFields`
 */
export function sheetsOf(source: SheetSource): readonly Sheet[] {
  const {layouts, fields, chineseNames = {}} = source;
  const sheets =
    fields.length > 0
      ? [sheetOf(source, chosenLayout(source))]
      : (layouts.length === 0 ? [undefined] : layouts).map((layout) => sheetOf(source, layout));
  return sheets.map((sheet) => ({
    ...sheet,
    columns: sheet.columns.map((column) => namedInChinese(column, chineseNames)),
  }));
}

/** A column under its Chinese name, where no layout has given it one. */
function namedInChinese<One extends Column>(column: One, names: Readonly<Record<string, string>>): One {
  const {field, header} = column;
  const name = Object.hasOwn(names, field) ? names[field] : undefined;
  return name === undefined || header.zh !== field ? column : {...column, header: {...header, zh: name}};
}

function sheetOf({data, fields, schema}: SheetSource, layout: SheetLayout<never> | undefined): Sheet {
  const found = findRows(data, layout);
  const plain = layout === undefined ? plainSheetOf(data, found) : undefined;
  const isChosen = fields.length > 0;
  if (plain !== undefined && !isChosen) return createSheet(plain);

  const known = schema === undefined ? [] : knownFields(schema());
  const columns = layout?.columns ?? (found === undefined ? [] : (plain?.columns ?? []));
  const resolved = resolveFields({data, found, columns, paths: known.map(({path}) => path)}, fields);
  if (isChosen && resolved.every(({from}) => from === 'data')) return chosenRecord(data, resolved);

  const sources = (isChosen ? resolved : [wholeRow]).flatMap((field) => sourcesOf(field, columns));
  const types = new Map(known.map(({path, type}) => [path, type]));
  const rows = found?.rows ?? [];
  return createSheet({
    name: layout?.name ?? (found?.at?.join('.') || 'data'),
    kind: 'list',
    columns: sources.map(({column}) => column),
    schemaTypes: sources.map((one) => types.get(pathFromTop(one, found))),
    rows: rows.map((row) =>
      sources.map(({column, chosen: {from, path}}) =>
        (column.type === 'series' ? readSeries : readPath)(from === 'row' ? row : data, path),
      ),
    ),
    objects: isChosen ? rows.map((row) => chosenObject(resolved, data, row)) : rows,
    sources: rows,
    firstPlace: isChosen ? undefined : layout?.firstPlace?.(ofTheOperation(data)),
    title: found?.title,
    noun: layout?.noun,
    empty: layout?.empty,
  });
}

function plainSheetOf(data: unknown, found: FoundRows | undefined): SheetParts {
  return found === undefined ? plainSheet('record', [data]) : plainSheet('list', found.rows);
}

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

function pathFromTop({chosen: {from, path}}: Source, found: FoundRows | undefined): string {
  return (from === 'row' ? prefixOfRows(found) : '') + path.join('.');
}

function chosenRecord(data: unknown, resolved: readonly ResolvedField[]): Sheet {
  const paths = resolved.map(({path}) => path);
  return createSheet({
    name: 'data',
    kind: 'record',
    columns: resolved.map(({field}) => plainColumn(field)),
    rows: [paths.map((path) => readPath(data, path))],
    objects: [pickPaths(data, paths)],
    sources: [data],
  });
}

/** The chosen fields of one row, each under the path that the caller wrote, in the caller's order. */
function chosenObject(chosen: readonly ResolvedField[], data: unknown, row: unknown): unknown {
  const source = Object.fromEntries(chosen.flatMap((field) => beginning(field, data, row)));
  return pickPaths(
    source,
    chosen.map(({field}) => field.split('.')),
  );
}

/** The part of the data or of the row in which a chosen field begins, under the first word of its path. */
function beginning(chosen: ResolvedField, data: unknown, row: unknown): [string, unknown][] {
  const [first = '', ...rest] = chosen.field.split('.');
  // `items.title` of a row is `title` inside it: `items` stands for this row of the list.
  if (chosen.from === 'row' && chosen.path.length <= rest.length) return [[first, row]];
  const source = chosen.from === 'row' ? row : data;
  return isRecord(source) && Object.hasOwn(source, first) ? [[first, source[first]]] : [];
}

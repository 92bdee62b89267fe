import type {Bilingual, Language} from '@ali1688/contracts/errors';
import {isRecord} from '@ali1688/contracts/json';
import {lastNumbers} from '../text/bar-line.ts';
import {jsonText} from '../text/json-text.ts';
import type {RowNoun} from './table-layout.ts';
import {plainColumn, typedColumn, type Column, type ColumnType, type TypedColumn} from './column.ts';

/** One list or one thing of the data, as the formats of rows show it. */
export type Sheet = {
  /** A word: the path of the rows, or what the layout says. */
  readonly name: string;
  /** `record` is one thing with named fields, `list` any number of rows. */
  readonly kind: 'list' | 'record';
  readonly columns: readonly TypedColumn[];
  /** Values in the order of the columns; one row when it is a record. */
  readonly rows: readonly (readonly unknown[])[];
  /** The rows as objects: whole, or the chosen fields of them. */
  readonly objects: readonly unknown[];
  /** What each row was made of, whole, whatever was chosen of it. */
  readonly sources: readonly unknown[];
  /** The place of the first row, where rows have places that stand in no field. */
  readonly firstPlace?: number | undefined;
  readonly title?: Bilingual | undefined;
  readonly noun?: RowNoun | undefined;
  readonly empty?: Bilingual | undefined;
};

/** What {@link createSheet} makes a sheet of: its columns may lack a type. */
export type SheetParts = Omit<Sheet, 'columns'> & {
  readonly columns: readonly Column[];
  /** The type that the output schema gives each column. */
  readonly schemaTypes?: readonly (ColumnType | undefined)[];
};

/** Completes a sheet with the types of its columns. */
export function createSheet({schemaTypes = [], ...parts}: SheetParts): Sheet {
  const columns = parts.columns.map((column, index) =>
    typedColumn(
      column,
      parts.rows.map((values) => values[index]),
      schemaTypes[index],
    ),
  );
  return {...parts, columns};
}

const placeColumn: TypedColumn = {
  field: '',
  header: {en: '#', zh: '序号'},
  type: 'position',
  isStated: true,
};

/** The sheet with the places of its rows in front, where it has some that no field tells. */
export function withPlaces(sheet: Sheet): Sheet {
  const {firstPlace, columns, rows} = sheet;
  if (firstPlace === undefined) return sheet;
  return {
    ...sheet,
    columns: [placeColumn, ...columns],
    rows: rows.map((values, index) => [firstPlace + index, ...values]),
  };
}

/**
 * A list of objects under the columns given; nothing else of an object is shown. They are offered by their names,
 * which are told whole.
 */
export function listSheet(given: readonly Column[], objects: readonly object[]): Sheet {
  const columns = given.map((column) => ({...column, type: column.type ?? ('name' as const)}));
  const rows = objects.map((object) => columns.map(({field}): unknown => Reflect.get(object, field)));
  return createSheet({name: '', kind: 'list', columns, rows, objects, sources: objects});
}

/**
 * Values without a layout: the columns are the fields of the objects, in the order of
 * appearance, or the one column `value` when some are no objects.
 */
export function plainSheet(kind: Sheet['kind'], values: readonly unknown[]): SheetParts {
  const name = 'data';
  const objects = values.filter(isRecord);
  if (objects.length < values.length) {
    const rows = values.map((value) => [value]);
    return {name, kind, columns: [plainColumn('value')], rows, objects: values, sources: values};
  }
  const present = objects.flatMap((object) =>
    Object.keys(object).filter((field) => object[field] !== undefined),
  );
  const fields = [...new Set(present)];
  const rows = objects.map((object) => fields.map((field) => object[field]));
  return {name, kind, columns: fields.map(plainColumn), rows, objects, sources: objects};
}

const yesAndNo: Readonly<Record<string, string>> = {true: '是', false: '否'};

/** A value as the text of one cell for people: codes in words, and in Chinese yes and no. */
export function spokenText(
  {words, type}: Pick<TypedColumn, 'words' | 'type'>,
  value: unknown,
  language: Language,
): string {
  if (type === 'series') return lastNumbers(value);
  const text = cellText(value, ', ');
  if (words !== undefined) {
    const [code = ''] = text.split(' ', 1);
    const word = Object.hasOwn(words, code) ? words[code] : undefined;
    return word === undefined ? text : word[language] + text.slice(code.length);
  }
  const isYesOrNo = typeof value === 'boolean' || type === 'boolean';
  return (language === 'zh' && isYesOrNo ? yesAndNo[text] : undefined) ?? text;
}

/**
 * A value as the text of one cell, still with whatever characters it holds.
 * A missing value is empty, a list is joined with the separator, an object is compact JSON.
 */
export function cellText(value: unknown, listSeparator: string): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
    return String(value);
  if (!Array.isArray(value)) return jsonText(value);
  return value
    .map((entry: unknown) => (Array.isArray(entry) ? jsonText(entry) : cellText(entry, listSeparator)))
    .join(listSeparator);
}

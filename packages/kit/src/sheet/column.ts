import type {Bilingual} from '@ali1688/contracts/errors';

/** What the values of a column are. Numbers stand on the right; half an id, a number, a time or an address is none. */
export type ColumnType = 'text' | 'integer' | 'number' | 'id' | 'time' | 'url' | 'list' | 'boolean';

/** One column of a table: which field of a row it shows, and how. */
export type Column = {
  /** Dot path inside a row, e.g. `seKeyword` or `services`. Also the heading in csv. */
  readonly field: string;
  /** Heading in tables for people. */
  readonly header: Bilingual;
  /** Default: what the output schema says of the field, else `number` when it holds nothing but numbers, else `text`. */
  readonly type?: ColumnType | undefined;
  /** Most terminal cells the column takes; a Chinese character takes two. */
  readonly maxWidth?: number;
};

/** A column of which the type is known. */
export type TypedColumn = Column & {readonly type: ColumnType};

/** A column that no layout describes; its heading is the path itself. */
export function plainColumn(field: string): Column {
  return {field, header: {en: field, zh: field}};
}

/** The column with the type that it states, that the schema gives, or that its values have. */
export function typedColumn(
  column: Column,
  values: readonly unknown[],
  schemaType: ColumnType | undefined,
): TypedColumn {
  const present = values.filter((value) => value !== undefined && value !== null);
  const isCounted = present.length > 0 && present.every(isNumeric);
  return {...column, type: column.type ?? schemaType ?? (isCounted ? 'number' : 'text')};
}

/** The side on which the values of a column stand. */
export function alignOf({type}: TypedColumn): 'left' | 'right' {
  return type === 'integer' || type === 'number' ? 'right' : 'left';
}

const wholeTypes: ReadonlySet<ColumnType> = new Set(['integer', 'number', 'id', 'time', 'url']);

/** Whether the values of a column are of no use when cut short. */
export function isNeverCut({type, maxWidth}: TypedColumn): boolean {
  return maxWidth === undefined && wholeTypes.has(type);
}

function isNumeric(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'bigint';
}

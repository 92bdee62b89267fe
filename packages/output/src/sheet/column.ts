import type {Bilingual, Language} from '@ali1688/contracts/errors';

/**
 * What the values of a column are. A table for people puts numbers on the right and separates their thousands; a
 * position, half an id, a year or an address is no number. It cuts a `title` and a `text` where the terminal is
 * narrow, and nothing else: what somebody may copy is shown whole or not at all.
 */
export type ColumnType =
  | 'boolean'
  | 'id'
  | 'integer'
  | 'list'
  | 'name'
  | 'number'
  /** The place of a row among the others. A table begins with it. */
  | 'position'
  | 'secret'
  /**
   * Numbers in their order, one of each entry of a list, of which some may be missing: a line of bars on a terminal that
   * has them, else the last numbers.
   */
  | 'series'
  | 'text'
  | 'time'
  /** What its seller calls a thing: long, and told apart by its beginning. It stands before the other columns. */
  | 'title'
  | 'url';

/** One column of a table: which field of a row it shows, and how. */
export type Column = {
  /** Dot path inside a row, e.g. `seKeyword` or `services`. Also the heading in csv. */
  readonly field: string;
  /** Heading in tables for people. */
  readonly header: Bilingual;
  /** Default: what the output schema says of the field, else `number` when it holds nothing but numbers, else `text`. */
  readonly type?: ColumnType | undefined;
  /**
   * Of one of two columns that say the same in two languages: `zh` the Chinese one, `en` that in the language asked
   * for. Of two titles a table shows the one for its reader, and the other only where that is missing, or with
   * `--wide`; of two names the one for somebody else is the first to be left out.
   */
  readonly reader?: Language | undefined;
  /**
   * What its values are called for people, by the value, where programs read codes. A value may have more behind a
   * space, which stays as it is.
   */
  readonly words?: Readonly<Record<string, Bilingual>> | undefined;
  /** Dot path inside the row of the address that the text leads to, on terminals that show links. */
  readonly link?: string | undefined;
  /**
   * Whether a reader misses the point without it: in a narrow terminal, titles and texts are cut shorter than usual
   * before it is left out.
   */
  readonly isEssential?: boolean | undefined;
};

/** A column of which the type is known. */
export type TypedColumn = Column & {
  readonly type: ColumnType;
  /** Whether the type is stated, and no guess from the values. */
  readonly isStated: boolean;
};

/** What stands above columns: the names of their fields, or words in a language. */
export const headingChoices = ['fields', 'zh', 'en'] as const;

/** One of {@link headingChoices}. */
export type Headings = (typeof headingChoices)[number];

/** What stands above a column. */
export function headingOf({field, header}: Column, headings: Headings): string {
  return headings === 'fields' ? field : header[headings];
}

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
  const stated = column.type ?? schemaType;
  return {...column, type: stated ?? typeOf(values), isStated: stated !== undefined};
}

/** The side on which the values of a column stand. */
export function alignOf({type}: TypedColumn): 'left' | 'right' {
  return type === 'integer' || type === 'number' || type === 'position' ? 'right' : 'left';
}

/** Whether the thousands of a column are separated. A number of which nobody says what it is may be an id. */
export function isCounted({type, isStated}: TypedColumn): boolean {
  return isStated && (type === 'integer' || type === 'number');
}

/** What has no space in it may be an id, a secret or an address. */
const isOneWord = (text: string): boolean => /^[!-~]*$/.test(text);

/**
 * Whether the values of a column may be shown by their beginning alone.
 *
 * @param texts the values as they are shown, by which a column is judged of which nobody says what it is
 */
export function mayBeCut({type, isStated}: TypedColumn, texts: readonly string[]): boolean {
  return type === 'title' || (type === 'text' && (isStated || !texts.every(isOneWord)));
}

/** Numbers are numbers; the rest is text. */
function typeOf(values: readonly unknown[]): ColumnType {
  const present = values.filter((value) => value !== undefined && value !== null);
  return present.length > 0 && present.every(isNumeric) ? 'number' : 'text';
}

function isNumeric(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'bigint';
}

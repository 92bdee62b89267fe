import type {Bilingual} from '@ali1688/contracts/errors';
import type {Column} from './column.ts';

/** What `rows` of a layout may be: a field of the data that holds something, or a path below it. */
type RowsPath<Data> = [Data] extends [never] ? string : '' | HoldingPath<Data>;

type HoldingPath<Data> = {
  [Name in keyof Data & string]: NonNullable<Data[Name]> extends object ? Name | `${Name}.${string}` : never;
}[keyof Data & string];

/** What one row is and what many are in English; in Chinese with its measure word, as in `件商品`. */
export type RowNoun = {readonly one: string; readonly many: string; readonly zh: string};

/** How one list of the data becomes rows. */
export type SheetLayout<Data> = {
  /** Needed beside others: the name of the sheet in a file of several. Default: the path of the rows. */
  readonly name?: string;
  /**
   * Dot path of the rows in the data: `items`. Empty or left out when the data itself is the list. What lies there and
   * is no list is one row; where nothing lies, there are no rows.
   */
  readonly rows?: RowsPath<Data>;
  /** The rows that one entry of the list stands for, in place of the entry itself, such as what is nested in it. */
  readonly unfold?: (entry: never) => readonly object[];
  /** The columns of `table`, `csv` and `md` as long as `--fields` chooses no others. */
  readonly columns: readonly Column[];
  /** Columns for this data in place of those, where another view was asked for. */
  readonly columnsFor?: (data: Data) => readonly Column[] | undefined;
  /**
   * The place of the first row among all that there are, where the order says something and no field tells it. Tables for
   * people (`table`, `md`) then begin with the places.
   */
  readonly firstPlace?: (data: Data) => number;
  /** What a row is called where rows are counted: `20 products`, `20 件商品`. Default: a row. */
  readonly noun?: RowNoun;
  /** A line above the table. */
  readonly title?: (data: Data) => Bilingual | undefined;
  /** Said instead of a table without rows. Default: a line saying that nothing was found. */
  readonly empty?: Bilingual;
};

/**
 * How the data of an operation becomes rows: one list, as a rule, or several sheets. Formats that hold one list
 * (csv, ndjson) show the first sheet.
 */
export type TableLayout<Data> = (
  SheetLayout<Data> | {readonly sheets: readonly (SheetLayout<Data> & {readonly name: string})[]}
) & {
  /**
   * Field of the data with a text of several lines that is the whole result for people, in place of the table of `table` and
   * `md`. Control characters in it become visible.
   */
  readonly text?: [Data] extends [never] ? string : keyof Data & string;
  /**
   * The whole result for people as lines to be copied, in place of the table of `table`: nothing in them is cut or
   * left out. Control characters become visible.
   */
  readonly lines?: (data: Data) => Bilingual;
};

/** The sheets of a layout, in order; none without a layout. */
export function sheetLayouts<Data>(layout: TableLayout<Data> | undefined): readonly SheetLayout<Data>[] {
  if (layout === undefined) return [];
  return 'sheets' in layout ? layout.sheets : [layout];
}

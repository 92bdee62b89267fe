import type {Bilingual} from '@ali1688/contracts/errors';
import type {Column} from './column.ts';

/** How the data of an operation becomes rows. */
export type TableLayout<Data> = {
  /**
   * The rows. Give the objects that the data holds, not copies: `--fields` recognises
   * by identity which list of the data the rows are.
   */
  readonly rows: (data: Data) => readonly object[];
  /** The columns of `table`, `csv` and `md` as long as `--fields` chooses no others. */
  readonly columns: readonly Column[];
  /** A line above the table. */
  readonly title?: (data: Data) => Bilingual | undefined;
  /**
   * The whole result as text of several lines, in place of the table of `table` and `md`. Control
   * characters in it become visible.
   */
  readonly text?: (data: Data) => string;
  /** Said instead of a table without rows. Default: a line saying that nothing was found. */
  readonly empty?: Bilingual;
};

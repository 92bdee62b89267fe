import type {Bilingual} from '@ali1688/contracts/errors';

/** One column of a table: which field of a row it shows, and how. */
export type Column = {
  /** Dot path inside a row, e.g. `seKeyword` or `services`. Also the heading in csv. */
  readonly field: string;
  /** Heading in tables for people. */
  readonly header: Bilingual;
  /** Default: right when every value of the column is a number, else left. */
  readonly align?: 'left' | 'right';
  /** Most terminal cells the column takes; a Chinese character takes two. */
  readonly maxWidth?: number;
};

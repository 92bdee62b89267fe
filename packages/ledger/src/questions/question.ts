import type {When} from '../when/parse-when.ts';

/** What all questions about boards have in common. */
export type BoardQuestion = {
  /** Default: all categories. */
  readonly categoryIds?: readonly string[] | undefined;
  /** Rank types. Default: all. */
  readonly types?: readonly string[] | undefined;
  /** Language of titles. Default: of each board the one, with the limit, that has the most complete snapshots. */
  readonly language?: string | undefined;
  /** Rows asked for: boards of another limit are another series. Default: see `language`. */
  readonly limit?: number | undefined;
  /** Milliseconds since 1970, for the age of what the answer rests on. */
  readonly now: number;
};

/** What questions about two moments have in common. */
export type SpanQuestion = BoardQuestion & {
  /** Default `last`. Of a day its first complete snapshot; else the nearest one. */
  readonly since?: When | undefined;
  /** Default: the newest complete snapshot. Of a day its last one. */
  readonly until?: When | undefined;
};

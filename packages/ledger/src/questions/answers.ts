import type {CategoryNames} from '../record/snapshot.ts';

/** A category as answers name it; its names where they were told when it was recorded. */
export type AnsweredCategory = CategoryNames & {readonly categoryId: string};

/** A snapshot that an answer rests on. */
export type Basis = {
  readonly snapshotId: string;
  /** ISO 8601. */
  readonly at: string;
  /** How old it is now, in seconds. */
  readonly ageSeconds: number;
  /** The time that was asked for, ISO 8601, where no complete snapshot is of then and this is the nearest. */
  readonly nearestTo?: string | undefined;
  /** Incomplete snapshots that lie nearer and were passed over. */
  readonly passedOver?: readonly string[] | undefined;
};

/** Whose board an answer is about. */
export type AnsweredBoard = {
  readonly category: AnsweredCategory;
  readonly type: string;
  readonly language: string;
  /** Rows asked for. */
  readonly limit: number;
};

/** A snapshot that there is, for those who asked for one that there is not. */
export type OfferedSnapshot = {
  readonly snapshotId: string;
  readonly at: string;
  readonly complete: boolean;
};

/** A board or word list that a question could not be answered for. */
export type MissingBoard = {
  readonly category: AnsweredCategory;
  /** Absent for word lists. */
  readonly type?: string | undefined;
  /** `ONE_SNAPSHOT`: two are needed for a comparison. Counted are complete ones alone. */
  readonly reason: 'NO_SNAPSHOT' | 'ONE_SNAPSHOT';
  /** The newest that there are, incomplete ones too; twenty at most. */
  readonly snapshots: readonly OfferedSnapshot[];
};

/** A product as answers name it. */
export type AnsweredItem = {
  readonly itemId: string;
  readonly title?: string | undefined;
  readonly translateTitle?: string | undefined;
};

/** What answers about time say of a product on a board; all from complete snapshots alone, days are in China. */
export type Standing = {
  /** Days with a complete snapshot in a row, up to that of the answer, on which it was on the board. */
  readonly streakDays: number;
  /** The best rank that it had up to then; absent where it never had one. */
  readonly bestRank?: number | undefined;
  /** All days up to then on which it was on the board. */
  readonly daysOnBoard: number;
};

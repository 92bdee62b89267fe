import type {Tables} from '../sqlite/tables.ts';
import type {AnsweredBoard, AnsweredCategory, AnsweredItem, Basis, MissingBoard} from './answers.ts';
import type {SpanQuestion} from './question.ts';

/** A ranked product whose title holds a word. */
export type WordTitle = AnsweredItem & {readonly type: string; readonly rank?: number};

/** A hot search word, with the ranked products of its category whose titles hold it. */
export type KeywordChange = {
  readonly keyword: string;
  readonly translation?: string;
  /** Places in the list, 1 is first. */
  readonly before?: number;
  readonly after?: number;
  /** Places climbed: positive upwards. */
  readonly change?: number;
  readonly titles: readonly WordTitle[];
};

/** What changed in the hot words of one category. */
export type WordChanges = {
  readonly category: AnsweredCategory;
  readonly language: string;
  readonly from: Basis;
  readonly to: Basis;
  readonly new: readonly KeywordChange[];
  readonly gone: readonly KeywordChange[];
  readonly risen: readonly KeywordChange[];
  readonly fallen: readonly KeywordChange[];
  readonly stayed: number;
  /** Words of the newer list that no ranked title holds: demand without ranked supply. */
  readonly withoutSupply: readonly Omit<KeywordChange, 'titles'>[];
  /** The boards whose titles were looked through. None: nothing can be said about supply, and nothing is. */
  readonly boards: readonly (AnsweredBoard & {readonly at: Basis})[];
};

/** What changed in hot words, category by category. */
export type KeywordsAnswer = {
  readonly lists: readonly WordChanges[];
  readonly missing: readonly MissingBoard[];
};

/**
 * New, gone, risen and fallen words of categories. A title holds a word when all of its parts between spaces stand
 * in it, whatever their case; the translated title counts for the translation.
 *
 * @throws `SNAPSHOT_MISSING` where no category has two complete lists
 */
export function keywords(tables: Tables, question: Omit<SpanQuestion, 'limit'>): KeywordsAnswer {
  throw new Error(`not yet ${String(tables)} ${question.now}`);
}

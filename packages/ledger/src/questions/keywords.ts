import type {Tables} from '../sqlite/tables.ts';
import type {AnsweredBoard, AnsweredCategory, AnsweredItem, Basis, MissingBoard} from './answers.ts';
import type {SpanQuestion} from './question.ts';
import {numberIn, optionalTextIn, textIn} from '../sqlite/row-values.ts';
import {toBasis} from './basis.ts';
import {boardItems} from './board-rows.ts';
import {difference} from './difference.ts';
import {findSpans, type Span} from './spans.ts';
import {findViews, type View} from './views.ts';

/** A ranked product whose title holds a word. */
export type WordTitle = AnsweredItem & {readonly type: string; readonly rank?: number | undefined};

/** A hot search word, with the ranked products of its category whose titles hold it. */
export type KeywordChange = {
  readonly keyword: string;
  readonly translation?: string | undefined;
  /** Places in the list, 1 is first. */
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  /** Places climbed: positive upwards. */
  readonly change?: number | undefined;
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
 * in it, whatever their case; the translated title counts for the translation. Titles are those of the newest
 * complete snapshots of the category's boards up to the newer list's day.
 *
 * @throws `SNAPSHOT_MISSING` where no category has two complete lists
 */
export function keywords(tables: Tables, question: Omit<SpanQuestion, 'limit'>): KeywordsAnswer {
  // Rank types are those of the boards whose titles are looked through.
  const {spans, missing} = findSpans(tables, 'words', {...question, types: undefined});
  return {lists: spans.map((span) => wordChanges(tables, span, question)), missing};
}

function wordChanges(tables: Tables, span: Span, question: Omit<SpanQuestion, 'limit'>): WordChanges {
  const {board, from, to} = span;
  const {category, language} = board;
  const before = wordsOf(tables, from.snapshot.contentId);
  const after = wordsOf(tables, to.snapshot.contentId);
  const {views} = findViews(tables, {
    categoryIds: [category.categoryId],
    types: question.types,
    language: question.language,
    now: question.now,
    at: question.until === undefined ? undefined : {kind: 'time', start: to.snapshot.at, end: to.snapshot.at},
  });
  const titles = titlesOf(tables, views);
  const compared = [...new Set([...after.keys(), ...before.keys()])].map((keyword): KeywordChange => {
    const [earlier, later] = [before.get(keyword), after.get(keyword)];
    const translation = later?.translation ?? earlier?.translation;
    const word = {keyword, translation, before: earlier?.place, after: later?.place};
    const change = difference(later?.place, earlier?.place);
    return {...word, change, titles: titles.filter((title) => holdsWord(title, keyword, translation))};
  });
  return {
    category,
    language,
    from: toBasis(from, question.now),
    to: toBasis(to, question.now),
    new: compared.filter((word) => word.before === undefined),
    gone: compared.filter((word) => word.after === undefined),
    risen: compared.filter(({change = 0}) => change > 0),
    fallen: compared.filter(({change = 0}) => change < 0),
    stayed: compared.filter(({change}) => change === 0).length,
    withoutSupply:
      views.length === 0
        ? []
        : compared
            .filter((word) => word.after !== undefined && word.titles.length === 0)
            .map(({titles: _none, ...word}) => word),
    boards: views.map((view) => ({...view.board, at: toBasis(view.at, question.now)})),
  };
}

type Word = {readonly place: number; readonly translation: string | undefined};

/** The words of a list by themselves; one that is there twice counts with its first place. */
function wordsOf(tables: Tables, contentId: number): ReadonlyMap<string, Word> {
  const rows = tables.all(
    'SELECT word, place, translation FROM word_row WHERE content_id = ? AND word IS NOT NULL ORDER BY place',
    contentId,
  );
  const words = new Map<string, Word>();
  for (const row of rows) {
    const word = textIn(row, 'word');
    const place = {place: numberIn(row, 'place'), translation: optionalTextIn(row, 'translation')};
    if (!words.has(word)) words.set(word, place);
  }
  return words;
}

function titlesOf(tables: Tables, views: readonly View[]): readonly WordTitle[] {
  return views.flatMap(({board, at}) =>
    [...boardItems(tables, at.snapshot.contentId).values()].map(({item, rank}) => ({
      ...item,
      type: board.type,
      rank,
    })),
  );
}

function holdsWord(
  {title, translateTitle}: WordTitle,
  keyword: string,
  translation: string | undefined,
): boolean {
  return holdsParts(title, keyword) || holdsParts(translateTitle, translation);
}

function holdsParts(title: string | undefined, words: string | undefined): boolean {
  if (title === undefined || words === undefined || words.trim() === '') return false;
  const text = title.toLowerCase();
  return words
    .toLowerCase()
    .trim()
    .split(/\s+/)
    .every((part) => text.includes(part));
}

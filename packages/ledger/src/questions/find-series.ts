import type {Series} from '../record/snapshot.ts';
import {numberIn, optionalTextIn, textIn} from '../sqlite/row-values.ts';
import type {Row, Tables} from '../sqlite/tables.ts';
import type {AnsweredBoard, AnsweredCategory} from './answers.ts';
import type {BoardQuestion} from './question.ts';

/** A ranking or a word list that a question is about. */
export type AskedSeries = {
  readonly seriesId: number;
  /** For a word list the type is empty and the limit 0. */
  readonly board: AnsweredBoard;
};

/**
 * The series that a question is about: of each category and rank type one, since two languages of a board are one
 * board. That is the one with the most complete snapshots, among equals the one with the higher limit. Categories
 * come in the order asked, else by id.
 */
export function findSeries(
  tables: Tables,
  kind: Exclude<Series['kind'], 'terms'>,
  {categoryIds, types, language, limit}: BoardQuestion,
): readonly AskedSeries[] {
  const rows = tables.all(
    `SELECT id, subject_id, rank_type, language, depth, chinese_name, translated_name,
       (SELECT count(*) FROM snapshot WHERE series_id = series.id AND complete = 1) AS snapshots
     FROM series
     WHERE kind = :kind
       AND (:categories IS NULL OR subject_id IN (SELECT value FROM json_each(:categories)))
       AND (:types IS NULL OR rank_type IN (SELECT value FROM json_each(:types)))
       AND (:language IS NULL OR language = :language)
       AND (:limit IS NULL OR depth = :limit)
     ORDER BY length(subject_id), subject_id, rank_type, snapshots DESC, depth DESC, language`,
    {
      kind,
      categories: categoryIds && JSON.stringify(categoryIds),
      types: kind === 'words' ? undefined : types && JSON.stringify(types),
      language,
      limit: kind === 'words' ? undefined : limit,
    },
  );
  const found = new Map<string, AskedSeries>();
  for (const row of rows) {
    const key = `${textIn(row, 'subject_id')} ${textIn(row, 'rank_type')}`;
    if (!found.has(key)) found.set(key, readSeries(row));
  }
  const series = [...found.values()];
  if (categoryIds === undefined) return series;
  const placeOf = ({board}: AskedSeries): number => categoryIds.indexOf(board.category.categoryId);
  return series.toSorted((left, right) => placeOf(left) - placeOf(right));
}

/** The category of a row of `series`, with the names that are known. */
function categoryIn(row: Row): AnsweredCategory {
  return {
    categoryId: textIn(row, 'subject_id'),
    chineseName: optionalTextIn(row, 'chinese_name'),
    translatedName: optionalTextIn(row, 'translated_name'),
  };
}

/** The board of a row of `series`. */
export function boardIn(row: Row): AnsweredBoard {
  return {
    category: categoryIn(row),
    type: textIn(row, 'rank_type'),
    language: textIn(row, 'language'),
    limit: numberIn(row, 'depth'),
  };
}

function readSeries(row: Row): AskedSeries {
  return {seriesId: numberIn(row, 'id'), board: boardIn(row)};
}

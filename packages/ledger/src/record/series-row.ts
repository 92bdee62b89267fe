import type {Series} from './snapshot.ts';

/** A series as its columns. */
export type SeriesRow = {
  readonly kind: Series['kind'];
  readonly subjectId: string;
  readonly rankType: string;
  readonly language: string;
  readonly depth: number;
};

/** The columns that identify a series. */
export function toSeriesRow(series: Series): SeriesRow {
  const {kind, language} = series;
  if (kind === 'ranking')
    return {
      kind,
      language,
      subjectId: series.categoryId,
      rankType: series.rankType,
      depth: series.limit,
    };
  const subjectId = kind === 'words' ? series.categoryId : series.itemId;
  return {kind, language, subjectId, rankType: '', depth: 0};
}

/** The series of its columns. */
export function fromSeriesRow({kind, subjectId, rankType, language, depth}: SeriesRow): Series {
  switch (kind) {
    case 'ranking':
      return {kind, categoryId: subjectId, rankType, language, limit: depth};
    case 'words':
      return {kind, categoryId: subjectId, language};
    case 'terms':
      return {kind, itemId: subjectId, language};
  }
}

/** The kind of a series that a column holds. */
export function seriesKind(text: string): Series['kind'] {
  return text === 'ranking' || text === 'words' ? text : 'terms';
}

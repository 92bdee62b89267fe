import {Ali1688Error} from '@ali1688/contracts/errors';
import {isRecord, parseJson} from '@ali1688/contracts/json';
import {textList, tierList} from '../record/read-content.ts';
import type {RankedRow, Series, Snapshot, TermsRow, WordRow} from '../record/snapshot.ts';
import {exportColumns, type ExportRow} from './export-row.ts';

/** A row of a file, whatever its format made of the values. */
type FileRow = Readonly<Record<string, unknown>>;

/**
 * Puts the rows of an export together to snapshots again, one at a time. Values may be texts, as in csv; an empty one
 * is absent.
 *
 * @throws `USAGE_INVALID` for rows that no export gave, with the number of the row, counted from 1
 */
export async function* fromExportRows(
  rows: AsyncIterable<FileRow> | Iterable<FileRow>,
): AsyncGenerator<Snapshot> {
  let own: ExportRow[] = [];
  let count = 0;
  for await (const row of rows) {
    count += 1;
    const read = readRow(row, count);
    const [first] = own;
    if (first !== undefined && !isSameSnapshot(first, read)) {
      yield toSnapshot(own, count - own.length);
      own = [];
    }
    own.push(read);
  }
  if (own.length > 0) yield toSnapshot(own, count - own.length + 1);
}

/** Values of the columns that are known, in the types of the columns. */
function readRow(row: FileRow, place: number): ExportRow {
  return Object.fromEntries(
    exportColumns.map(({name, type}) => {
      const value = row[name];
      if (value === undefined || value === null || value === '') return [name, undefined];
      const read = readers[type](value);
      if (read === undefined) throw noExport(place, name);
      return [name, read];
    }),
  );
}

const readers = {
  text: (value: unknown) =>
    typeof value === 'string' ? value : typeof value === 'number' ? value.toString() : undefined,
  number: (value: unknown) => {
    const number = typeof value === 'bigint' || typeof value === 'string' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
  },
  boolean: (value: unknown) =>
    value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined,
};

function isSameSnapshot(left: ExportRow, right: ExportRow): boolean {
  const identity = ['snapshotId', 'kind', 'categoryId', 'rankType', 'language', 'limit', 'at', 'hash'];
  const isTerms = left['kind'] === 'terms';
  return !isTerms && identity.every((name) => left[name] === right[name]);
}

function toSnapshot(rows: readonly ExportRow[], place: number): Snapshot {
  const head = rows[0] ?? {};
  const text = (name: string): string => {
    const value = head[name];
    if (typeof value !== 'string') throw noExport(place, name);
    return value;
  };
  const at = Date.parse(text('at'));
  if (Number.isNaN(at)) throw noExport(place, 'at');
  const parameters = parseJson(text('parameters'));
  const facts = {
    at,
    complete: head['complete'] === true,
    rowsGiven: numberAt(head, 'rowsGiven'),
    hash: text('hash'),
    names: {chineseName: textAt(head, 'chineseName'), translatedName: textAt(head, 'translatedName')},
    provenance: {
      api: text('api'),
      parameters: isRecord(parameters) ? parameters : {},
      appKey: text('appKey'),
    },
  };
  const series = toSeries(head, text, place);
  const held = rows.filter((row) => row['place'] !== undefined);
  if (facts.complete && held.length < rowsOfWhole(series, facts.rowsGiven)) throw cutShort(place);
  if (series.kind === 'ranking') return {...facts, series, ranked: held.map(toRanked)};
  if (series.kind === 'words') return {...facts, series, words: held.map(toWord)};
  return {...facts, series, terms: toTerms(head)};
}

/** Rows that a complete snapshot has: of a ranking no more than were asked for. Terms are one row without a place of its own. */
function rowsOfWhole(series: Series, rowsGiven = 0): number {
  if (series.kind === 'terms') return 0;
  return series.kind === 'ranking' ? Math.min(rowsGiven, series.limit) : rowsGiven;
}

function toSeries(head: ExportRow, text: (name: string) => string, place: number): Series {
  const kind = text('kind');
  const language = text('language');
  if (kind === 'words') return {kind, categoryId: text('categoryId'), language};
  if (kind === 'terms') return {kind, itemId: text('itemId'), language};
  const limit = numberAt(head, 'limit');
  if (kind !== 'ranking' || limit === undefined) throw noExport(place, kind === 'ranking' ? 'limit' : 'kind');
  return {kind, categoryId: text('categoryId'), rankType: text('rankType'), language, limit};
}

function toRanked(row: ExportRow): RankedRow {
  return {
    itemId: textAt(row, 'itemId'),
    title: textAt(row, 'title'),
    translateTitle: textAt(row, 'translateTitle'),
    imgUrl: textAt(row, 'imgUrl'),
    sort: numberAt(row, 'sort'),
    serviceList: textList(textAt(row, 'serviceList')),
    buyerNum: numberAt(row, 'buyerNum'),
    soldOut: numberAt(row, 'soldOut'),
    goodsScore: textAt(row, 'goodsScore'),
  };
}

function toWord(row: ExportRow): WordRow {
  return {seKeyword: textAt(row, 'seKeyword'), seKeywordTranslation: textAt(row, 'seKeywordTranslation')};
}

function toTerms(row: ExportRow): TermsRow {
  return {
    subject: textAt(row, 'subject'),
    subjectTrans: textAt(row, 'subjectTrans'),
    status: textAt(row, 'status'),
    priceFrom: textAt(row, 'priceFrom'),
    priceTo: textAt(row, 'priceTo'),
    currency: textAt(row, 'currency'),
    tiers: tierList(textAt(row, 'tiers')),
    minimum: numberAt(row, 'minimum'),
    unit: textAt(row, 'unit'),
    stock: numberAt(row, 'stock'),
    soldOut: numberAt(row, 'soldOut'),
    sellerOpenId: textAt(row, 'sellerOpenId'),
    companyName: textAt(row, 'companyName'),
  };
}

function textAt(row: ExportRow, name: string): string | undefined {
  const value = row[name];
  return typeof value === 'string' ? value : undefined;
}

function numberAt(row: ExportRow, name: string): number | undefined {
  const value = row[name];
  return typeof value === 'number' ? value : undefined;
}

function noExport(place: number, column: string): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `Row ${place} is not of an export of the rank tracker: ${column}.`,
      zh: `第 ${place} 行不是榜单追踪导出的内容：${column}。`,
    },
    hint: {
      en: 'Import a file that the tracker exported, as it was written.',
      zh: '请导入由榜单追踪导出且未经修改的文件。',
    },
  });
}

/** Half a board would be taken for a whole one, from which products have gone. */
function cutShort(place: number): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `The snapshot that begins at row ${place} lacks rows: the file was cut short or changed.`,
      zh: `从第 ${place} 行开始的快照缺少数据行：文件不完整或被修改过。`,
    },
    hint: {
      en: 'Export it again, or copy the whole file.',
      zh: '请重新导出，或复制完整的文件。',
    },
  });
}

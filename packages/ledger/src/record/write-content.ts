import type {Tables} from '../sqlite/tables.ts';
import {numberIn} from '../sqlite/row-values.ts';
import {inOrder} from './content-hash.ts';
import type {RankedRow, Seen, TermsRow, TermsSeries, WordRow} from './snapshot.ts';

type ContentKey = {readonly seriesId: number; readonly contentId: number};

/** Writes the rows of a content that is new. */
export function writeContent(tables: Tables, {seriesId, contentId}: ContentKey, seen: Seen): void {
  if ('ranked' in seen) writeRanked(tables, {seriesId, contentId}, inOrder(seen.ranked));
  else if ('words' in seen) writeWords(tables, contentId, seen.words);
  else writeTerms(tables, contentId, seen.series, seen.terms);
}

function writeRanked(tables: Tables, {seriesId, contentId}: ContentKey, rows: readonly RankedRow[]): void {
  for (const [index, row] of rows.entries()) {
    const item = row.itemId === undefined ? undefined : itemKey(tables, row.itemId);
    tables.run(
      `INSERT INTO ranked_row (series_id, content_id, place, rank, item, wording, sold_out, buyer_num, goods_score)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      seriesId,
      contentId,
      index + 1,
      row.sort,
      item,
      wordingKey(tables, item, row),
      row.soldOut,
      row.buyerNum,
      row.goodsScore,
    );
  }
}

function writeWords(tables: Tables, contentId: number, words: readonly WordRow[]): void {
  for (const [index, {seKeyword, seKeywordTranslation}] of words.entries()) {
    tables.run(
      'INSERT INTO word_row (content_id, place, word, translation) VALUES (?, ?, ?, ?)',
      contentId,
      index + 1,
      seKeyword,
      seKeywordTranslation,
    );
  }
}

function writeTerms(tables: Tables, contentId: number, series: TermsSeries, terms: TermsRow): void {
  tables.run(
    `INSERT INTO terms_row (content_id, item, subject, subject_trans, status, price_from, price_to, currency,
       tiers, minimum, unit, stock, sold_out, seller_open_id, company_name)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    contentId,
    itemKey(tables, series.itemId),
    terms.subject,
    terms.subjectTrans,
    terms.status,
    terms.priceFrom,
    terms.priceTo,
    terms.currency,
    terms.tiers === undefined ? undefined : JSON.stringify(terms.tiers),
    terms.minimum,
    terms.unit,
    terms.stock,
    terms.soldOut,
    terms.sellerOpenId,
    terms.companyName,
  );
}

function itemKey(tables: Tables, itemId: string): number {
  const known = tables.first('SELECT id FROM item WHERE item_id = ?', itemId);
  return known === undefined
    ? tables.run('INSERT INTO item (item_id) VALUES (?)', itemId).lastId
    : numberIn(known, 'id');
}

function wordingKey(tables: Tables, item: number | undefined, row: RankedRow): number {
  const services = row.serviceList === undefined ? undefined : JSON.stringify(row.serviceList);
  const values = [item, row.title, row.translateTitle, row.imgUrl, services];
  const known = tables.first(
    `SELECT id FROM wording
     WHERE item IS ? AND title IS ? AND translate_title IS ? AND img_url IS ? AND service_list IS ?`,
    ...values,
  );
  if (known !== undefined) return numberIn(known, 'id');
  const columns = 'item, title, translate_title, img_url, service_list';
  return tables.run(`INSERT INTO wording (${columns}) VALUES (?, ?, ?, ?, ?)`, ...values).lastId;
}

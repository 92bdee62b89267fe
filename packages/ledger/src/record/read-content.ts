import {isRecord, parseJson} from '@ali1688/contracts/json';
import {optionalNumberIn, optionalTextIn} from '../sqlite/row-values.ts';
import type {Row, Tables} from '../sqlite/tables.ts';
import type {RankedRow, Seen, Series, TermsRow, TermsTier, WordRow} from './snapshot.ts';

/** What was seen, from the rows of a content. */
export function readContent(tables: Tables, contentId: number, series: Series): Seen {
  switch (series.kind) {
    case 'ranking':
      return {series, ranked: rankedRows(tables, contentId)};
    case 'words':
      return {series, words: wordRows(tables, contentId)};
    case 'terms':
      return {
        series,
        terms: termsIn(tables.first('SELECT * FROM terms_row WHERE content_id = ?', contentId) ?? {}),
      };
  }
}

function rankedRows(tables: Tables, contentId: number): readonly RankedRow[] {
  const rows = tables.all(
    `SELECT rank, sold_out, buyer_num, goods_score, item_id, title, translate_title, img_url, service_list
     FROM ranked_row JOIN wording ON wording.id = wording LEFT JOIN item ON item.id = ranked_row.item
     WHERE series_id = (SELECT series_id FROM content WHERE id = :content) AND content_id = :content ORDER BY place`,
    {content: contentId},
  );
  return rows.map((row) => ({
    itemId: optionalTextIn(row, 'item_id'),
    title: optionalTextIn(row, 'title'),
    translateTitle: optionalTextIn(row, 'translate_title'),
    imgUrl: optionalTextIn(row, 'img_url'),
    sort: optionalNumberIn(row, 'rank'),
    serviceList: textList(optionalTextIn(row, 'service_list')),
    buyerNum: optionalNumberIn(row, 'buyer_num'),
    soldOut: optionalNumberIn(row, 'sold_out'),
    goodsScore: optionalTextIn(row, 'goods_score'),
  }));
}

function wordRows(tables: Tables, contentId: number): readonly WordRow[] {
  return tables
    .all('SELECT word, translation FROM word_row WHERE content_id = ? ORDER BY place', contentId)
    .map((row) => ({
      seKeyword: optionalTextIn(row, 'word'),
      seKeywordTranslation: optionalTextIn(row, 'translation'),
    }));
}

/** The terms of a row of `terms_row`. */
export function termsIn(row: Row): TermsRow {
  return {
    subject: optionalTextIn(row, 'subject'),
    subjectTrans: optionalTextIn(row, 'subject_trans'),
    status: optionalTextIn(row, 'status'),
    priceFrom: optionalTextIn(row, 'price_from'),
    priceTo: optionalTextIn(row, 'price_to'),
    currency: optionalTextIn(row, 'currency'),
    tiers: tierList(optionalTextIn(row, 'tiers')),
    minimum: optionalNumberIn(row, 'minimum'),
    unit: optionalTextIn(row, 'unit'),
    stock: optionalNumberIn(row, 'stock'),
    soldOut: optionalNumberIn(row, 'sold_out'),
    sellerOpenId: optionalTextIn(row, 'seller_open_id'),
    companyName: optionalTextIn(row, 'company_name'),
  };
}

/** A list of texts from JSON; undefined where it is none. */
export function textList(json: string | undefined): readonly string[] | undefined {
  const list = json === undefined ? undefined : parseJson(json);
  return Array.isArray(list) ? list.filter((entry) => typeof entry === 'string') : undefined;
}

/** A list of price tiers from JSON; undefined where it is none. */
export function tierList(json: string | undefined): readonly TermsTier[] | undefined {
  const list: unknown = json === undefined ? undefined : parseJson(json);
  return Array.isArray(list) ? list.filter(isRecord).map(readTier) : undefined;
}

function readTier({startQuantity, price, promotionPrice}: Readonly<Record<string, unknown>>): TermsTier {
  return {
    startQuantity: typeof startQuantity === 'number' ? startQuantity : undefined,
    price: typeof price === 'string' ? price : undefined,
    promotionPrice: typeof promotionPrice === 'string' ? promotionPrice : undefined,
  };
}

import {numberIn, optionalNumberIn, optionalTextIn, textIn} from '../sqlite/row-values.ts';
import type {Row, Tables} from '../sqlite/tables.ts';
import type {AnsweredItem} from './answers.ts';

/** A product on a board. */
export type BoardItem = {
  /** Its key in the table `item`. */
  readonly key: number;
  readonly item: AnsweredItem;
  readonly rank: number | undefined;
  readonly soldOut: number | undefined;
  readonly buyerNum: number | undefined;
};

/**
 * The products of a content by their keys, in the order of the board. One that is there twice counts once, with its
 * best rank; a row without an id cannot be followed and is left out.
 */
export function boardItems(tables: Tables, contentId: number): ReadonlyMap<number, BoardItem> {
  const rows = tables.all(
    `SELECT ranked_row.item, item_id, rank, sold_out, buyer_num, title, translate_title
     FROM ranked_row JOIN item ON item.id = ranked_row.item JOIN wording ON wording.id = ranked_row.wording
     WHERE series_id = (SELECT series_id FROM content WHERE id = :content) AND content_id = :content ORDER BY place`,
    {content: contentId},
  );
  const items = new Map<number, BoardItem>();
  for (const row of rows) {
    const found = readItem(row);
    // Rows come by rank, those without one last: the first is the best.
    if (!items.has(found.key)) items.set(found.key, found);
  }
  return items;
}

function readItem(row: Row): BoardItem {
  return {
    key: numberIn(row, 'item'),
    item: itemIn(row),
    rank: optionalNumberIn(row, 'rank'),
    soldOut: optionalNumberIn(row, 'sold_out'),
    buyerNum: optionalNumberIn(row, 'buyer_num'),
  };
}

/** The product of a row that has the columns `item_id`, `title` and `translate_title`. */
export function itemIn(row: Row): AnsweredItem {
  return {
    itemId: textIn(row, 'item_id'),
    title: optionalTextIn(row, 'title'),
    translateTitle: optionalTextIn(row, 'translate_title'),
  };
}

/** What a product is said to have on a board. */
export function figuresOf({
  rank,
  soldOut,
  buyerNum,
}: BoardItem): Pick<BoardItem, 'rank' | 'soldOut' | 'buyerNum'> {
  return {rank, soldOut, buyerNum};
}

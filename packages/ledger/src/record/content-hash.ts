import type {RankedRow, Seen, TermsRow, WordRow} from './snapshot.ts';

/**
 * Brings rows into the order in which they are kept: rankings by rank, since they may arrive in another order,
 * those without a rank last; those of one rank as they came.
 */
export function inOrder(rows: readonly RankedRow[]): readonly RankedRow[] {
  const rankOf = ({sort}: RankedRow): number => sort ?? Number.MAX_VALUE;
  return rows.toSorted((left, right) => rankOf(left) - rankOf(right));
}

/** The same for the same rows, on whatever machine: SHA-256, hexadecimal. */
export function contentHash(seen: Seen): string {
  const values =
    'ranked' in seen
      ? inOrder(seen.ranked).map(rankedValues)
      : 'words' in seen
        ? seen.words.map(wordValues)
        : termsValues(seen.terms);
  return process.getBuiltinModule('node:crypto').hash('sha256', JSON.stringify(values));
}

function rankedValues(row: RankedRow): readonly unknown[] {
  const {itemId, title, translateTitle, imgUrl, sort, serviceList, buyerNum, soldOut, goodsScore} = row;
  return [sort, itemId, title, translateTitle, imgUrl, serviceList, buyerNum, soldOut, goodsScore];
}

function wordValues({seKeyword, seKeywordTranslation}: WordRow): readonly unknown[] {
  return [seKeyword, seKeywordTranslation];
}

function termsValues(row: TermsRow): readonly unknown[] {
  const tiers = row.tiers?.map(({startQuantity, price, promotionPrice}) => [
    startQuantity,
    price,
    promotionPrice,
  ]);
  const offer = [row.subject, row.subjectTrans, row.status, row.priceFrom, row.priceTo, row.currency, tiers];
  return [...offer, row.minimum, row.unit, row.stock, row.soldOut, row.sellerOpenId, row.companyName];
}

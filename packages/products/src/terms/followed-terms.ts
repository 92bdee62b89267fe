import type {WholesaleTerms} from './wholesale-terms.ts';

/** Of the wholesale terms of a product what is worth following over time, as a record keeps it. */
export function followedTerms(terms: WholesaleTerms) {
  const {subject, subjectTrans, status, price, order, stock, soldOut, seller} = terms;
  return {
    subject,
    subjectTrans,
    status,
    priceFrom: price?.from,
    priceTo: price?.to,
    currency: price?.currency,
    tiers: price?.tiers,
    minimum: order?.minimum,
    unit: order?.unit,
    stock,
    soldOut,
    sellerOpenId: seller?.sellerOpenId,
    companyName: seller?.companyName,
  };
}

import {wholesaleTerms, type WholesaleTerms} from '../terms/wholesale-terms.ts';
import {openLineStore, type StoreContext} from './line-store.ts';

/** The terms of a product, and when they were fetched, milliseconds since 1970. */
export type StoredProduct = {readonly terms: WholesaleTerms; readonly fetchedAt: number};

/** The terms of products that were fetched on this machine, in one language. */
export type ProductStore = {
  /** What is known of a product, not older than a moment; undefined for anything else, also of another version of the program. */
  find(offerId: string, since: number): StoredProduct | undefined;
  keep(terms: WholesaleTerms, fetchedAt: number): Promise<void>;
};

/** Opens the store of one language; undefined in the sandbox, of which nothing is kept. */
export async function openProductStore(
  context: StoreContext,
  language: string,
): Promise<ProductStore | undefined> {
  const store = await openLineStore(context, 'terms');
  return (
    store && {
      find(offerId, since) {
        const found = store.find(language, offerId, since);
        const reading = found && wholesaleTerms().safeParse(found.value);
        if (found === undefined || reading?.success !== true || reading.data.offerId !== offerId)
          return undefined;
        return {terms: reading.data, fetchedAt: found.fetchedAt};
      },
      keep: async (terms, fetchedAt) => store.keep(language, terms.offerId, terms, fetchedAt),
    }
  );
}

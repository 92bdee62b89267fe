import type {OperationContext} from '@ali1688/kit';
import {openProductStore} from '../store/product-store.ts';
import {withBadgeTexts} from '../terms/badges.ts';
import {toWholesaleTerms} from '../terms/to-wholesale-terms.ts';
import type {WholesaleTerms} from '../terms/wholesale-terms.ts';
import {fetchDetail} from './fetch-detail.ts';
import {workOff, type WorkedOff} from './work-off.ts';

/** How old terms of this machine may be, in seconds; 0 asks for all of them anew. */
export type TermsOptions = {readonly language: string; readonly maxAgeSeconds: number};

/**
 * The wholesale terms of products: those that were fetched on this machine not long ago, and one call for each other.
 * What was taken from this machine says so in `fetchedAt`. Products that could not be had are missing, and listed
 * beside the result.
 *
 * @throws what the first call threw when there is nothing else
 */
export async function fetchTerms(
  context: OperationContext,
  offerIds: readonly string[],
  {language, maxAgeSeconds}: TermsOptions,
): Promise<WorkedOff<WholesaleTerms>> {
  const store = await openProductStore(context, language);
  const since = context.now() - maxAgeSeconds * 1000;
  const stored = new Map<string, WholesaleTerms>(
    offerIds.flatMap((id) => {
      const found = maxAgeSeconds === 0 ? undefined : store?.find(id, since);
      if (found === undefined) return [];
      return [[id, {...found.terms, fetchedAt: new Date(found.fetchedAt).toISOString()}] as const];
    }),
  );
  const fetchOne = async (id: string): Promise<WholesaleTerms> => {
    const terms = toWholesaleTerms(await fetchDetail(context, id, {language}), id);
    await store?.keep(terms, context.now());
    return terms;
  };
  const all = await workOff(context, offerIds, fetchOne, {known: stored});
  return new Map([...all].map(([id, terms]) => [id, withBadgeTexts(terms, context.language)]));
}

import type {OperationContext} from '@ali1688/kit';
import {classicScore, fetchTerms, isOfferId, type ClassicScore, type WholesaleTerms} from '@ali1688/products';

/** What of a ranked product its terms hang on. */
type Ranked = {readonly itemId?: string | undefined; readonly soldOut?: number | undefined};

/** How the wholesale view is asked for. */
type WholesaleOptions = {
  readonly language: string;
  readonly maxAgeSeconds: number;
  readonly withScore: boolean;
};

/**
 * Ranked products with their wholesale terms, and with a score where one is asked for. A product whose terms cannot be
 * had is left out and listed beside the result; one without an id that can be asked for stays without terms.
 *
 * @throws what the first call throws when no terms can be had
 */
export async function addWholesale<Item extends Ranked>(
  context: OperationContext,
  items: readonly Item[],
  {language, maxAgeSeconds, withScore}: WholesaleOptions,
): Promise<(Item & {wholesale?: WholesaleTerms; score?: ClassicScore})[]> {
  const ids = new Set(items.map(({itemId}) => itemId).filter(isOfferId));
  const terms = await fetchTerms(context, [...ids], {language, maxAgeSeconds});
  if (withScore) context.note(scoreOfAMoment);
  return items.flatMap((item) => {
    if (!isOfferId(item.itemId)) return [item];
    const wholesale = terms.get(item.itemId);
    if (wholesale === undefined) return [];
    return [{...item, wholesale, ...(withScore ? {score: classicScore(item.soldOut, wholesale)} : {})}];
  });
}

const scoreOfAMoment = {
  code: 'SCORE_OF_A_MOMENT',
  text: {
    en: 'The classic score is a popularity score of this moment, made of sales and price. It does not measure growth.',
    zh: 'classic 分数是基于当前销量与价格的热度分，不反映增长。',
  },
} as const;

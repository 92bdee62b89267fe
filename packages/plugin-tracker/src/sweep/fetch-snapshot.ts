import {
  apiId,
  isWholeRanking,
  productSearchQueryProductDetail,
  productSearchTopKeyword,
  productTopListQuery,
} from '@ali1688/contracts';
import type {OperationContext} from '@ali1688/kit';
import type {Series, Snapshot} from '@ali1688/ledger';
import {fetchDetail, followedTerms, toWholesaleTerms} from '@ali1688/products';
import type {SweepPart} from './sweep-part.ts';

/**
 * Asks 1688 for one thing of a plan: one call. Texts are kept without any secret that an answer may repeat.
 *
 * @throws what the call throws
 */
export async function fetchSnapshot(
  context: Pick<OperationContext, 'call'>,
  part: SweepPart,
  series: Series,
): Promise<Snapshot> {
  const appKey = await part.appKey();
  switch (series.kind) {
    case 'ranking': {
      const {categoryId, rankType, limit, language} = series;
      const parameters = {rankQueryParams: {rankId: categoryId, rankType, limit, language}};
      const answer = await context.call(productTopListQuery, parameters, {isBulk: true});
      const given = answer?.rankProductModels ?? [];
      return {
        series,
        ranked: part.redact(given.slice(0, limit)),
        rowsGiven: given.length,
        complete: isWholeRanking(given),
        at: part.clock.now(),
        provenance: {api: apiId(productTopListQuery), parameters, appKey},
      };
    }
    case 'words': {
      const parameters = {
        topSeKeywordParam: {country: series.language, sourceId: series.categoryId, hotKeywordType: 'cate'},
      };
      const words = (await context.call(productSearchTopKeyword, parameters, {isBulk: true})) ?? [];
      return {
        series,
        words: part.redact(words),
        complete: words.every(({seKeyword}) => seKeyword !== undefined),
        at: part.clock.now(),
        provenance: {api: apiId(productSearchTopKeyword), parameters, appKey},
      };
    }
    case 'terms': {
      const {itemId, language} = series;
      const bulk: Pick<OperationContext, 'call'> = {
        call: async (api, request) => context.call(api, request, {isBulk: true}),
      };
      const terms = toWholesaleTerms(await fetchDetail(bulk, itemId, {language}), itemId);
      return {
        series,
        terms: part.redact(followedTerms(terms)),
        complete: true,
        at: part.clock.now(),
        provenance: {
          api: apiId(productSearchQueryProductDetail),
          parameters: {offerDetailParam: {offerId: itemId, country: language}},
          appKey,
        },
      };
    }
  }
}

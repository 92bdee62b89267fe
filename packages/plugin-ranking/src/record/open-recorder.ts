import {
  apiId,
  isWholeRanking,
  productSearchQueryProductDetail,
  productTopListQuery,
} from '@ali1688/contracts';
import type {PartOpening} from '@ali1688/kit';
import {openLedger, recordSnapshot, type RankedRow, type Recorded, type Snapshot} from '@ali1688/ledger';
import {followedTerms, type WholesaleTerms} from '@ali1688/products';

/** A ranking that was fetched, and how it was asked for. */
export type FetchedRanking = {
  readonly categoryId: string;
  readonly rankType: string;
  readonly language: string;
  readonly limit: number;
  readonly names: {readonly chineseName?: string | undefined; readonly translatedName?: string | undefined};
  readonly rows: readonly (RankedRow & {readonly wholesale?: WholesaleTerms | undefined})[];
};

/**
 * Keeps what was fetched. The ledger is made and looked through at once, before a call is spent; `close` ends it.
 *
 * @throws `STATE_UNUSABLE` where the ledger cannot be used, also before Node 22.13
 */
export async function openRecorder({runtime, scope}: PartOpening) {
  const ledger = openLedger({runtime, scope});
  await ledger.write(() => undefined);
  return {
    /** Keeps a ranking, and of its products the terms that were fetched with it just now. */
    async record(fetched: FetchedRanking): Promise<Recorded> {
      const {appKey} = (await runtime.credentials(scope)).application;
      const at = runtime.clock.now();
      const snapshots = [rankingSnapshot(fetched, at, appKey), ...termsSnapshots(fetched, at, appKey)];
      const [ranking, ...terms] = withoutSecrets(snapshots, runtime.guard);
      if (ranking === undefined) throw new TypeError('There is a ranking to record.');
      return ledger.write((tables) => {
        const recorded = recordSnapshot(tables, ranking);
        for (const each of terms) recordSnapshot(tables, each);
        return recorded;
      });
    },
    close: async () => ledger.close(),
  };
}

function rankingSnapshot(fetched: FetchedRanking, at: number, appKey: string): Snapshot {
  const {categoryId, rankType, language, limit, names, rows} = fetched;
  return {
    series: {kind: 'ranking', categoryId, rankType, language, limit},
    ranked: rows.map(
      ({itemId, title, translateTitle, imgUrl, sort, serviceList, buyerNum, soldOut, goodsScore}) => ({
        itemId,
        title,
        translateTitle,
        imgUrl,
        sort,
        serviceList,
        buyerNum,
        soldOut,
        goodsScore,
      }),
    ),
    at,
    complete: isWholeRanking(rows),
    names,
    provenance: {
      api: apiId(productTopListQuery),
      parameters: {rankQueryParams: {rankId: categoryId, rankType, limit, language}},
      appKey,
    },
  };
}

/** Terms that were kept on this machine before are of another time. */
function termsSnapshots({rows, language}: FetchedRanking, at: number, appKey: string): readonly Snapshot[] {
  return rows.flatMap(({itemId, wholesale}): Snapshot[] => {
    if (itemId === undefined || wholesale === undefined || wholesale.fetchedAt !== undefined) return [];
    return [
      {
        series: {kind: 'terms', itemId, language},
        terms: followedTerms(wholesale),
        at,
        complete: true,
        provenance: {
          api: apiId(productSearchQueryProductDetail),
          parameters: {offerDetailParam: {offerId: itemId, country: language}},
          appKey,
        },
      },
    ];
  });
}

/** An answer may repeat a secret that was sent; it is not kept. */
function withoutSecrets(snapshots: readonly Snapshot[], guard: PartOpening['runtime']['guard']) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- texts stay texts, and everything else is as it was
  return guard.redactData(snapshots) as readonly Snapshot[];
}

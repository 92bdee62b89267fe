/** The ranking of a category in a language. Rankings asked for with another limit are another series. */
export type RankingSeries = {
  readonly kind: 'ranking';
  readonly categoryId: string;
  readonly rankType: string;
  readonly language: string;
  /** Rows asked for. */
  readonly limit: number;
};

/** The hot search words of a category. */
export type WordsSeries = {
  readonly kind: 'words';
  readonly categoryId: string;
  readonly language: string;
};

/** The wholesale terms of a product. */
export type TermsSeries = {
  readonly kind: 'terms';
  readonly itemId: string;
  readonly language: string;
};

/** What is seen again and again: snapshots are compared within a series. */
export type Series = RankingSeries | WordsSeries | TermsSeries;

/** A ranked product, as `rankProduct()` of the contracts gives it; what 1688 left out is absent. */
export type RankedRow = {
  readonly itemId?: string | undefined;
  readonly title?: string | undefined;
  readonly translateTitle?: string | undefined;
  readonly imgUrl?: string | undefined;
  /** Its rank, 1 is first. */
  readonly sort?: number | undefined;
  readonly serviceList?: readonly string[] | undefined;
  readonly buyerNum?: number | undefined;
  readonly soldOut?: number | undefined;
  readonly goodsScore?: string | undefined;
};

/** A hot search word; its place in the list is its rank. */
export type WordRow = {
  readonly seKeyword?: string | undefined;
  readonly seKeywordTranslation?: string | undefined;
};

/** A price from a quantity on. Prices are texts as 1688 writes them. */
export type TermsTier = {
  readonly startQuantity?: number | undefined;
  readonly price?: string | undefined;
  readonly promotionPrice?: string | undefined;
};

/** Of the wholesale terms of a product, what is worth following. */
export type TermsRow = {
  readonly subject?: string | undefined;
  readonly subjectTrans?: string | undefined;
  /** `published` is on sale. */
  readonly status?: string | undefined;
  readonly priceFrom?: string | undefined;
  readonly priceTo?: string | undefined;
  readonly currency?: string | undefined;
  readonly tiers?: readonly TermsTier[] | undefined;
  /** Smallest order. */
  readonly minimum?: number | undefined;
  readonly unit?: string | undefined;
  readonly stock?: number | undefined;
  readonly soldOut?: number | undefined;
  readonly sellerOpenId?: string | undefined;
  readonly companyName?: string | undefined;
};

/** Where something came from. */
export type Provenance = {
  /** Namespace, name and version, as `meta.api` has it. */
  readonly api: string;
  /** As they were sent, without anything secret. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The short name of the AppKey, never its secret. */
  readonly appKey: string;
};

/** The names of the category, where they are known. */
export type CategoryNames = {
  readonly chineseName?: string | undefined;
  readonly translatedName?: string | undefined;
};

/** What was seen, with the series it was seen of. */
export type Seen =
  | {readonly series: RankingSeries; readonly ranked: readonly RankedRow[]}
  | {readonly series: WordsSeries; readonly words: readonly WordRow[]}
  | {readonly series: TermsSeries; readonly terms: TermsRow};

/** What was seen of a series at one moment. */
export type Snapshot = Seen & {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Whether it is all that there was to see. Nothing is ever concluded from what an incomplete one lacks. */
  readonly complete: boolean;
  /** Rows that 1688 gave; more than those kept where some could not be read. Default: the rows. */
  readonly rowsGiven?: number | undefined;
  readonly provenance: Provenance;
  readonly names?: CategoryNames | undefined;
  readonly sweepId?: string | undefined;
  /**
   * The hash of the rows as they were recorded: an import has it, since the format of a file may alter a text.
   * Default: counted from the rows.
   */
  readonly hash?: string | undefined;
};

/** What became of a snapshot. */
export type Recorded = {
  readonly snapshotId: string;
  /** `unchanged`: the rows are those of the snapshot before; `known`: this very snapshot was there already. */
  readonly outcome: 'changed' | 'unchanged' | 'known';
  /** Since when the series has been as it is now, in milliseconds since 1970. */
  readonly unchangedSince: number;
};

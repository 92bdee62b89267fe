/** One category as the local tree keeps it: what the gateway said of it. What it left out is absent. */
export type TreeCategory = {
  readonly categoryId: string;
  readonly chineseName?: string | undefined;
  /** The name in the language of the tree. */
  readonly translatedName?: string | undefined;
  /** Level as the gateway writes it, `1` for the first. */
  readonly level?: string | undefined;
  readonly leaf?: boolean | undefined;
  readonly parentCateId?: string | undefined;
  /** Whether 1688 marks it as in use no more, with 停用 in its name. */
  readonly retired?: true | undefined;
};

/** A category whose name holds the words that were searched for. */
export type TreeMatch = {
  readonly category: TreeCategory;
  /** Whether one of its names is the searched one, as `foldName` compares. */
  readonly isExact: boolean;
};

/** What a search found, best first, and how many there are without a limit. */
export type TreeSearch = {readonly total: number; readonly matches: readonly TreeMatch[]};

/** All categories of one gateway in one language, as `category sync` kept them. */
export type LocalCategoryTree = {
  readonly language: string;
  /** When its oldest answer was fetched, milliseconds since 1970. */
  readonly fetchedAt: number;
  /** How many categories there are, by level. */
  readonly levels: readonly [number, number, number];
  /** One category; undefined where the tree has no such id. */
  find(categoryId: string): TreeCategory | undefined;
  /**
   * Categories by name, Chinese or translated, best first: exact names, then beginnings of a name, of a
   * word, then the rest; among equals the upper levels first, then shorter names, then smaller ids.
   *
   * @param limit most matches that are returned
   */
  search(term: string, limit: number): TreeSearch;
  /** The children of a category in the order of the gateway; those of `0` are the first level. */
  children(categoryId: string): readonly TreeCategory[];
  /** From the first level down to the category itself; empty where the tree has no such id. */
  path(categoryId: string): readonly TreeCategory[];
};

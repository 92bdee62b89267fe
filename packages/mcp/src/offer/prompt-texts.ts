/** A task that a person starts from a menu, and what a model is then told. */
export type PromptText = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly parameters: Readonly<Record<string, {readonly description: string; readonly isRequired: boolean}>>;
  /** @param word gives what the person wrote for a parameter */
  readonly write: (word: (name: string) => string) => string;
};

/** A menu shows both languages, because nothing tells a server which one its person reads. */
const findSellers: PromptText = {
  name: 'find_sellers',
  title: 'Find sellers · 找货源',
  description: 'Find sellers on 1688 for a product · 在 1688 上寻找某商品的供应商',
  parameters: {
    product: {description: 'What is sought · 要找的商品', isRequired: true},
    quantity: {description: 'Pieces to order · 采购数量', isRequired: false},
  },
  write(word) {
    const quantity = word('quantity');
    return [
      `Find sellers on 1688 for: ${word('product')}${quantity === '' ? '' : `, ${quantity} pieces`}.`,
      'Search with product_search in Chinese words, then look at the terms of the best five with product_detail.',
      'Give a table: seller, price at this quantity, minimum order, repurchase, where it ships from, address of the offer.',
      'Leave empty what 1688 does not say. Answer in the language of this product name.',
    ].join(' ');
  },
};

const compareOffers: PromptText = {
  name: 'compare_offers',
  title: 'Compare offers · 比较商品',
  description: 'Compare offers of 1688 for an order · 按采购数量比较几个 1688 商品',
  parameters: {
    offers: {description: 'Ids or addresses of offers · 商品 ID 或链接', isRequired: true},
    quantity: {description: 'Pieces to order · 采购数量', isRequired: false},
  },
  write(word) {
    const quantity = word('quantity');
    return [
      `Compare these offers of 1688${quantity === '' ? '' : ` for an order of ${quantity}`}: ${word('offers')}.`,
      'Use product_compare. Say which is cheapest and what speaks against it: minimum order, seller, shipping.',
      'Name those that cannot be compared, with the reason.',
    ].join(' ');
  },
};

/** What moved needs what was kept; without the tracker there is only the ranking of today. */
function whatMoved(hasTracker: boolean): PromptText {
  return {
    name: 'what_moved',
    title: 'What moved this week · 本周榜单变化',
    description: 'What rose and fell in a category of 1688 this week · 某类目本周的榜单变化',
    parameters: {category: {description: 'Name or id of a category · 类目名称或 ID', isRequired: true}},
    write: (word) =>
      [
        `What moved this week on 1688 in the category: ${word('category')}?`,
        hasTracker
          ? 'Find the category with category_search; use tracker_movers and tracker_changes with since 7d. If there are no snapshots, say so, and how a sweep is made.'
          : 'Find the category with category_search; show the ranking with ranking_top_list. It is the one of today: say that without earlier snapshots nothing can be said of changes.',
        'Sales volume is not growth.',
      ].join(' '),
  };
}

/** The tasks there are. */
export function promptTexts(hasTool: (name: string) => boolean): readonly PromptText[] {
  return [findSellers, whatMoved(hasTool('tracker_movers')), compareOffers];
}

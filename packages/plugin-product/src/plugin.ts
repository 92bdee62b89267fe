import {categoryExtra} from '@ali1688/categories';
import {definePlugin} from '@ali1688/kit';
import {compare} from './operations/compare.ts';
import {detail} from './operations/detail.ts';
import {freight} from './operations/freight.ts';
import {imageSearch} from './operations/image-search.ts';
import {navigate} from './operations/navigate.ts';
import {recommend} from './operations/recommend.ts';
import {related} from './operations/related.ts';
import {search} from './operations/search.ts';
import {shop} from './operations/shop.ts';
import {trend} from './operations/trend.ts';

/** Products: search, wholesale terms, comparison, shops, with the skill `1688-product`. */
export const plugin = definePlugin({
  topic: 'product',
  operations: [search, imageSearch, detail, compare, shop, related, recommend, navigate, trend, freight],
  skill: {
    name: '1688-product',
    summary: '1688 products: search, price, seller, wholesale terms, comparison.',
    extras: [categoryExtra],
  },
});

import {categoryExtra} from '@ali1688/categories';
import {definePlugin} from '@ali1688/kit';
import {classic} from './operations/classic.ts';
import {topKeyword} from './operations/top-keyword.ts';
import {topList} from './operations/top-list.ts';
import {types} from './operations/types.ts';

/** Rankings and trending search words of a category, with the skill `1688-ranking`. */
export const plugin = definePlugin({
  topic: 'ranking',
  operations: [topList, topKeyword, classic, types],
  skill: {
    name: '1688-ranking',
    summary: '1688 product rankings and trending search words of a category.',
    extras: [categoryExtra],
  },
});

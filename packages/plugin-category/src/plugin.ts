import {categoryGet, categoryList} from '@ali1688/categories';
import {definePlugin} from '@ali1688/kit';
import {path} from './operations/path.ts';
import {search} from './operations/search.ts';
import {sync} from './operations/sync.ts';
import {tree} from './operations/tree.ts';

/** The category tree, searched and walked, with the skill `1688-category`. */
export const plugin = definePlugin({
  topic: 'category',
  operations: [search, categoryList, categoryGet, tree, path, sync],
  skill: {
    name: '1688-category',
    summary: '1688 category ids, names in two languages, parents and children.',
  },
});

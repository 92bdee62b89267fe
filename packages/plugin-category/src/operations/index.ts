export {categoryGet, categoryList} from '@ali1688/categories';
export {path} from './path.ts';
export {search} from './search.ts';
export {sync} from './sync.ts';
export {tree} from './tree.ts';

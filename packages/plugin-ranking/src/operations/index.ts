export {topKeyword} from './top-keyword.ts';
export {topList} from './top-list.ts';
export {types} from './types.ts';

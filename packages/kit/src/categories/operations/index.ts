export {categoryGet} from './category-get.ts';
export {categoryList} from './category-list.ts';

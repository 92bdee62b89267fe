import type {OperationContext} from '@ali1688/kit';
import {ageText} from './tree-age.ts';
import type {LocalCategoryTree} from './tree-category.ts';
import {treeTexts} from './tree-texts.ts';

/** Tells that an answer comes from the local tree, and how old that is: note `CATEGORY_TREE_AGE`. */
export function noteTreeAge(context: OperationContext, tree: LocalCategoryTree): void {
  const age = ageText(context.now() - tree.fetchedAt);
  context.note({code: 'CATEGORY_TREE_AGE', text: treeTexts.age(age)});
}

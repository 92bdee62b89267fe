import {loadPart} from '@ali1688/contracts/errors';
import type {OperationContext} from '@ali1688/kit';
import type {CategorySync} from './sync-categories.ts';
import type {LocalCategoryTree, TreeMatch} from './tree-category.ts';

/**
 * {@link import('./open-local-category-tree.ts').openLocalCategoryTree}, which arrives when it is wanted.
 *
 * @throws `UNEXPECTED` when its file was left out of a copy of the program, and what it throws itself
 */
export async function openLocalCategoryTree(
  ...given: Parameters<typeof import('./open-local-category-tree.ts').openLocalCategoryTree>
): Promise<LocalCategoryTree | undefined> {
  const part = await loadPart(async () => import('./open-local-category-tree.ts'));
  return part.openLocalCategoryTree(...given);
}

/**
 * {@link import('./rank-by-name.ts').rankByName}, which arrives when it is wanted.
 *
 * @throws `UNEXPECTED` when its file was left out of a copy of the program, and what it throws itself
 */
export async function rankByName(
  ...given: Parameters<typeof import('./rank-by-name.ts').rankByName>
): Promise<readonly TreeMatch[]> {
  const part = await loadPart(async () => import('./rank-by-name.ts'));
  return part.rankByName(...given);
}

/**
 * {@link import('./sync-categories.ts').syncCategories}, which arrives when it is wanted.
 *
 * @throws `UNEXPECTED` when its file was left out of a copy of the program, and what it throws itself
 */
export async function syncCategories(
  context: OperationContext,
  options: {readonly language: string; readonly restart: boolean},
): Promise<CategorySync> {
  const part = await loadPart(async () => import('./sync-categories.ts'));
  return part.syncCategories(context, options);
}

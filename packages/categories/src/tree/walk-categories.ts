import {categoryTranslationGetById} from '@ali1688/contracts';
import {Ali1688Error, isServiceRefusal} from '@ali1688/contracts/errors';
import type {OperationContext, Progress} from '@ali1688/kit';
import {rootCategoryId} from '../category/category-ids.ts';
import {categoryTexts} from '../category/category-texts.ts';
import {assembleTree, levelCount, type TreeRows} from './assemble-tree.ts';
import {forEachInFlight} from './for-each-in-flight.ts';
import type {SyncJournal} from './sync-journal.ts';
import {toTreeCategory} from './to-tree-category.ts';
import type {TreeCategory} from './tree-category.ts';

/** A category whose children 1688 refused to list. */
export type RefusedCategory = {readonly category: TreeCategory; readonly failure: Ali1688Error};

/** What a walk came to. */
export type Walk = {
  readonly rows: TreeRows;
  /** Calls that were answered in this run, with children or a refusal. */
  readonly calls: number;
  readonly refused: readonly RefusedCategory[];
};

/**
 * Fetches the children of the root, of level 1 and of level 2, as far as the journal does not have them.
 * Leaves are not asked, nor is level 3, below which there is nothing. A category that the service refuses for
 * good is recorded and the rest goes on; any other failure ends the walk when the calls under way have ended: it
 * would meet every other category as well.
 *
 * @throws what a call or the journal threw
 */
export async function walkCategories(
  context: Pick<OperationContext, 'call'>,
  language: string,
  {journal, progress}: {readonly journal: SyncJournal; readonly progress: Progress},
): Promise<Walk> {
  const refused: RefusedCategory[] = [];
  let calls = 0;
  let asked = 0;

  /** Asks for the children of each category, a few at a time. How many there are is known with the last level. */
  async function fetchLevel(parents: readonly TreeCategory[], depth: number): Promise<void> {
    const missing = parents.filter(({categoryId}) => !journal.childrenById.has(categoryId));
    asked += parents.length;
    const tell = () =>
      progress.update(journal.childrenById.size + refused.length, depth === levelCount ? asked : undefined);
    tell();
    await forEachInFlight(missing, async (category) => {
      await fetchOne(category);
      tell();
    });
  }

  async function fetchOne(category: TreeCategory): Promise<void> {
    const {categoryId} = category;
    try {
      const answer = await context.call(categoryTranslationGetById, {language, categoryId});
      const children = (answer?.children ?? []).flatMap((row) => toTreeCategory(row) ?? []);
      if (categoryId === rootCategoryId && children.length === 0)
        throw new Ali1688Error({code: 'RESPONSE_INVALID', ...categoryTexts.noRoot});
      await journal.add(categoryId, children);
    } catch (thrown) {
      if (categoryId === rootCategoryId || !isFinalRefusal(thrown)) throw thrown;
      refused.push({category, failure: thrown});
    }
    calls += 1;
  }

  let parents: readonly TreeCategory[] = [{categoryId: rootCategoryId}];
  for (let depth = 1; ; depth += 1) {
    await fetchLevel(parents, depth);
    const rows = assembleTree(journal.childrenById);
    if (depth === levelCount) return {rows, calls, refused};
    parents = levelOf(rows, depth).filter(({leaf}) => leaf !== true);
  }
}

/** Rows of a level; 1 is the first. */
function levelOf({categories, levels}: TreeRows, level: number): readonly TreeCategory[] {
  const start = levels.slice(0, level - 1).reduce((sum, count) => sum + count, 0);
  return categories.slice(start, start + (levels[level - 1] ?? 0));
}

/** A service that is busy refuses too, but not for good. */
function isFinalRefusal(thrown: unknown): thrown is Ali1688Error {
  return isServiceRefusal(thrown) && !thrown.retryable;
}

import {
  forEachInFlight,
  rootCategoryId,
  showCategory,
  type OperationContext,
  type ShownCategory,
  type TreeCategory,
} from '@ali1688/kit';
import {fetchCategory} from './fetch-category.ts';

/** A category with what is below it, as deep as was asked for. */
export type CategoryNode = ShownCategory & {children?: CategoryNode[] | undefined};

/**
 * Asks the gateway for a category and the levels below it, level by level; leaves are not asked, and no
 * category twice.
 *
 * @param depth how many levels, 1 to 3
 * @throws `CATEGORY_UNKNOWN` with the first-level categories; what a call threw, as nothing may be left out
 */
export async function fetchLevels(
  context: OperationContext,
  {
    categoryId,
    depth,
    language,
  }: {readonly categoryId: string; readonly depth: number; readonly language: string},
): Promise<{category: CategoryNode; children: CategoryNode[]}> {
  const top = await fetchCategory(context, categoryId, language);
  const seen = new Set([rootCategoryId, categoryId]);
  const unseen = (rows: readonly TreeCategory[]): (TreeCategory & {children?: CategoryNode[]})[] =>
    rows.flatMap((row) => {
      if (seen.has(row.categoryId)) return [];
      seen.add(row.categoryId);
      return [{...row}];
    });
  const children = unseen(top.children);
  let level = children;
  for (let levelsLeft = depth - 1; levelsLeft > 0; levelsLeft -= 1) {
    const answers = new Map<string, readonly TreeCategory[]>();
    // Below level 3 there is nothing (contract of alibaba.category.get).
    const parents = level.filter(({leaf, level: text}) => leaf !== true && text !== '3');
    await forEachInFlight(parents, async (parent) => {
      answers.set(parent.categoryId, (await fetchCategory(context, parent.categoryId, language)).children);
    });
    level = parents.flatMap((parent) => {
      const below = unseen(answers.get(parent.categoryId) ?? []);
      if (below.length > 0) parent.children = below;
      return below;
    });
  }
  return {
    category: showCategory({...top.category, categoryId: top.category.categoryId ?? categoryId}),
    children,
  };
}

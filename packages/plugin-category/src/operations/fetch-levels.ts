import {
  categoryTexts,
  forEachInFlight,
  pointToSync,
  rootCategoryId,
  showCategory,
  toTreeCategory,
  type ShownCategory,
  type TreeCategory,
} from '@ali1688/categories';
import {categoryTranslationGetById} from '@ali1688/contracts';
import {Ali1688Error} from '@ali1688/contracts/errors';
import type {OperationContext} from '@ali1688/kit';
import {fetchCategory} from './fetch-category.ts';

/** A category with what is below it, as deep as was asked for. */
export type CategoryNode = ShownCategory & {children?: CategoryNode[] | undefined};

/**
 * Asks the gateway for a category and the levels below it, level by level; leaves are not asked, and no
 * category twice.
 *
 * @param depth how many levels, 1 to 3
 * @throws what `askForCategory` throws for the category itself; for one below it what the call threw, as nothing
 *   may be left out, with a hint that names the sync, and `RESPONSE_INVALID` for an answer of nothing
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
      answers.set(parent.categoryId, await fetchBelow(context, parent.categoryId, language));
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

/**
 * The children of a category that was listed by the one above it: it exists, whatever the answer. A failure
 * document carries no data, so what is there by then cannot be handed out, and only the hint helps.
 */
async function fetchBelow(
  context: OperationContext,
  categoryId: string,
  language: string,
): Promise<readonly TreeCategory[]> {
  try {
    const answer = await context.call(categoryTranslationGetById, {language, categoryId});
    if (answer !== undefined) return (answer.children ?? []).flatMap((row) => toTreeCategory(row) ?? []);
    const text = categoryTexts.nothingBelow(categoryId);
    throw new Ali1688Error({code: 'RESPONSE_INVALID', text, hint: categoryTexts.tryLater});
  } catch (thrown) {
    throw pointToSync(thrown, language);
  }
}

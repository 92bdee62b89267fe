import type {OperationContext} from '@ali1688/kit';
import {categoryDocuments} from './category-documents.ts';
import {readTreeText} from './read-tree-text.ts';
import {ageText, treeLifeMs} from './tree-age.ts';
import type {LocalCategoryTree} from './tree-category.ts';
import {treeTexts} from './tree-texts.ts';

/**
 * The tree that `category sync` kept for the gateway in force; undefined when there is none, it is older
 * than 30 days (note `CATEGORY_TREE_STALE`), or anything about it is doubtful (note `CATEGORY_TREE_BROKEN`).
 * Then the gateway is to be asked.
 */
export async function openLocalCategoryTree(
  context: Pick<OperationContext, 'now' | 'note' | 'localDocument'>,
  language: string,
): Promise<LocalCategoryTree | undefined> {
  const {tree: document} = await categoryDocuments(context, language);
  const file = await document.read();
  if (file.kind === 'missing') return undefined;
  const now = context.now();
  const reading =
    file.kind === 'bytes' ? readTreeText(file.bytes, {gateway: document.gateway, language}, now) : undefined;
  if (reading?.kind !== 'tree') {
    const text = treeTexts.broken(document.shownPath, language);
    context.note({code: 'CATEGORY_TREE_BROKEN', text});
    return undefined;
  }
  const ageMs = now - reading.tree.fetchedAt;
  if (ageMs <= treeLifeMs) return reading.tree;
  context.note({code: 'CATEGORY_TREE_STALE', text: treeTexts.stale(ageText(ageMs), language)});
  return undefined;
}

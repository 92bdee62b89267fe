import {noteTreeAge, openLocalCategoryTree, type LocalCategoryTree} from '@ali1688/categories';
import {languageField, switchField, unusualLanguageNote, type OperationContext} from '@ali1688/kit';
import * as z from 'zod/mini';

/** Flags of the operations that the local tree can answer. */
export const sourceFlags = {
  lang: languageField({en: 'Language of the names.', zh: '类目名称的语言。'}),
  live: switchField({
    summary: {
      en: 'Ask 1688, even if the local tree could answer.',
      zh: '直接向 1688 查询，不使用本地类目树。',
    },
  }),
};

/** Where an answer comes from, as part of the data. */
export const sourceShape = {
  source: z.enum(['tree', 'gateway']),
  /** When the oldest answer in the tree was fetched, ISO. */
  treeFetchedAt: z.optional(z.string()),
};

/** The source fields of an answer of the gateway. */
export const fromGateway = {source: 'gateway'} as const;

/** The source fields of an answer of the local tree; `meta.fetchedAt` and a note tell how old it is. */
export function fromTree(context: OperationContext, tree: LocalCategoryTree) {
  noteTreeAge(context, tree);
  context.fetchedAt(tree.fetchedAt);
  return {source: 'tree', treeFetchedAt: new Date(tree.fetchedAt).toISOString()} as const;
}

/** The local tree, unless there is none that can be trusted or the user wants to ask 1688. */
export async function treeFor(
  context: OperationContext,
  {lang, live}: {readonly lang: string; readonly live: boolean},
): Promise<LocalCategoryTree | undefined> {
  const note = unusualLanguageNote(lang);
  if (note !== undefined) context.note(note);
  return live ? undefined : openLocalCategoryTree(context, lang);
}

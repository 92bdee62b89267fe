import {
  openLocalCategoryTree,
  resolveCategory,
  resolveNamedCategory,
  rootCategoryId,
  syncCategories,
  type LocalCategoryTree,
  type TreeCategory,
} from '@ali1688/categories';
import {Ali1688Error, commandName} from '@ali1688/contracts/errors';
import type {OperationContext} from '@ali1688/kit';
import {categoriesOf, type NamedCategory} from '../boards/categories-field.ts';
import {readCategoryList} from './read-category-list.ts';
import type {SweepPart} from './sweep-part.ts';

/** Which categories a sweep is about, as it was asked for. */
export type CategorySelection = {
  readonly categories: readonly string[];
  /** A file with one category a line. */
  readonly from: string | undefined;
  /** The categories below this one, and itself. */
  readonly under: string | undefined;
  /** Of the tree, categories of this level alone. */
  readonly level: string | undefined;
  readonly lang: string;
};

/** Names of categories, as far as they are known without asking for them. */
export type CategoryNameOf = (categoryId: string) => Omit<NamedCategory, 'categoryId'> | undefined;

/** Categories of a sweep: ids in order, each once, and their names. */
export type SweepCategories = {readonly ids: readonly string[]; readonly nameOf: CategoryNameOf};

/**
 * The categories that a sweep is about: those that are named, those of a file, and a part of the local tree.
 * Retired ones of the tree are left out.
 *
 * @throws `CATEGORY_REQUIRED` where none is named, `CATEGORY_UNKNOWN`, `USAGE_INVALID` where the local tree is needed
 *   and missing, or a file cannot be read
 */
export async function sweepCategories(
  context: OperationContext,
  part: SweepPart,
  selection: CategorySelection,
): Promise<SweepCategories> {
  const {categories, from, under, level, lang} = selection;
  const needsTree = under !== undefined || level !== undefined;
  if (!needsTree && from === undefined && categories.length === 0) {
    // Lists the first-level categories, and lets a person choose one.
    const chosen = await resolveNamedCategory(context, undefined, lang);
    return {ids: [chosen.categoryId], nameOf: () => chosen};
  }
  const tree = needsTree ? await treeOf(context, part, lang) : await treeAtHand(context, lang);
  const words = [...categories, ...(from === undefined ? [] : await readCategoryList(from))];
  const named = await categoriesOf(context, words, lang);
  const inTree = needsTree && tree !== undefined ? await partOfTree(context, tree, selection) : [];
  const namesOf = new Map(named.map((category) => [category.categoryId, category]));
  return {
    ids: [...new Set([...namesOf.keys(), ...inTree])],
    nameOf: (categoryId) => tree?.find(categoryId) ?? namesOf.get(categoryId),
  };
}

/** The local tree for the names of categories: a sweep does without. */
export async function treeAtHand(
  context: OperationContext,
  language: string,
): Promise<LocalCategoryTree | undefined> {
  if (context.isSandbox || !context.mayKeepDocuments('categories')) return undefined;
  return openLocalCategoryTree({...context, note: () => undefined}, language);
}

/** The local tree; where it is missing a person is asked whether to fetch it, which the sandbox does at no cost. */
async function treeOf(
  context: OperationContext,
  part: SweepPart,
  language: string,
): Promise<LocalCategoryTree> {
  const present = await openLocalCategoryTree(context, language);
  if (present !== undefined) return present;
  const mayFetch = context.isSandbox || (part.isInteractive && (await part.confirm(offer)));
  if (mayFetch && !context.isDryRun) {
    await syncCategories(context, {language, restart: false});
    const fetched = await openLocalCategoryTree(context, language);
    if (fetched !== undefined) return fetched;
  }
  const command = language === 'en' ? 'category sync' : `category sync --lang ${language}`;
  throw new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: '--under and --level are answered from the local category tree, and there is none.',
      zh: '--under 与 --level 需要本地类目树，而本机尚未保存。',
    },
    hint: {
      en: `Fetch it once with: ${commandName(command)} (about a thousand calls), then run the sweep again.`,
      zh: `请先运行：${commandName(command)}（约一千次调用），然后重新采集。`,
    },
  });
}

const offer = {
  en: 'There is no local category tree. Fetch all categories now (about a thousand calls)?',
  zh: '本机没有类目树。现在获取全部类目吗（约一千次调用）？',
};

async function partOfTree(
  context: OperationContext,
  tree: LocalCategoryTree,
  {under, level, lang}: CategorySelection,
): Promise<readonly string[]> {
  const top = under === undefined ? rootCategoryId : await resolveCategory(context, under, lang);
  const self = tree.find(top);
  const all = [...(self === undefined ? [] : [self]), ...below(tree, top)];
  const live = all.filter(({retired}) => retired !== true);
  const kept =
    level === undefined ? live : live.filter(({categoryId}) => depthOf(tree, categoryId) === level);
  if (kept.length === 0) throw nothingThere(under, level);
  return kept.map(({categoryId}) => categoryId);
}

function below(tree: LocalCategoryTree, categoryId: string): readonly TreeCategory[] {
  return tree.children(categoryId).flatMap((child) => [child, ...below(tree, child.categoryId)]);
}

function depthOf(tree: LocalCategoryTree, categoryId: string): string {
  return String(tree.path(categoryId).length);
}

function nothingThere(under: string | undefined, level: string | undefined): Ali1688Error {
  const place = {
    en: under === undefined ? '' : ` below ${under}`,
    zh: under === undefined ? '' : `${under} 之下`,
  };
  const depth = {
    en: level === undefined ? '' : ` of level ${level}`,
    zh: level === undefined ? '' : `第 ${level} 级`,
  };
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `The local category tree has no categories${depth.en}${place.en}.`,
      zh: `本地类目树中${place.zh}没有${depth.zh}类目。`,
    },
    hint: {
      en: `Look at it with: ${commandName('category tree')}`,
      zh: `可用以下命令查看：${commandName('category tree')}`,
    },
  });
}

import {assembleTree} from '../../../src/tree/assemble-tree.ts';
import {readTreeText} from '../../../src/tree/read-tree-text.ts';
import type {LocalCategoryTree, TreeCategory} from '../../../src/tree/tree-category.ts';
import {writeTreeText} from '../../../src/tree/write-tree-text.ts';

/** A category of a sample, by its id and names. */
export function category(
  categoryId: string,
  chineseName?: string,
  translatedName?: string,
  others: Partial<TreeCategory> = {},
): TreeCategory {
  return {categoryId, chineseName, translatedName, ...others};
}

/** Children by the id of their parent. */
export type Children = Readonly<Record<string, readonly TreeCategory[]>>;

/** Three levels of clothes and shoes. */
export const sampleChildren: Children = {
  '0': [
    category('312', '内衣', 'Underwear', {level: '1', leaf: false, parentCateId: '0'}),
    category('10166', '女装', "Women's clothing", {level: '1', leaf: false, parentCateId: '0'}),
    category('1038378', '鞋', 'Shoes', {level: '1', leaf: false, parentCateId: '0'}),
  ],
  '10166': [
    category('1031910', '连衣裙', 'Dress', {level: '2', leaf: true, parentCateId: '10166'}),
    category('1031911', '裙子', 'Skirts and dresses', {level: '2', leaf: false, parentCateId: '10166'}),
  ],
  '1038378': [
    category('125372002', '女鞋', "Women's shoes", {level: '2', leaf: false, parentCateId: '1038378'}),
  ],
  '1031911': [category('20', '长裙', 'Long skirt')],
  '125372002': [
    category('10170', '女式棉鞋', 'Padded shoes', {level: '3', leaf: true, parentCateId: '125372002'}),
    category('9', '鞋', 'Shoes', {level: '3', leaf: true, parentCateId: '4711'}),
  ],
};

export const sampleIdentity = {gateway: 'http://127.0.0.1:9/openapi', language: 'en'};
export const sampleFetchedAt = 1_795_316_645_678;

/** The text of a tree with these children. */
export function treeTextOf(children: Children, identity = sampleIdentity): string {
  return writeTreeText(identity, sampleFetchedAt, assembleTree(new Map(Object.entries(children))));
}

/** The tree with these children, written and read again. */
export function treeOf(children: Children): LocalCategoryTree {
  const reading = readTreeText(Buffer.from(treeTextOf(children)), sampleIdentity, sampleFetchedAt);
  if (reading.kind !== 'tree') throw new Error(`The sample cannot be read: ${reading.reason}`);
  return reading.tree;
}

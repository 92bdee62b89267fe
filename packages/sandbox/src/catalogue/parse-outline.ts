import type {Bilingual} from '@ali1688/contracts/errors';
import type {Category} from './category.ts';
import {hashText} from './hash.ts';

type Entry = {readonly categoryId: string; readonly name: Bilingual};

/**
 * Reads an outline of three levels: a line at the margin is a first-level category, an indented line
 * a second-level one, and what follows its colon, separated by semicolons, the leaves below it. An
 * entry is `id 中文 | English`; where the id is left out, one is derived from the parent and the name.
 */
export function parseOutline(outline: string): readonly Category[] {
  const categories: Category[] = [];
  let firstLevel: {entry: Entry; childIds: string[]} | undefined;
  for (const line of outline.split('\n').filter((text) => text.trim() !== '')) {
    if (!line.startsWith(' ')) {
      firstLevel = {entry: parseEntry(line, '0'), childIds: []};
      categories.push({...firstLevel.entry, level: 1, parentCateId: '0', childIds: firstLevel.childIds});
    } else if (firstLevel !== undefined) {
      const [second = '', leaves] = line.split(':');
      const parentCateId = firstLevel.entry.categoryId;
      const entry = parseEntry(second, parentCateId);
      const leafEntries =
        leaves === undefined ? [] : leaves.split(';').map((leaf) => parseEntry(leaf, entry.categoryId));
      firstLevel.childIds.push(entry.categoryId);
      categories.push(
        {...entry, level: 2, parentCateId, childIds: leafEntries.map((leaf) => leaf.categoryId)},
        ...leafEntries.map((leaf) => ({...leaf, level: 3, parentCateId: entry.categoryId, childIds: []})),
      );
    }
  }
  return categories;
}

/** Plain searches instead of one expression: the outlines are read while the sandbox starts. */
function parseEntry(text: string, parentCateId: string): Entry {
  const bar = text.indexOf('|');
  const head = text.slice(0, bar).trim();
  const en = text.slice(bar + 1).trim();
  const space = head.indexOf(' ');
  const first = head.slice(0, Math.max(space, 0));
  return Number.isInteger(Number(first)) && first !== ''
    ? {categoryId: first, name: {zh: head.slice(space + 1), en}}
    : {categoryId: madeUpId(parentCateId, head), name: {zh: head, en}};
}

/** Nine digits beginning with 9: a range in which no id of 1688 has been seen. */
function madeUpId(parentCateId: string, chineseName: string): string {
  return String(910_000_000 + (hashText(`${parentCateId}/${chineseName}`) % 89_999_999));
}

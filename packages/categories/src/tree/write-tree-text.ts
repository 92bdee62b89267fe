import {rootCategoryId} from '../category/category-ids.ts';
import type {TreeRows} from './assemble-tree.ts';
import {foldNames} from './search-names.ts';
import {columnOf} from './column-text.ts';
import {
  checksumOf,
  columnNames,
  type TreeColumnValues,
  type TreeHead,
  type TreeIdentity,
} from './tree-file-format.ts';

const leafCharacters = {true: '1', false: '0', undefined: '-'} as const;

/**
 * Writes a whole tree as one JSON object whose first line is the head, followed by a line for each column.
 *
 * @param fetchedAt milliseconds since 1970
 */
export function writeTreeText(identity: TreeIdentity, fetchedAt: number, rows: TreeRows): string {
  const values = columnsOf(rows);
  const lines = columnNames.map((name) => `"${name}":${JSON.stringify(values[name])}`);
  const columns = `${lines.join(',\n')}}`;
  const {gateway, language} = identity;
  const head: TreeHead = {
    v: 2,
    gateway,
    language,
    fetchedAt,
    levels: rows.levels,
    checksum: checksumOf(Buffer.from(columns)),
  };
  return `${JSON.stringify(head).slice(0, -1)},\n${columns}`;
}

function columnsOf({categories, childCounts, levels}: TreeRows): TreeColumnValues {
  const parents = childCounts.flatMap((count, place) => {
    const parent = place === 0 ? rootCategoryId : categories[place - 1]?.categoryId;
    return Array.from({length: count}, () => parent);
  });
  const depths = levels.flatMap((count, index) => Array.from({length: count}, () => `${index + 1}`));
  const unless = (expected: string | undefined, value: string | undefined) =>
    value === expected ? '' : value;
  return {
    childCounts,
    ids: columnOf(categories.map(({categoryId}) => categoryId)),
    chineseNames: columnOf(categories.map(({chineseName}) => chineseName)),
    translatedNames: columnOf(categories.map(({translatedName}) => translatedName)),
    foldedNames: columnOf(categories.map(foldNames)),
    levelTexts: columnOf(categories.map(({level}, row) => unless(depths[row], level))),
    parentIds: columnOf(categories.map(({parentCateId}, row) => unless(parents[row], parentCateId))),
    leaves: categories.map(({leaf}) => leafCharacters[`${leaf}`]).join(''),
  };
}

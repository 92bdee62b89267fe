import {openTree} from './open-tree.ts';
import {decodeRow, splitRows} from './column-text.ts';
import type {LocalCategoryTree} from './tree-category.ts';
import {
  asTreeColumns,
  asTreeHead,
  checksumOf,
  type TreeColumnTexts,
  type TreeIdentity,
} from './tree-file-format.ts';

/** What the text of a tree turned out to be. */
export type TreeReading =
  | {readonly kind: 'tree'; readonly tree: LocalCategoryTree}
  /** Not to be trusted; `reason` is a short phrase in English, for diagnosis. */
  | {readonly kind: 'broken'; readonly reason: string};

/** Clocks are corrected now and then; a date further ahead than this is none that we wrote, in milliseconds. */
const clockToleranceMs = 300_000;

/**
 * Reads a tree, if it is the one that is wanted and nothing about it is doubtful: version, gateway,
 * language, checksum, counts, and a date that is not in the future. Never throws.
 *
 * @param now milliseconds since 1970
 */
export function readTreeText(bytes: Uint8Array, wanted: TreeIdentity, now: number): TreeReading {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headEnd = buffer.indexOf(',\n');
  const head = asTreeHead(parseJson(`${buffer.toString('utf8', 0, headEnd)}}`));
  if (head === undefined) return broken('not a tree of this version');
  const {gateway, language, fetchedAt, levels, checksum} = head;
  if (gateway !== wanted.gateway || language !== wanted.language)
    return broken('another gateway or language');
  if (fetchedAt > now + clockToleranceMs) return broken('from the future');
  const rest = buffer.subarray(headEnd + 2);
  if (checksumOf(rest) !== checksum) return broken('checksum');
  const columns = asTreeColumns(parseJson(`{${rest.toString('utf8')}`));
  if (columns === undefined) return broken('columns');
  return openColumns(columns, {language, fetchedAt, levels});
}

function broken(reason: string): TreeReading {
  return {kind: 'broken', reason};
}

function openColumns(
  {childCounts, leaves, ...columns}: TreeColumnTexts,
  facts: Pick<LocalCategoryTree, 'language' | 'fetchedAt' | 'levels'>,
): TreeReading {
  const [firstLevel, secondLevel, thirdLevel] = facts.levels;
  const count = firstLevel + secondLevel + thirdLevel;
  const ids = splitRows(columns.ids);
  const chineseNames = splitRows(columns.chineseNames);
  const translatedNames = splitRows(columns.translatedNames);
  const foldedNames = splitRows(columns.foldedNames);
  const levelTexts = splitRows(columns.levelTexts);
  const parentIds = splitRows(columns.parentIds);
  const children = childCounts.reduce((sum, each) => sum + each, 0);
  const all = [ids, chineseNames, translatedNames, foldedNames, levelTexts, parentIds, leaves];
  const isWhole = children === count && all.every(({length}) => length === count);
  if (!isWhole || childCounts.length !== 1 + firstLevel + secondLevel) return broken('counts');
  const depthText = (row: number) => (row < firstLevel ? '1' : row < firstLevel + secondLevel ? '2' : '3');
  const tree = openTree({
    ...facts,
    childCounts,
    ids,
    foldedNames,
    categoryAt: (row, parentId) => ({
      categoryId: ids[row] ?? '',
      chineseName: decodeRow(chineseNames[row] ?? ''),
      translatedName: decodeRow(translatedNames[row] ?? ''),
      level: decodeRow(levelTexts[row] || depthText(row)),
      leaf: leaves[row] === '-' ? undefined : leaves[row] === '1',
      parentCateId: decodeRow(parentIds[row] || parentId),
    }),
  });
  return {kind: 'tree', tree};
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

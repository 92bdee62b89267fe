import {parseJson} from '@ali1688/contracts/json';
import {decodeRow} from './column-text.ts';
import type {TreeColumns} from './open-tree.ts';
import {openColumn, writtenRow} from './tree-column.ts';
import {asCounts, type ColumnName, type LevelCounts} from './tree-file-format.ts';

/**
 * Opens the columns of a tree. What is doubtful is returned as a short phrase instead: `columns` where one is
 * of another type, `counts` where one has more or fewer rows than the levels together.
 */
export function openColumns(
  lines: ReadonlyMap<ColumnName, Buffer>,
  [firstLevel, secondLevel, thirdLevel]: LevelCounts,
): Pick<TreeColumns, 'childCounts' | 'ids' | 'foldedNames' | 'categoryAt'> | 'columns' | 'counts' {
  const rowCount = firstLevel + secondLevel + thirdLevel;
  const valueOf = (name: ColumnName) => lines.get(name) ?? Buffer.alloc(0);
  const childCounts = asCounts(parseJson(valueOf('childCounts').toString('latin1')));
  const leaves = parseJson(valueOf('leaves').toString('latin1'));
  const open = (name: ColumnName) => openColumn(valueOf(name), rowCount);
  const ids = open('ids');
  const chineseNames = open('chineseNames');
  const translatedNames = open('translatedNames');
  const foldedNames = open('foldedNames');
  const levelTexts = open('levelTexts');
  const parentIds = open('parentIds');
  if (childCounts === undefined || typeof leaves !== 'string') return 'columns';
  if (typeof ids === 'string') return ids;
  if (typeof chineseNames === 'string') return chineseNames;
  if (typeof translatedNames === 'string') return translatedNames;
  if (typeof foldedNames === 'string') return foldedNames;
  if (typeof levelTexts === 'string') return levelTexts;
  if (typeof parentIds === 'string') return parentIds;
  const children = childCounts.reduce((sum, each) => sum + each, 0);
  const isWhole = children === rowCount && leaves.length === rowCount;
  if (!isWhole || childCounts.length !== 1 + firstLevel + secondLevel) return 'counts';
  const depthText = (row: number) => (row < firstLevel ? '1' : row < firstLevel + secondLevel ? '2' : '3');
  return {
    childCounts,
    ids,
    foldedNames,
    categoryAt: (row, parentId) => ({
      categoryId: writtenRow(ids, row),
      chineseName: decodeRow(writtenRow(chineseNames, row)),
      translatedName: decodeRow(writtenRow(translatedNames, row)),
      level: decodeRow(writtenRow(levelTexts, row) || depthText(row)),
      leaf: leaves[row] === '-' ? undefined : leaves[row] === '1',
      parentCateId: decodeRow(writtenRow(parentIds, row) || parentId),
    }),
  };
}

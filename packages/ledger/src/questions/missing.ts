import {Ali1688Error, commandName} from '@ali1688/contracts/errors';
import type {MissingBoard} from './answers.ts';
import {offered} from './basis.ts';
import type {SnapshotRow} from './choose-snapshots.ts';
import type {AskedSeries} from './find-series.ts';
import type {BoardQuestion} from './question.ts';

/** A series that lacks a complete snapshot, or a second one. */
export function missingOf({board}: AskedSeries, snapshots: readonly SnapshotRow[]): MissingBoard {
  return {
    category: board.category,
    type: board.type === '' ? undefined : board.type,
    reason: snapshots.some(({complete}) => complete) ? 'ONE_SNAPSHOT' : 'NO_SNAPSHOT',
    snapshots: offered(snapshots),
  };
}

/** The categories that were asked for and of which nothing was recorded; by rank type where types were named. */
export function neverRecorded(
  {categoryIds = [], types}: Pick<BoardQuestion, 'categoryIds' | 'types'>,
  found: readonly AskedSeries[],
): readonly MissingBoard[] {
  const isFound = (categoryId: string, type: string | undefined): boolean =>
    found.some(({board}) => board.category.categoryId === categoryId && (type ?? board.type) === board.type);
  return categoryIds.flatMap((categoryId) =>
    (types ?? [undefined])
      .filter((type) => !isFound(categoryId, type))
      .map((type) => ({category: {categoryId}, type, reason: 'NO_SNAPSHOT', snapshots: []})),
  );
}

const texts = {
  nothing: {
    en: 'Nothing of this was recorded yet, or nothing complete.',
    zh: '尚无相关的完整快照。',
  },
  one: {
    en: 'A comparison takes two complete snapshots; there are fewer up to then.',
    zh: '对比需要两份完整快照，截至该时间数量不足。',
  },
} as const;

/** `SNAPSHOT_MISSING`, exit 2: a question that no board can answer, with the snapshots that there are. */
export function snapshotMissing(missing: readonly MissingBoard[]): Ali1688Error {
  const rows = missing.flatMap(({category, type, snapshots}) =>
    snapshots.map((snapshot) => ({categoryId: category.categoryId, type, ...snapshot})),
  );
  return new Ali1688Error({
    code: 'SNAPSHOT_MISSING',
    text: missing.some(({reason}) => reason === 'ONE_SNAPSHOT') ? texts.one : texts.nothing,
    hint: {
      en: `Record it with ${commandName('tracker sweep')}; for a comparison a second time, later.`,
      zh: `请用 ${commandName('tracker sweep')} 采集；若要对比，请隔一段时间再采集一次。`,
    },
    details: {
      lists: [
        {
          name: 'snapshots',
          title: {en: 'Snapshots that there are', zh: '现有快照'},
          columns: [
            {field: 'categoryId', header: {en: 'category', zh: '类目'}},
            {field: 'type', header: {en: 'board', zh: '榜单'}},
            {field: 'snapshotId', header: {en: 'snapshot', zh: '快照'}},
            {field: 'at', header: {en: 'time', zh: '时间'}},
            {field: 'complete', header: {en: 'complete', zh: '完整'}},
          ],
          rows,
        },
      ],
    },
  });
}

import type {OperationContext} from '@ali1688/kit';
import type {Recorded} from '@ali1688/ledger';

/** Says what became of a ranking in the ledger. */
export function tellRecorded(
  context: Pick<OperationContext, 'note'>,
  {snapshotId, outcome, unchangedSince}: Recorded,
): void {
  const since = new Date(unchangedSince).toISOString();
  context.note({
    code: 'RECORDED',
    text:
      outcome === 'changed'
        ? {en: `Recorded as snapshot ${snapshotId}.`, zh: `已存入账本，快照 ${snapshotId}。`}
        : {
            en: `Recorded as snapshot ${snapshotId}; unchanged since ${since}.`,
            zh: `已存入账本，快照 ${snapshotId}；自 ${since} 起未变化。`,
          },
  });
}

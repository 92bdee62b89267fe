import type {OperationContext} from '@ali1688/kit';
import type {Basis, MissingBoard} from '@ali1688/ledger';

/** What an answer rests on: pairs of snapshots, or single ones. */
type Rests = {readonly from?: Basis; readonly to: Basis};

/**
 * Says which snapshots an answer rests on, how old they are and what is missing, and gives the age of the oldest of
 * the newer ones to `meta.fetchedAt`: nothing of the ledger is passed off as fresh.
 */
export function tellBasis(
  context: Pick<OperationContext, 'note' | 'fetchedAt'>,
  rests: readonly Rests[],
  missing: readonly MissingBoard[] = [],
): void {
  const newest = rests.map(({to}) => to).toSorted(byTime);
  const [oldestTo] = newest;
  const latestTo = newest.at(-1);
  if (oldestTo !== undefined && latestTo !== undefined) {
    context.fetchedAt(Date.parse(oldestTo.at));
    const earlier = rests.flatMap(({from}) => from ?? []).toSorted(byTime);
    const since = span(earlier);
    const to = span(newest);
    const age = ageText(oldestTo.ageSeconds);
    context.note({
      code: 'TRACKER_BASIS',
      text: {
        en: `${since === undefined ? `Of ${to}` : `Compares ${since} with ${to}`}, fetched up to ${age.en} ago.`,
        zh: `${since === undefined ? `依据 ${to} 的快照` : `比较 ${since} 与 ${to} 的快照`}，最早获取于 ${age.zh}前。`,
      },
    });
  }
  tellNearest(context, rests);
  tellMissing(context, missing);
}

function tellNearest(context: Pick<OperationContext, 'note'>, rests: readonly Rests[]): void {
  const all = rests.flatMap(({from, to}) => [...(from === undefined ? [] : [from]), to]);
  const nearest = all.find(({nearestTo}) => nearestTo !== undefined);
  if (nearest?.nearestTo !== undefined)
    context.note({
      code: 'SNAPSHOT_NEAREST',
      text: {
        en: `There is no complete snapshot of ${nearest.nearestTo}; the nearest one, of ${nearest.at}, is used.`,
        zh: `${nearest.nearestTo} 没有完整快照，改用最接近的 ${nearest.at}。`,
      },
    });
  const passedOver = new Set(all.flatMap(({passedOver: ids = []}) => ids));
  if (passedOver.size > 0)
    context.note({
      code: 'SNAPSHOT_INCOMPLETE',
      text: {
        en: `Incomplete snapshots were not used: ${[...passedOver].slice(0, 20).join(', ')}.`,
        zh: `未使用不完整的快照：${[...passedOver].slice(0, 20).join('、')}。`,
      },
    });
}

function tellMissing(context: Pick<OperationContext, 'note'>, missing: readonly MissingBoard[]): void {
  if (missing.length === 0) return;
  const named = missing
    .slice(0, 10)
    .map(({category: {categoryId}, type}) => (type === undefined ? categoryId : `${categoryId} ${type}`));
  const more = missing.length > named.length ? ', …' : '';
  context.note({
    code: 'SNAPSHOT_MISSING',
    text: {
      en: `Nothing can be said of ${missing.length} boards that have too few complete snapshots: ${named.join(', ')}${more}`,
      zh: `${missing.length} 个榜单的完整快照不足，无法比较：${named.join('、')}${more}`,
    },
  });
}

function span(bases: readonly Basis[]): string | undefined {
  const first = bases[0]?.at;
  const last = bases.at(-1)?.at;
  if (first === undefined || last === undefined) return undefined;
  return first === last ? first : `${first} – ${last}`;
}

function byTime(left: Basis, right: Basis): number {
  return Date.parse(left.at) - Date.parse(right.at);
}

/** How old something is, in one unit. */
function ageText(seconds: number): {readonly en: string; readonly zh: string} {
  if (seconds < 120) return {en: `${seconds} s`, zh: `${seconds} 秒`};
  if (seconds < 7200) return {en: `${Math.round(seconds / 60)} min`, zh: `${Math.round(seconds / 60)} 分钟`};
  if (seconds < 172_800)
    return {en: `${Math.round(seconds / 3600)} h`, zh: `${Math.round(seconds / 3600)} 小时`};
  return {en: `${Math.round(seconds / 86_400)} d`, zh: `${Math.round(seconds / 86_400)} 天`};
}

import type {BoardItem} from './board-rows.ts';
import {isoTime} from '../when/iso-time.ts';
import {climb} from './difference.ts';
import type {Span} from './spans.ts';
import type {Severity, WatchEvent} from './watch-event.ts';
import type {WatchRules} from './watch-rules.ts';

type Boards = {
  readonly span: Span;
  readonly before: ReadonlyMap<number, BoardItem>;
  readonly after: ReadonlyMap<number, BoardItem>;
};

/** What happened on a board of what is watched for. */
export function boardEvents({span, before, after}: Boards, on: WatchRules): readonly WatchEvent[] {
  const {snapshot} = span.to;
  const {category, type} = span.board;
  const where = {category, type, at: isoTime(snapshot.at), snapshotId: snapshot.id.toString()};
  const entered = [...after.values()]
    .filter(({key}) => on.entered && !before.has(key))
    .map(
      ({item, rank}) => ({...item, ...where, kind: 'entered', severity: byRank(rank), after: rank}) as const,
    );
  const left = [...before.values()]
    .filter(({key}) => on.left && !after.has(key))
    .map(
      ({item, rank}) => ({...item, ...where, kind: 'left', severity: byRank(rank), before: rank}) as const,
    );
  const moved = [...after.values()].flatMap((item) => {
    const earlier = before.get(item.key);
    const change = climb(earlier, item);
    if (on.moved === undefined || change === undefined || Math.abs(change) < on.moved) return [];
    const severity = Math.abs(change) >= 2 * on.moved ? 'alert' : 'notice';
    const ranks = {before: earlier?.rank, after: item.rank, change};
    return [{...item.item, ...where, kind: 'moved', severity, ...ranks} as const];
  });
  return [...entered, ...left, ...moved];
}

function byRank(rank: number | undefined): Severity {
  if (rank === undefined || rank > 10) return 'info';
  return rank <= 3 ? 'alert' : 'notice';
}

import type {RankedRow} from '../../src/index.ts';
import type {DaySnapshot} from './market-days.ts';

// The answers once more, from the snapshots themselves and in the plainest way: lists that are looked through from end
// to end. Nothing of the package is used.

const dayOf = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);

/** An item on a board: of two rows the one with the better rank, a rank beating none. */
export function find(snapshot: DaySnapshot, itemId: string): RankedRow | undefined {
  const own = snapshot.ranked.filter((row) => row.itemId === itemId);
  const ranked = own.filter(({sort}) => sort !== undefined);
  const best = Math.min(...ranked.map(({sort = 0}) => sort));
  return ranked.find(({sort}) => sort === best) ?? own[0];
}

/** All items of a board. */
export function itemsOf(snapshot: DaySnapshot): readonly string[] {
  return [...new Set(snapshot.ranked.flatMap(({itemId}) => itemId ?? []))];
}

/** The snapshots of one board. */
export function ofBoard(
  all: readonly DaySnapshot[],
  categoryId: string,
  rankType: string,
): readonly DaySnapshot[] {
  return all.filter(({series}) => series.categoryId === categoryId && series.rankType === rankType);
}

/** How an item stands on a board up to a snapshot. */
export function standing(own: readonly DaySnapshot[], itemId: string, until: number) {
  const complete = own.filter((one) => one.complete && one.at <= until);
  const days = [...new Set(complete.map(({at}) => dayOf(at)))].toSorted();
  const isOn = (day: string): boolean =>
    complete.some((one) => dayOf(one.at) === day && itemsOf(one).includes(itemId));
  let streakDays = 0;
  while (streakDays < days.length && isOn(days[days.length - 1 - streakDays] ?? '')) streakDays += 1;
  const ranks = complete.flatMap((one) => find(one, itemId)?.sort ?? []).toSorted((a, b) => a - b);
  return {streakDays, daysOnBoard: days.filter(isOn).length, bestRank: ranks[0]};
}

function shown(snapshot: DaySnapshot, itemId: string) {
  const row = find(snapshot, itemId);
  return {itemId, title: row?.title, rank: row?.sort, soldOut: row?.soldOut, buyerNum: row?.buyerNum};
}

/** What changed between two snapshots of a board. */
export function compare(own: readonly DaySnapshot[], from: DaySnapshot, to: DaySnapshot) {
  const [before, after] = [itemsOf(from), itemsOf(to)];
  const both = after.filter((itemId) => before.includes(itemId));
  const minus = (left: number | undefined, right: number | undefined): number | undefined =>
    left === undefined || right === undefined ? undefined : left - right;
  const moved = both.flatMap((itemId) => {
    const [earlier, later] = [find(from, itemId), find(to, itemId)];
    if (earlier?.sort === undefined || later?.sort === undefined || earlier.sort === later.sort) return [];
    return [
      {
        itemId,
        title: later.title,
        before: earlier.sort,
        after: later.sort,
        change: earlier.sort - later.sort,
        soldChange: minus(later.soldOut, earlier.soldOut),
        buyersChange: minus(later.buyerNum, earlier.buyerNum),
        ...standing(own, itemId, to.at),
      },
    ];
  });
  const entered = after
    .filter((itemId) => !before.includes(itemId))
    .map((itemId) => ({...shown(to, itemId), ...standing(own, itemId, to.at)}));
  const left = before
    .filter((itemId) => !after.includes(itemId))
    .map((itemId) => ({...shown(from, itemId), ...standing(own, itemId, to.at), streakDays: undefined}));
  return {entered, left, moved, stayed: both.length - moved.length};
}

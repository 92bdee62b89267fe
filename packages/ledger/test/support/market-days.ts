import type {RankedRow, Snapshot} from '../../src/index.ts';
import {randomOf} from './random.ts';
import {provenance, start} from './samples.ts';

/** A snapshot of a ranking, as the days have it. */
export type DaySnapshot = Extract<Snapshot, {readonly ranked: unknown}>;

const hourMs = 3_600_000;
const types = ['hot', 'goodPrice'] as const;

/**
 * Thirty days of twenty categories with two boards each, as a careless collector leaves them: days without a snapshot
 * and days with two, snapshots that are incomplete, items that leave and return, equal and missing ranks, an item
 * twice on a board, rows without an id, figures that are not told. In the order of time.
 */
export function marketDays(seed: number, {days = 30, categories = 20} = {}): readonly DaySnapshot[] {
  const random = randomOf(seed);
  const snapshots: DaySnapshot[] = [];
  for (let day = 0; day < days; day += 1) {
    for (let category = 1; category <= categories; category += 1) {
      for (const rankType of types) {
        // A hole, or a refusal: nothing is kept of either.
        if (random() < 0.15) continue;
        const times = random() < 0.2 ? 2 : 1;
        for (let time = 0; time < times; time += 1) {
          const at = start + (day * 24 + time * 9) * hourMs + Math.floor(random() * hourMs);
          snapshots.push(snapshotAt(random, {at, categoryId: `${category}`, rankType}));
        }
      }
    }
  }
  return snapshots.toSorted((left, right) => left.at - right.at);
}

function snapshotAt(
  random: () => number,
  {at, categoryId, rankType}: {readonly at: number; readonly categoryId: string; readonly rankType: string},
): DaySnapshot {
  const series = {kind: 'ranking', categoryId, rankType, language: 'en', limit: 20} as const;
  const isComplete = random() > 0.12;
  const rows = board(random, categoryId).slice(0, isComplete ? 20 : 1 + Math.floor(random() * 12));
  return {series, at, complete: isComplete, provenance, ranked: rows};
}

/** Some of thirty products of the category in some order; neighbouring categories share a few. */
function board(random: () => number, categoryId: string): readonly RankedRow[] {
  const pool = Array.from({length: 30}, (_, index) => `${Number(categoryId) * 25 + index}`);
  const shuffled = pool
    .map((itemId) => ({itemId, key: random()}))
    .toSorted((left, right) => left.key - right.key)
    .slice(0, 12 + Math.floor(random() * 9));
  const rows = shuffled.map(({itemId}, index): RankedRow => {
    const sort = random() < 0.05 ? undefined : random() < 0.1 ? Math.max(1, index) : index + 1;
    return {
      itemId: random() < 0.02 ? undefined : itemId,
      title: `货 ${itemId}`,
      sort,
      soldOut: random() < 0.05 ? undefined : Math.floor(random() * 5000),
      buyerNum: random() < 0.05 ? undefined : Math.floor(random() * 500),
    };
  });
  const twice = rows[3];
  return random() < 0.1 && twice !== undefined ? [...rows, {...twice, sort: 2}] : rows;
}

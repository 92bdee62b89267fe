import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {changes, history, movers, parseWhen, type SpanQuestion} from '../../src/index.ts';
import {fill} from '../support/fill.ts';
import {marketDays, type DaySnapshot} from '../support/market-days.ts';
import {compare, find, itemsOf, ofBoard, standing} from '../support/naive.ts';
import {hasSqlite, openTestLedger, type TestLedger} from '../support/open-test-ledger.ts';
import {start} from '../support/samples.ts';

const dayMs = 86_400_000;
const now = start + 30 * dayMs;
const types = ['hot', 'goodPrice'];
const categoryIds = Array.from({length: 20}, (_, index) => `${index + 1}`);
const boards = categoryIds.flatMap((categoryId) => types.map((type) => ({categoryId, type})));

/** Of complete snapshots the one that is the least away; the earlier of two. */
function closest(own: readonly DaySnapshot[], first: number, last: number): DaySnapshot | undefined {
  const away = ({at}: DaySnapshot): number => (at < first ? first - at : at > last ? at - last : 0);
  return [...own].sort((left, right) => away(left) - away(right) || left.at - right.at)[0];
}

const byId = <Item extends {readonly itemId: string}>(items: readonly Item[]) =>
  items.toSorted((left, right) => (left.itemId < right.itemId ? -1 : 1));

describe.runIf(hasSqlite)('over thirty days of twenty categories', () => {
  const seen = marketDays(13);
  let at: TestLedger;
  let ids: readonly string[] = [];
  beforeAll(async () => {
    at = await openTestLedger();
    ids = await fill(at.ledger, seen);
  });
  afterAll(async () => at[Symbol.asyncDispose]());

  const idOf = (snapshot: DaySnapshot | undefined): string | undefined =>
    snapshot && ids[seen.indexOf(snapshot)];

  /** What was asked of each board, by hand: from, to. */
  const spans: Readonly<Record<string, {question: Partial<SpanQuestion>; pick: Pick}>> = {
    'the last two': {
      question: {},
      pick: (own) => [own.at(-2), own.at(-1)],
    },
    'last, until a day': {
      question: {until: parseWhen('2026-11-20', '--until', now)},
      pick: (own) => {
        const [from, to] = [Date.parse('2026-11-19T16:00Z'), Date.parse('2026-11-20T16:00Z') - 1];
        const later = own.findLast(({at: time}) => time >= from && time <= to) ?? closest(own, from, to);
        return [own.findLast(({at: time}) => later !== undefined && time < later.at), later];
      },
    },
    'a week ago and now': {
      question: {since: parseWhen('7d', '--since', now)},
      pick: (own) => [closest(own.slice(0, -1), now - 7 * dayMs, now - 7 * dayMs), own.at(-1)],
    },
    'a day and a moment': {
      question: {
        since: parseWhen('2026-11-05', '--since', now),
        until: parseWhen('2026-11-14T12:00Z', '--until', now),
      },
      pick: (own) => {
        const moment = Date.parse('2026-11-14T12:00Z');
        const later = closest(own, moment, moment);
        const earlier = own.filter(({at: time}) => later !== undefined && time < later.at);
        const day = [Date.parse('2026-11-04T16:00Z'), Date.parse('2026-11-05T16:00Z') - 1] as const;
        const within = earlier.find(({at: time}) => time >= day[0] && time <= day[1]);
        return [within ?? closest(earlier, ...day), later];
      },
    },
  };
  type Pick = (
    complete: readonly DaySnapshot[],
  ) => readonly [DaySnapshot | undefined, DaySnapshot | undefined];

  test.each(Object.entries(spans))('changes: %s', async (_name, {question, pick}) => {
    const all = await at.ledger.read((tables) => changes(tables, {...question, now}));
    const expected = boards.flatMap(({categoryId, type}) => {
      const own = ofBoard(seen, categoryId, type);
      const [from, to] = pick(own.filter(({complete}) => complete));
      if (from === undefined || to === undefined) return [];
      const {entered, left, moved, stayed} = compare(own, from, to);
      return [
        {
          board: `${categoryId} ${type}`,
          rests: [idOf(from), idOf(to)],
          entered: byId(entered),
          left: byId(left),
          moved: byId(moved),
          stayed,
        },
      ];
    });
    const found = all.boards.map(({category, type, from, to, entered, left, moved, stayed}) => ({
      board: `${category.categoryId} ${type}`,
      rests: [from.snapshotId, to.snapshotId],
      entered: byId(entered),
      left: byId(left),
      moved: byId(moved),
      stayed,
    }));
    const byBoard = <Board extends {readonly board: string}>(list: readonly Board[]) =>
      list.toSorted((one, other) => (one.board < other.board ? -1 : 1));
    expect(byBoard(found)).toEqual(byBoard(expected));
    expect(found.length).toBeGreaterThan(35);
    expect(found.length + all.missing.length).toBe(boards.length);
  });

  test('changes of one category are those of all', async () => {
    const all = await at.ledger.read((tables) => changes(tables, {now}));
    const one = await at.ledger.read((tables) => changes(tables, {categoryIds: ['7'], types: ['hot'], now}));
    expect(one.boards).toEqual(
      all.boards.filter(({category, type}) => category.categoryId === '7' && type === 'hot'),
    );
    expect(one.boards).toHaveLength(1);
  });

  test.each(['rank', 'sold', 'buyers'] as const)('movers by %s', async (by) => {
    const since = parseWhen('7d', '--since', now);
    const count = 40;
    const answer = await at.ledger.read((tables) => movers(tables, {since, by, count, now}));
    const all = boards.flatMap(({categoryId, type}) => {
      const own = ofBoard(seen, categoryId, type).filter(({complete}) => complete);
      const [from, to] = [closest(own.slice(0, -1), now - 7 * dayMs, now - 7 * dayMs), own.at(-1)];
      if (from === undefined || to === undefined) return [];
      return itemsOf(to).flatMap((itemId) => {
        const [earlier, later] = [find(from, itemId), find(to, itemId)];
        const figures = {
          rank: [later?.sort, earlier?.sort],
          sold: [earlier?.soldOut, later?.soldOut],
          buyers: [earlier?.buyerNum, later?.buyerNum],
        };
        const [low, high] = figures[by];
        const gain = low === undefined || high === undefined ? 0 : high - low;
        return gain > 0 ? [{categoryId, type, itemId, gain}] : [];
      });
    });
    expect(answer.total).toBe(all.length);
    const gains = all.map(({gain}) => gain).toSorted((left, right) => right - left);
    const field = {rank: 'change', sold: 'soldChange', buyers: 'buyersChange'} as const;
    expect(answer.items.map((item) => item[field[by]])).toEqual(gains.slice(0, count));
    for (const item of answer.items) {
      const {itemId, type, category} = item;
      const {categoryId} = category;
      expect(all).toContainEqual({categoryId, type, itemId, gain: item[field[by]]});
    }
  });

  test('history of every tenth item', async () => {
    const itemIds = [...new Set(seen.flatMap(itemsOf))].filter((_, index) => index % 10 === 0);
    expect(itemIds.length).toBeGreaterThan(40);
    for (const itemId of itemIds) {
      const answer = await at.ledger.read((tables) => history(tables, {itemId, now}));
      const expected = boards.flatMap(({categoryId, type}) => {
        const own = ofBoard(seen, categoryId, type);
        const holding = own.filter((one) => itemsOf(one).includes(itemId));
        if (holding.length === 0) return [];
        const points = holding.map((one) => ({
          at: new Date(one.at).toISOString(),
          snapshotId: idOf(one),
          complete: one.complete,
          rank: find(one, itemId)?.sort,
          soldOut: find(one, itemId)?.soldOut,
          buyerNum: find(one, itemId)?.buyerNum,
        }));
        const newest = own.findLast(({complete}) => complete);
        return [
          {
            key: `${categoryId} ${type}`,
            points,
            snapshots: own.filter(({complete}) => complete).length,
            isOnBoard: newest !== undefined && itemsOf(newest).includes(itemId),
            newest: idOf(newest),
            ...standing(own, itemId, now),
          },
        ];
      });
      const found = answer.boards.map(({category, type, language: _l, limit: _n, newest, ...board}) => ({
        ...board,
        newest: newest?.snapshotId,
        key: `${category.categoryId} ${type}`,
      }));
      const byKey = <Board extends {key: string}>(list: readonly Board[]) =>
        list.toSorted((left, right) => (left.key < right.key ? -1 : 1));
      expect(byKey(found)).toEqual(byKey(expected));
    }
  });
});

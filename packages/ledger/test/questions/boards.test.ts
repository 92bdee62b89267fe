import {describe, expect, test} from 'vitest';
import {
  changes,
  movers,
  overlap,
  parseWhen,
  type RankingSeries,
  type Snapshot,
  type Tables,
} from '../../src/index.ts';
import {fill} from '../support/fill.ts';
import {hasSqlite, openTestLedger} from '../support/open-test-ledger.ts';
import {board, ranking, ranks, start} from '../support/samples.ts';

const day = 86_400_000;
const now = start + 10 * day;

const on = (fields: Partial<RankingSeries>): RankingSeries => ({...board, ...fields});
const broken = (snapshot: Snapshot): Snapshot => ({...snapshot, complete: false});

async function ask<Answer>(
  snapshots: readonly Snapshot[],
  question: (tables: Tables) => Answer,
): Promise<Answer> {
  await using at = await openTestLedger();
  await fill(at.ledger, snapshots);
  return await at.ledger.read(question);
}

describe.runIf(hasSqlite)('changes', () => {
  test('pass over incomplete snapshots and name them, with what is used instead', async () => {
    const snapshots = [
      ranking(start, ranks('1', '2')),
      ranking(start + day, ranks('2', '1')),
      broken(ranking(start + 2 * day, ranks('9'))),
      ranking(start + 3 * day, ranks('2', '3')),
      broken(ranking(start + 4 * day, ranks('2'))),
    ];
    const {boards} = await ask(snapshots, (tables) =>
      changes(tables, {since: parseWhen('2026-11-03', '--since', now), now}),
    );
    expect(boards).toMatchObject([
      {
        from: {snapshotId: '2', nearestTo: '2026-11-02T16:00:00.000Z', passedOver: ['3']},
        to: {snapshotId: '4', ageSeconds: 7 * 86_400, passedOver: ['5']},
        entered: [{itemId: '3'}],
        left: [{itemId: '1', rank: 2}],
        stayed: 1,
      },
    ]);
  });

  test('are refused where there are no two complete snapshots, with those that there are', async () => {
    const asked = ask([ranking(start, ranks('1')), broken(ranking(start + day, ranks('1')))], (tables) =>
      changes(tables, {categoryIds: ['1111'], now}),
    );
    const rows = [
      {categoryId: '1111', type: 'hot', snapshotId: '2', at: '2026-11-02T01:00:00.000Z', complete: false},
      {categoryId: '1111', type: 'hot', snapshotId: '1', at: '2026-11-01T01:00:00.000Z', complete: true},
    ];
    await expect(asked).rejects.toMatchObject({
      code: 'SNAPSHOT_MISSING',
      exitCode: 2,
      details: {lists: [{name: 'snapshots', rows}]},
    });
  });

  test('say which categories and boards they cannot speak of', async () => {
    const two = [ranking(start, ranks('1')), ranking(start + day, ranks('2'))];
    const one = ranking(start, ranks('5'), on({categoryId: '2'}));
    const {boards, missing} = await ask([...two, one], (tables) =>
      changes(tables, {categoryIds: ['2', '1111', '3'], types: ['hot', 'goodPrice'], now}),
    );
    expect(boards.map(({category}) => category.categoryId)).toEqual(['1111']);
    expect(missing.map(({category, type, reason}) => [category.categoryId, type, reason])).toEqual([
      ['2', 'goodPrice', 'NO_SNAPSHOT'],
      ['1111', 'goodPrice', 'NO_SNAPSHOT'],
      ['3', 'hot', 'NO_SNAPSHOT'],
      ['3', 'goodPrice', 'NO_SNAPSHOT'],
      ['2', 'hot', 'ONE_SNAPSHOT'],
    ]);
  });

  test('never mix boards of another language or another number of rows', async () => {
    const short = on({limit: 10});
    const snapshots = [
      ranking(start, ranks('1', '2', '3')),
      ranking(start + day, ranks('1'), short),
      ranking(start + 2 * day, ranks('1', '3', '2')),
      ranking(start + 3 * day, ranks('2'), short),
      ranking(start + 4 * day, ranks('7'), on({language: 'ja'})),
    ];
    const usual = await ask(snapshots, (tables) => changes(tables, {now}));
    expect(usual.boards).toMatchObject([{language: 'en', limit: 20, entered: [], left: [], stayed: 1}]);
    const asked = await ask(snapshots, (tables) => changes(tables, {limit: 10, now}));
    expect(asked.boards).toMatchObject([{limit: 10, entered: [{itemId: '2'}], left: [{itemId: '1'}]}]);
  });
});

describe.runIf(hasSqlite)('movers', () => {
  test('sort across boards, and what falls is none', async () => {
    const other = on({categoryId: '2', rankType: 'goodPrice'});
    const snapshots = [
      ranking(start, ranks('1', '2', '3')),
      ranking(start + day, ranks('3', '1', '2')),
      ranking(start, ranks('1', '5', '6', '7', '8'), other),
      ranking(start + day, ranks('8', '1', '5', '6', '7'), other),
    ];
    const answer = await ask(snapshots, (tables) => movers(tables, {by: 'rank', count: 1, now}));
    expect(answer).toMatchObject({
      by: 'rank',
      total: 2,
      items: [{itemId: '8', category: {categoryId: '2'}, type: 'goodPrice', before: 5, after: 1, change: 4}],
      boards: [{type: 'goodPrice'}, {type: 'hot'}],
    });
  });
});

describe.runIf(hasSqlite)('overlap', () => {
  const second = on({rankType: 'goodPrice'});
  const third = on({categoryId: '2'});
  const snapshots = [
    ranking(start, ranks('9', '1', '2')),
    ranking(start + day, ranks('1', '2', '3')),
    ranking(start + day, ranks('2', '1', '4'), second),
    ranking(start + day, ranks('4', '2'), third),
    broken(ranking(start + 2 * day, ranks('3'), third)),
    // The same board in another language is no second board.
    ranking(start + day, ranks('3'), on({language: 'ja'})),
  ];

  test('finds products on several boards with every rank', async () => {
    const {items, boards} = await ask(snapshots, (tables) => overlap(tables, {now}));
    expect(items.map(({itemId, boards: count, bestRank}) => [itemId, count, bestRank])).toEqual([
      ['2', 3, 1],
      ['4', 2, 1],
      ['1', 2, 1],
    ]);
    expect(items[0]?.ranks.map(({category, type, rank}) => [category.categoryId, type, rank])).toEqual([
      ['2', 'hot', 2],
      ['1111', 'goodPrice', 1],
      ['1111', 'hot', 2],
    ]);
    expect(boards.map(({at}) => at.snapshotId)).toEqual(['4', '3', '2']);
  });

  test('at another time names the nearest snapshots', async () => {
    const at = parseWhen('2026-11-01', '--at', now);
    const {items, boards} = await ask(snapshots, (tables) => overlap(tables, {at, types: ['hot'], now}));
    expect(items.map(({itemId}) => itemId)).toEqual(['2']);
    expect(boards.map((one) => [one.at.snapshotId, one.at.nearestTo !== undefined])).toEqual([
      ['4', true],
      ['1', false],
    ]);
  });

  test('of nothing is refused', async () => {
    await expect(ask([], (tables) => overlap(tables, {now}))).rejects.toMatchObject({
      code: 'SNAPSHOT_MISSING',
    });
  });
});

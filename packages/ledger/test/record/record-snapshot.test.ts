import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {
  beginSweep,
  endSweep,
  findSweep,
  recordSnapshot,
  resumeSweep,
  settleTask,
  tasksOf,
  type Snapshot,
} from '../../src/index.ts';
import {hasSqlite, openTestLedger} from '../support/open-test-ledger.ts';
import {board, provenance, ranking, ranks, start} from '../support/samples.ts';

const hour = 3_600_000;

test.runIf(hasSqlite)('a board that did not change costs one row', async () => {
  await using at = await openTestLedger();
  const snapshots = [
    ranking(start, ranks('1', '2', '3')),
    // In another order on the way: the same board.
    ranking(start + hour, ranks('1', '2', '3').toReversed()),
    ranking(start + 2 * hour, ranks('2', '1', '3')),
    ranking(start + 3 * hour, ranks('1', '2', '3')),
    ranking(start + 3 * hour, ranks('1', '2', '3')),
  ];
  const recorded = await at.ledger.write((tables) => snapshots.map((one) => recordSnapshot(tables, one)));
  expect(recorded.map(({outcome}) => outcome)).toEqual([
    'changed',
    'unchanged',
    'changed',
    'changed',
    'known',
  ]);
  expect(recorded.map(({unchangedSince}) => (unchangedSince - start) / hour)).toEqual([0, 0, 2, 3, 3]);
  const counts = await at
    .again()
    .read((tables) =>
      ['snapshot', 'content', 'ranked_row', 'item', 'wording', 'provenance'].map(
        (table) => tables.first(`SELECT count(*) AS rows FROM ${table}`)?.['rows'],
      ),
    );
  expect(counts).toEqual([4, 2, 6, 3, 3, 1]);
});

test.runIf(hasSqlite)('equal ranks, missing ranks and ids, and an item twice survive', async () => {
  await using at = await openTestLedger();
  const odd = [{itemId: '5', sort: 2}, {itemId: '5', sort: 1}, {itemId: '6', sort: 2}, {itemId: '7'}, {}];
  await at.ledger.write((tables) => recordSnapshot(tables, ranking(start, odd)));
  const rows = await at.ledger.read((tables) =>
    tables.all('SELECT place, rank, item_id FROM ranked_row LEFT JOIN item ON item.id = item ORDER BY place'),
  );
  expect(rows.map(({place, rank, item_id: itemId}) => [place, rank, itemId])).toEqual([
    [1, 1, '5'],
    [2, 2, '5'],
    [3, 2, '6'],
    [4, null, '7'],
    [5, null, null],
  ]);
});

test.runIf(hasSqlite)('words and terms are kept beside rankings', async () => {
  await using at = await openTestLedger();
  const words: Snapshot = {
    series: {kind: 'words', categoryId: '1111', language: 'en'},
    words: [{seKeyword: '连衣裙', seKeywordTranslation: 'dress'}, {}],
    at: start,
    complete: true,
    provenance,
  };
  const terms: Snapshot = {
    series: {kind: 'terms', itemId: '5', language: 'en'},
    terms: {priceFrom: '1.50', tiers: [{startQuantity: 2, price: '1.50'}], stock: 3},
    at: start,
    complete: true,
    provenance,
  };
  const outcomes = await at.ledger.write((tables) => [
    recordSnapshot(tables, words).outcome,
    recordSnapshot(tables, terms).outcome,
    recordSnapshot(tables, {...terms, at: start + 1}).outcome,
    recordSnapshot(tables, {...terms, at: start + 2, terms: {...terms.terms, stock: 0}}).outcome,
  ]);
  expect(outcomes).toEqual(['changed', 'changed', 'unchanged', 'changed']);
});

test.runIf(hasSqlite)('a sweep keeps what became of each call', async () => {
  await using at = await openTestLedger();
  const {ledger} = at;
  const tasks = ['1', '2', '3'].map((categoryId) => ({...board, categoryId}));
  const sweepId = await ledger.write((tables) =>
    beginSweep(tables, {startedAt: start, parameters: {}, tasks}),
  );
  const states = async () => (await ledger.read((tables) => findSweep(tables, sweepId)))?.tasks;
  const error = {code: 'API_REJECTED', text: {en: 'no', zh: '不'}} as const;
  await ledger.write((tables) => {
    const [first, second] = tasksOf(tables, sweepId);
    if (first === undefined || second === undefined) throw new Error('no tasks');
    const {snapshotId} = recordSnapshot(tables, {...ranking(start, ranks('1')), sweepId});
    settleTask(tables, first, {state: 'done', attempts: 1, snapshotId});
    settleTask(tables, second, {state: 'refused', attempts: 3, error});
  });
  expect(await states()).toEqual({pending: 1, done: 1, unchanged: 0, refused: 1, left: 0});
  expect(await ledger.write((tables) => endSweep(tables, sweepId, start + 1))).toBe('stopped');
  const [left] = await ledger.read((tables) => tasksOf(tables, sweepId, ['left']));
  expect(left).toMatchObject({position: 3, series: {...board, categoryId: '3'}, attempts: 0});
  const [refused] = await ledger.read((tables) => tasksOf(tables, sweepId, ['refused']));
  expect(refused).toMatchObject({error, attempts: 3});
  await ledger.write((tables) => resumeSweep(tables, sweepId));
  expect(await states()).toEqual({pending: 1, done: 1, unchanged: 0, refused: 1, left: 0});
});

test.runIf(hasSqlite)('work that fails leaves nothing behind', async () => {
  await using at = await openTestLedger();
  const failing = at.ledger.write((tables) => {
    recordSnapshot(tables, ranking(start, ranks('1')));
    throw new Error('afterwards');
  });
  await expect(failing).rejects.toThrow('afterwards');
  const count = await at.ledger.read(
    (tables) => tables.first('SELECT count(*) AS rows FROM series')?.['rows'],
  );
  expect(count).toBe(0);
  expect(readFileSync(at.path).subarray(0, 6).toString()).toBe('SQLite');
});

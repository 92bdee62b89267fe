import {describe, expect, test} from 'vitest';
import {
  changes,
  exportColumns,
  exportSnapshots,
  fromExportRows,
  importSnapshots,
  ledgerStatus,
  toExportRows,
  type ExportRow,
  type ExportedSnapshot,
  type Ledger,
  type Snapshot,
} from '../../src/index.ts';
import {fill} from '../support/fill.ts';
import {marketDays} from '../support/market-days.ts';
import {hasSqlite, openTestLedger} from '../support/open-test-ledger.ts';
import {provenance, ranking, ranks, start} from '../support/samples.ts';

const others: readonly Snapshot[] = [
  ranking(start, []),
  {
    ...ranking(start + 1, [{itemId: '1', sort: 1, serviceList: ['a', 'b']}]),
    names: {chineseName: '女装'},
  },
  {...ranking(start + 2, ranks('1')), complete: false, rowsGiven: 3},
  {
    series: {kind: 'words', categoryId: '1111', language: 'en'},
    words: [{seKeyword: '鞋', seKeywordTranslation: 'shoe'}, {}],
    at: start,
    complete: true,
    provenance,
  },
  {
    series: {kind: 'terms', itemId: '5', language: 'en'},
    terms: {priceFrom: '1.50', tiers: [{startQuantity: 2, price: '1.50'}], stock: 3, subject: '货, "5"\n二'},
    at: start,
    complete: true,
    provenance,
  },
  {
    series: {kind: 'terms', itemId: '6', language: 'en'},
    terms: {},
    at: start,
    complete: true,
    provenance,
  },
];

async function exported(ledger: Ledger, filter = {}): Promise<ExportedSnapshot[]> {
  const snapshots: ExportedSnapshot[] = [];
  for await (const snapshot of exportSnapshots(ledger, filter)) snapshots.push(snapshot);
  return snapshots;
}

/** What csv makes of a row: every value a text, an empty one for what is absent. */
const asTexts = (row: ExportRow) =>
  Object.fromEntries(exportColumns.map(({name}) => [name, row[name]?.toString() ?? '']));

const asJson = (row: ExportRow) => JSON.parse(JSON.stringify(row)) as Record<string, unknown>;

describe.runIf(hasSqlite)('an export', () => {
  test.each([
    ['csv', asTexts],
    ['ndjson', asJson],
  ])('as rows of %s is taken by another ledger, twice without doubling', async (_name, write) => {
    await using from = await openTestLedger();
    await using to = await openTestLedger();
    const seen = [...marketDays(3, {days: 6, categories: 6}), ...others];
    await fill(from.ledger, seen);
    const rows = (await exported(from.ledger)).flatMap(toExportRows).map(write);
    expect(await importSnapshots(to.ledger, fromExportRows(rows))).toEqual({
      snapshots: seen.length,
      known: 0,
    });
    expect(await importSnapshots(to.ledger, fromExportRows(rows))).toEqual({
      snapshots: seen.length,
      known: seen.length,
    });
    // Its own export brings it nothing either.
    expect(await importSnapshots(from.ledger, fromExportRows(rows))).toMatchObject({known: seen.length});
    const contents = async ({ledger}: typeof to) => {
      const {path: _path, bytes: _bytes, freeBytes: _free, ...status} = await ledgerStatus(ledger);
      return status;
    };
    expect(await contents(to)).toEqual(await contents(from));
    const now = start;
    expect(await to.ledger.read((tables) => changes(tables, {now}))).toEqual(
      await from.ledger.read((tables) => changes(tables, {now})),
    );
    const plain = (one: ExportedSnapshot) => ({...one, snapshotId: ''});
    expect((await exported(to.ledger)).map(plain)).toEqual((await exported(from.ledger)).map(plain));
  });

  test('can be of a kind, a category or a time', async () => {
    await using at = await openTestLedger();
    await fill(at.ledger, [...marketDays(4, {days: 3, categories: 3}), ...others]);
    const kinds = (await exported(at.ledger, {kinds: ['words', 'terms']})).map(({series}) => series.kind);
    expect(kinds).toEqual(['words', 'terms', 'terms']);
    const of2 = await exported(at.ledger, {categoryIds: ['2']});
    expect(new Set(of2.map(({series}) => ('categoryId' in series ? series.categoryId : '')))).toEqual(
      new Set(['2']),
    );
    const times = await exported(at.ledger, {since: start + 1, until: start + 2});
    expect(times.map(({at: time}) => time - start)).toEqual([1, 2]);
  });

  test('more than one portion at a time comes whole, and once', async () => {
    await using at = await openTestLedger();
    await fill(
      at.ledger,
      Array.from({length: 250}, (_, index) => ranking(start + index, ranks('1', '2'))),
    );
    const ids = (await exported(at.ledger)).map(({snapshotId}) => Number(snapshotId));
    expect(ids).toEqual(Array.from({length: 250}, (_, index) => index + 1));
  });
});

describe.runIf(hasSqlite)('an import', () => {
  test.each([
    ['of somebody else’s rows', {name: 'x'}, 'kind|at'],
    ['with a word for a number', {...exampleRow(), limit: 'many'}, 'limit'],
    ['with no time', {...exampleRow(), at: 'yesterday'}, 'at'],
    ['of a kind that is none', {...exampleRow(), kind: 'wish'}, 'kind'],
  ])('%s is refused with the number of the row', async (_name, row, column) => {
    await using at = await openTestLedger();
    const importing = importSnapshots(at.ledger, fromExportRows([exampleRow(), row]));
    await expect(importing).rejects.toMatchObject({
      code: 'USAGE_INVALID',
      message: expect.stringMatching(new RegExp(`^Row 2 .*: (${column})\\.$`)) as string,
    });
  });
});

test.runIf(hasSqlite)(
  'a file that ends in the middle of a board is refused, not taken for a whole one',
  async () => {
    await using from = await openTestLedger();
    await using to = await openTestLedger();
    await fill(from.ledger, [ranking(start, ranks('1', '2')), ranking(start + 1, ranks('1', '2', '3'))]);
    const rows = (await exported(from.ledger)).flatMap(toExportRows);
    await expect(importSnapshots(to.ledger, fromExportRows(rows.slice(0, -1)))).rejects.toMatchObject({
      code: 'USAGE_INVALID',
      message: expect.stringContaining('begins at row 3 ') as string,
    });
    expect((await importSnapshots(to.ledger, fromExportRows(rows))).snapshots).toBe(2);
  },
);

function exampleRow(): ExportRow {
  const [snapshot] = [ranking(start, [])];
  return toExportRows({...snapshot, snapshotId: '1', hash: 'abc'})[0] ?? {};
}

import {mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {loadSqlite} from '@ali1688/home';
import {isClosedToOthers} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {
  backupLedger,
  beginSweep,
  changes,
  checkLedger,
  endSweep,
  ledgerStatus,
  pruneLedger,
  type Ledger,
} from '../../src/index.ts';
import {fill} from '../support/fill.ts';
import {marketDays} from '../support/market-days.ts';
import {openLedgerIn} from '../support/open-ledger-in.ts';
import {hasSqlite, openTestLedger} from '../support/open-test-ledger.ts';
import {board, ranking, ranks, start} from '../support/samples.ts';

const day = 86_400_000;

test.runIf(hasSqlite).each([
  ['status', ledgerStatus],
  ['check', checkLedger],
  ['prune', async (ledger: Ledger) => pruneLedger(ledger, start)],
  ['backup', async (ledger: Ledger) => backupLedger(ledger, join(tmpdir(), 'never-written.sqlite'))],
  ['backup into it', async (ledger: Ledger) => backupLedger(ledger, `${ledger.path ?? ''}.copy`)],
])('the %s of a ledger that cannot be looked at is refused as such', async (_name, ask) => {
  await using at = await openTestLedger();
  writeFileSync(at.home, 'no folder');
  await expect(ask(at.ledger)).rejects.toMatchObject({code: 'STATE_UNUSABLE'});
});

describe.runIf(hasSqlite)('a backup', () => {
  test('is a whole ledger, private, taken while another writes', async () => {
    await using at = await openTestLedger();
    const seen = marketDays(1, {days: 5, categories: 5});
    await fill(at.ledger, seen);
    const home = join(dirname(at.home), 'copy');
    mkdirSync(join(home, 'ledger'), {recursive: true});
    const path = join(home, 'ledger', '1688-ledger.sqlite');
    const sqlite = loadSqlite();
    if (sqlite === undefined) throw new Error('no node:sqlite');
    const other = new sqlite.DatabaseSync(at.path);
    other.exec('PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE; DELETE FROM snapshot');
    const {bytes} = await backupLedger(at.ledger, path);
    other.exec('ROLLBACK');
    other.close();
    expect(bytes).toBe(readFileSync(path).length);
    expect(isClosedToOthers(path)).toBe(true);
    const copy = openLedgerIn(home);
    const now = start + 5 * day;
    expect(await copy.read((tables) => changes(tables, {now}))).toEqual(
      await at.ledger.read((tables) => changes(tables, {now})),
    );
    expect(await checkLedger(copy)).toMatchObject({ok: true});
    await copy.close();
    // A later one takes its place, and leaves nothing beside it.
    await backupLedger(at.ledger, path);
    expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('replaces nothing that is no backup', async () => {
    await using at = await openTestLedger();
    await fill(at.ledger, [ranking(start, ranks('1'))]);
    const path = join(dirname(at.home), 'thesis.txt');
    writeFileSync(path, 'years of work');
    symlinkSync(path, `${path}.link`);
    for (const target of [path, `${path}.link`, dirname(path)])
      await expect(backupLedger(at.ledger, target)).rejects.toMatchObject({code: 'USAGE_INVALID'});
    expect(readFileSync(path, 'utf8')).toBe('years of work');
  });

  test('where it cannot be written is refused', async () => {
    await using at = await openTestLedger();
    await fill(at.ledger, [ranking(start, ranks('1'))]);
    const failing = backupLedger(at.ledger, join(at.home, 'no', 'such', 'folder.sqlite'));
    await expect(failing).rejects.toMatchObject({
      code: 'STATE_UNUSABLE',
      text: {en: expect.stringContaining('ENOENT') as string},
    });
  });
});

describe.runIf(hasSqlite)('pruning', () => {
  test('removes what is older with all that belonged to it alone, and makes the file small', async () => {
    await using at = await openTestLedger();
    const seen = marketDays(2, {days: 20, categories: 10});
    await fill(at.ledger, seen);
    const before = start + 15 * day;
    await at.ledger.write((tables) => {
      for (const startedAt of [start, before])
        endSweep(tables, beginSweep(tables, {startedAt, parameters: {}, tasks: [board]}), startedAt);
      beginSweep(tables, {startedAt: start, parameters: {}, tasks: []});
    });
    const kept = seen.filter(({at: time}) => time >= before);
    const pruned = await pruneLedger(at.ledger, before);
    expect(pruned).toMatchObject({snapshots: seen.length - kept.length, sweeps: 1});
    expect(pruned.bytesAfter).toBeLessThan(pruned.bytesBefore / 2);
    const status = await ledgerStatus(at.ledger);
    expect(status).toMatchObject({snapshots: kept.length, sweeps: 2, freeBytes: 0});
    expect(status.rankedRows).toBe(kept.reduce((sum, {ranked}) => sum + ranked.length, 0));
    expect(await checkLedger(at.ledger)).toMatchObject({ok: true});

    // As a ledger that never had the older ones.
    await using fresh = await openTestLedger();
    await fill(fresh.ledger, kept);
    const counts = async ({ledger}: typeof fresh) =>
      ledger.read((tables) =>
        ['series', 'content', 'item', 'wording', 'provenance', 'ranked_row'].map(
          (table) => tables.first(`SELECT count(*) AS rows FROM ${table}`)?.['rows'],
        ),
      );
    expect(await counts(at)).toEqual(await counts(fresh));
  });

  test('keeps rows that a newer snapshot has, too', async () => {
    await using at = await openTestLedger();
    await fill(at.ledger, [ranking(start, ranks('1', '2')), ranking(start + day, ranks('1', '2'))]);
    expect(await pruneLedger(at.ledger, start + 1)).toMatchObject({snapshots: 1});
    expect(await ledgerStatus(at.ledger)).toMatchObject({snapshots: 1, rankedRows: 2});
  });

  test('of a ledger that nobody began makes none', async () => {
    await using at = await openTestLedger();
    expect(await pruneLedger(at.ledger, start)).toEqual({
      snapshots: 0,
      sweeps: 0,
      bytesBefore: 0,
      bytesAfter: 0,
    });
    expect(await ledgerStatus(at.ledger)).toMatchObject({exists: false});
  });
});

import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {loadSqlite} from '@ali1688/home';
import {isClosedToOthers, runProgram, tellSkipped, temporaryFolder} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {changes, checkLedger, ledgerStatus, recordSnapshot, type Ledger} from '../../src/index.ts';
import {fill} from '../support/fill.ts';
import {openLedgerIn} from '../support/open-ledger-in.ts';
import {hasSqlite, openTestLedger, type TestLedger} from '../support/open-test-ledger.ts';
import {ranking, ranks, start} from '../support/samples.ts';

const isPosix = tellSkipped(process.platform !== 'win32', 'modes and links of the ledger: Windows has none.');
const program = fileURLToPath(new URL('../programs/fill-until-full.ts', import.meta.url));

/** Twenty boards in a ledger that is closed again. */
async function filled(at: TestLedger, boards = 20): Promise<void> {
  await fill(
    at.ledger,
    Array.from({length: boards}, (_, index) =>
      ranking(start + index, ranks(...Array.from({length: 20}, (_item, item) => `${index * 20 + item}`))),
    ),
  );
  await at.ledger.close();
}

/** Runs SQL on the file of a ledger, past the package. */
function onFile(path: string, sql: string): void {
  const sqlite = loadSqlite();
  if (sqlite === undefined) throw new Error('no node:sqlite');
  const database = new sqlite.DatabaseSync(path);
  database.exec(sql);
  database.close();
}

const write = async (ledger: Ledger) =>
  ledger.write((tables) => recordSnapshot(tables, ranking(start - 1, ranks('new'))));

describe.runIf(hasSqlite)('a ledger', () => {
  test('that nobody wrote is empty, and looking at it makes nothing', async () => {
    await using at = await openTestLedger();
    const question = at.ledger.read((tables) => changes(tables, {now: start}));
    await expect(question).rejects.toMatchObject({code: 'SNAPSHOT_MISSING', exitCode: 2});
    expect(await ledgerStatus(at.ledger)).toMatchObject({exists: false, bytes: 0, snapshots: 0});
    expect(await checkLedger(at.ledger)).toMatchObject({exists: false, ok: true});
    expect(existsSync(at.home)).toBe(false);
    // Somebody else begins it: the same reader sees it.
    await filled({...at, ledger: at.again()}, 1);
    expect((await ledgerStatus(at.ledger)).snapshots).toBe(1);
  });

  test('is one file for each gateway and one for the sandbox', async () => {
    await using folder = await temporaryFolder();
    const ledgers = [
      openLedgerIn(folder.path),
      openLedgerIn(folder.path, {gatewayUrl: 'https://gw.example.com/openapi'}),
      openLedgerIn(folder.path, {gatewayUrl: 'http://127.0.0.1:1/openapi', isSandbox: true}),
      openLedgerIn(folder.path, {isSandbox: true}),
    ];
    for (const [index, ledger] of ledgers.entries()) await fill(ledger, [ranking(start + index, ranks('1'))]);
    const snapshots = await Promise.all(
      ledgers.map(async (ledger) => (await ledgerStatus(ledger)).snapshots),
    );
    expect(snapshots).toEqual([1, 1, 2, 2]);
    for (const ledger of ledgers) await ledger.close();
    const names = readdirSync(join(folder.path, 'ledger')).toSorted();
    expect(names).toEqual([
      '1688-ledger.sqlite',
      'sandbox-ledger.sqlite',
      expect.stringMatching(/^x-[0-9a-f]{16}-ledger\.sqlite$/),
    ]);
  });

  test.runIf(isPosix)('is closed to others, with the files beside it, and is closed again', async () => {
    await using at = await openTestLedger();
    await fill(at.ledger, [ranking(start, ranks('1'))]);
    const files = readdirSync(dirname(at.path)).map((name) => join(dirname(at.path), name));
    expect(files).toHaveLength(3);
    expect([dirname(at.path), ...files].filter((path) => !isClosedToOthers(path))).toEqual([]);
    for (const path of files) chmodSync(path, 0o644);
    await ledgerStatus(at.again());
    expect(files.filter((path) => !isClosedToOthers(path))).toEqual([]);
  });

  test.runIf(isPosix)('behind a link is not used, and the other file stays as it is', async () => {
    await using at = await openTestLedger();
    await using elsewhere = await openTestLedger();
    await filled(elsewhere, 1);
    const before = readFileSync(elsewhere.path);
    mkdirSync(dirname(at.path), {recursive: true});
    symlinkSync(elsewhere.path, at.path);
    await expect(write(at.ledger)).rejects.toMatchObject({code: 'STATE_UNUSABLE'});
    await expect(ledgerStatus(at.ledger)).rejects.toMatchObject({code: 'STATE_UNUSABLE'});
    expect(readFileSync(elsewhere.path)).toEqual(before);
  });

  const spoilt: Readonly<Record<string, (path: string) => void>> = {
    'no database': (path) => writeFileSync(path, 'this is a text of somebody\n'.repeat(100)),
    'a database of somebody else': (path) =>
      onFile(path, 'DROP TABLE word_row; PRAGMA application_id = 7; PRAGMA user_version = 0'),
    'of a newer version': (path) => onFile(path, 'PRAGMA user_version = 99'),
    'cut in the middle': (path) => truncateSync(path, Math.floor(statSync(path).size / 2)),
    'without its first page': (path) => {
      const bytes = readFileSync(path);
      writeFileSync(path, bytes.fill(0x55, 0, 4096));
    },
    'with pages of garbage': (path) => {
      const bytes = readFileSync(path);
      writeFileSync(path, bytes.fill(0xa5, 4096 * 8, 4096 * 20));
    },
  };
  test.each(Object.entries(spoilt))(
    'that is %s is told, never written to and never removed',
    async (_name, spoil) => {
      await using at = await openTestLedger();
      await filled(at);
      spoil(at.path);
      const before = readFileSync(at.path);
      const failure = await write(at.ledger).catch((error: unknown) => error);
      expect(failure).toMatchObject({code: 'STATE_UNUSABLE', exitCode: 8});
      expect(failure).toMatchObject({text: {en: expect.stringContaining('1688-ledger.sqlite') as string}});
      expect(failure).toMatchObject({hint: {en: expect.stringContaining('Nothing was changed') as string}});
      const check = await checkLedger(at.again());
      expect(check).toMatchObject({exists: true, ok: false});
      expect(check.problems.length).toBeGreaterThan(0);
      await at.ledger.close();
      expect(readFileSync(at.path).equals(before)).toBe(true);
    },
  );

  test('that is whole is found to be so', async () => {
    await using at = await openTestLedger();
    await filled(at);
    expect(await checkLedger(at.ledger)).toMatchObject({exists: true, ok: true, problems: []});
  });

  test('that finds no room stays whole, and the room needed is named', async () => {
    await using at = await openTestLedger();
    await filled(at, 5);
    await at.ledger.maintain('writer', (database) => database.exec('PRAGMA max_page_count = 60'));
    const ids = Array.from({length: 20}, (_, index) => `${index}`);
    const more = Array.from({length: 100}, (_, board) =>
      ranking(start + 100 + board, ranks(...ids.map((id) => `${board} ${id}`))),
    );
    const failure = fill(at.ledger, more);
    await expect(failure).rejects.toMatchObject({
      code: 'STATE_UNUSABLE',
      text: {en: expect.stringMatching(/the disk is full: \d+(\.\d)? MB are needed/) as string},
    });
    await at.ledger.close();
    expect(await checkLedger(at.ledger)).toMatchObject({ok: true});
    expect((await ledgerStatus(at.ledger)).snapshots).toBe(5);
    await write(at.ledger);
  });

  test.runIf(isPosix)('that may grow no further keeps all that was written before', async () => {
    await using folder = await temporaryFolder();
    const home = join(folder.path, 'home');
    const run = await runProgram('/bin/sh', {
      args: [
        '-c',
        'ulimit -f 900; exec "$@"',
        'sh',
        process.execPath,
        '--conditions=@ali1688/source',
        program,
        home,
      ],
    });
    const {kept, exitCode, text} = JSON.parse(run.stdout) as {
      kept: number;
      exitCode: number;
      text: {en: string};
    };
    expect([exitCode, run.stderr]).toEqual([8, '']);
    expect(text.en).toMatch(/\d MB are needed/);
    expect(kept).toBeGreaterThan(1);
    const ledger = openLedgerIn(home);
    expect(await checkLedger(ledger)).toMatchObject({ok: true});
    expect((await ledgerStatus(ledger)).snapshots).toBe(kept);
    await ledger.close();
  });

  test('needs a Node with node:sqlite, and says so in one sentence', async () => {
    await using folder = await temporaryFolder();
    const run = await runProgram(process.execPath, {
      args: ['--no-experimental-sqlite', '--conditions=@ali1688/source', program, folder.path],
    });
    expect(JSON.parse(run.stdout)).toMatchObject({
      kept: 0,
      exitCode: 8,
      text: {
        en: expect.stringMatching(
          /^The rank tracker needs Node\.js 22\.13 or newer; this is [\d.]+\.$/,
        ) as string,
      },
    });
    expect(run.stderr).toBe('');
  });
});

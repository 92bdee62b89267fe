import {copyFileSync, mkdirSync, readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {
  changes,
  checkLedger,
  history,
  keywords,
  ledgerStatus,
  listSweeps,
  recordSnapshot,
} from '../../src/index.ts';
import {schemaVersion} from '../../src/schema/migrations.ts';
import {hasSqlite, openTestLedger} from '../support/open-test-ledger.ts';
import {ranking, ranks, start} from '../support/samples.ts';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const dayMs = 86_400_000;

/** Every version of the schema that was ever released has its file, with the same contents. */
const files = readdirSync(fixtures).filter((name) => name.endsWith('.sqlite'));

test('every version of the schema has a file', () => {
  expect(files.toSorted()).toEqual(
    Array.from({length: schemaVersion}, (_, index) => `schema-${index + 1}.sqlite`).toSorted(),
  );
});

describe.runIf(hasSqlite).each(files)('a ledger of %s', (name) => {
  test('opens, answers, and takes more', async () => {
    await using at = await openTestLedger();
    mkdirSync(dirname(at.path), {recursive: true});
    copyFileSync(join(fixtures, name), at.path);
    const now = start + 4 * dayMs;
    expect(await ledgerStatus(at.ledger)).toMatchObject({
      schemaVersion,
      snapshots: 7,
      incompleteSnapshots: 1,
      boards: 1,
      wordLists: 1,
      products: 1,
    });
    const {boards} = await at.ledger.read((tables) => changes(tables, {now}));
    expect(boards).toMatchObject([
      {
        category: {categoryId: '1111', chineseName: '女装', translatedName: 'Women'},
        entered: [{itemId: '4', rank: 2, daysOnBoard: 1}],
        left: [{itemId: '3', rank: 3, daysOnBoard: 2}],
        moved: [
          {itemId: '2', before: 2, after: 1, change: 1, streakDays: 3, daysOnBoard: 3, soldChange: 21},
          {itemId: '1', before: 1, after: 2, change: -1, streakDays: 3, daysOnBoard: 3},
        ],
      },
    ]);
    const words = await at.ledger.read((tables) => keywords(tables, {now}));
    expect(words.lists).toMatchObject([
      {new: [{keyword: '鞋'}], fallen: [{keyword: '货', titles: [{itemId: '2'}]}]},
    ]);
    const item = await at.ledger.read((tables) => history(tables, {itemId: '2', now}));
    expect(item).toMatchObject({
      translateTitle: 'goods 2',
      terms: [{priceFrom: '9.50', stock: 500, minimum: 2}],
    });
    expect(item.boards[0]?.points).toHaveLength(4);
    const [sweep] = await at.ledger.read((tables) => listSweeps(tables));
    expect(sweep).toMatchObject({state: 'stopped', tasks: {done: 1, refused: 1, left: 1}});
    const added = ranking(now, ranks('9'));
    expect((await at.ledger.write((tables) => recordSnapshot(tables, added))).outcome).toBe('changed');
    expect(await checkLedger(at.ledger)).toMatchObject({ok: true});
  });
});

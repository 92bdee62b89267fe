import {at, listAt} from '@ali1688/testkit';
import {asyncBufferFromFile, parquetReadObjects} from 'hyparquet';
import {readFile, writeFile} from 'node:fs/promises';
import {expect, test} from 'vitest';
import {openTrackerScene} from './support/tracker-scene.ts';

/** A ledger with every kind of snapshot, some with titles that spreadsheets and terminals fear. */
async function filled() {
  const scene = await openTrackerScene();
  await scene.run(['sweep', '10166', '--type', 'hot', '--limit', '4', '--keywords', '--wholesale']);
  scene.sandbox.setOptions({today: '2026-12-20'});
  scene.sandbox.setFaults([{kind: 'spreadsheet-formulas', api: 'product.topList.query'}]);
  await scene.run(['sweep', '10166', '1813', '--type', 'hot', '--limit', '4']);
  return scene;
}

test.each(['csv', 'ndjson', 'parquet'])(
  'what %s holds is taken on another machine, twice without doubling',
  async (format) => {
    await using here = await filled();
    await using there = await openTrackerScene();
    const file = `${here.folder}/ledger.${format}`;
    const written = await here.run(['export', '--format', format, '--output', file]);
    expect([written.exitCode, written.stdout]).toEqual([0, '']);
    const snapshots = Number(at((await here.run(['status'])).document(), 'data.snapshots'));

    // Ledgers of a gateway are apart by its address.
    const environment = {...there.environment, ALI1688_GATEWAY_URL: here.environment.ALI1688_GATEWAY_URL};
    const first = await there.run(['import', file], {environment});
    expect([
      first.exitCode,
      at(first.document(), 'data.snapshots'),
      at(first.document(), 'data.known'),
    ]).toEqual([0, snapshots, 0]);
    const again = await there.run(['import', file], {environment});
    expect(at(again.document(), 'data.known')).toBe(snapshots);

    const rowsOf = async (scene: typeof here, own: object) => {
      const run = await scene.run(['export', '--json'], own);
      return listAt(run.document(), 'data.rows').map((row) => {
        // Ids are those of each ledger; csv holds no control characters.
        const text = JSON.stringify({...Object(row), snapshotId: 0});
        if (format !== 'csv') return text;
        return text.replaceAll(String.raw`\t`, ' ').replaceAll(String.raw`\r`, String.raw`\n`);
      });
    };
    expect((await rowsOf(there, {environment})).toSorted()).toEqual((await rowsOf(here, {})).toSorted());
  },
);

test('an independent reader finds every row of a Parquet file, ids to the last digit', async () => {
  await using scene = await filled();
  const file = `${scene.folder}/ledger.parquet`;
  await scene.run(['export', '--output', file]);
  const rows = await parquetReadObjects({file: await asyncBufferFromFile(file)});
  const expected = listAt((await scene.run(['export', '--json'])).document(), 'data.rows');
  expect(rows).toHaveLength(expected.length);
  const ids = expected.map((row) => at(row, 'itemId') ?? null);
  expect(rows.map((row) => at(row, 'itemId'))).toEqual(ids);
});

test('the csv of an export is safe to open, and its first line names the columns', async () => {
  await using scene = await filled();
  const file = `${scene.folder}/ledger.csv`;
  await scene.run(['export', '--output', file]);
  const text = await readFile(file, 'utf8');
  expect(text.startsWith('\uFEFFkind,')).toBe(true);
  expect(text).not.toMatch(/,"?[=+@]/);
});

test.each([
  ['a table of something else', 'a,b\n1,2\n'],
  ['a table of something else without rows', 'a,b\n'],
  ['one word', 'x'],
  ['no object', '{"at": \n'],
])('a file of %s is refused', async (_name, text) => {
  await using scene = await openTrackerScene();
  const file = `${scene.folder}/other`;
  await writeFile(file, text);
  const run = await scene.run(['import', file]);
  expect([run.exitCode, at(run.document(), 'error.code')]).toEqual([2, 'USAGE_INVALID']);
});

test('a file that is not there is refused', async () => {
  await using scene = await openTrackerScene();
  const run = await scene.run(['import', '/does/not/exist.csv']);
  expect([run.exitCode, at(run.document(), 'error.code')]).toEqual([2, 'USAGE_INVALID']);
});

import {at, each, listAt, noteCodes} from '@ali1688/testkit';
import {expect, test} from 'vitest';
import {openTrackerScene} from './support/tracker-scene.ts';

/** Two days of two categories in a ledger. */
async function twoDays() {
  const scene = await openTrackerScene();
  const argv = ['sweep', '1111', '10166', '--type', 'hot', '--type', 'goodPrice', '--keywords'];
  await scene.run(argv);
  scene.sandbox.setOptions({today: '2026-12-08'});
  await scene.run(argv);
  scene.sandbox.clearRequests();
  return scene;
}

test('changes of one ranking have what the surface promises, and rest on two snapshots', async () => {
  await using scene = await twoDays();
  const run = await scene.run(['changes', '10166', '--type', 'hot']);
  expect(run.exitCode).toBe(0);
  const data = at(run.document(), 'data');
  expect(at(data, 'category.categoryId')).toBe('10166');
  expect([at(data, 'type'), listAt(data, 'missing')]).toEqual(['hot', []]);
  expect(at(data, 'from.snapshotId')).not.toBe(at(data, 'to.snapshotId'));
  const moved = listAt(data, 'moved');
  expect(moved.length).toBeGreaterThan(0);
  for (const row of moved)
    expect(at(row, 'change')).toBe(Number(at(row, 'before')) - Number(at(row, 'after')));
  expect(listAt(data, 'entered').length).toBe(listAt(data, 'left').length);
  expect(Number(at(data, 'stayed')) + moved.length + listAt(data, 'entered').length).toBe(20);
  expect(noteCodes(run.document())).toEqual(['SANDBOX', 'TRACKER_BASIS']);
  expect([at(run.document(), 'meta.calls'), scene.sandbox.requests.total]).toEqual([0, 0]);
});

test('a category with two types says which one it is about; without a category all rankings are told', async () => {
  await using scene = await twoDays();
  const one = await scene.run(['changes', '1111']);
  expect([at(one.document(), 'data.type'), noteCodes(one.document())]).toEqual([
    'hot',
    ['SANDBOX', 'TYPE_CHOSEN', 'TRACKER_BASIS'],
  ]);
  const all = await scene.run(['changes']);
  expect(listAt(all.document(), 'data.boards')).toHaveLength(4);
});

test('what was not recorded is SNAPSHOT_MISSING with the snapshots there are', async () => {
  await using scene = await openTrackerScene();
  const nothing = await scene.run(['changes', '1111']);
  expect([nothing.exitCode, at(nothing.document(), 'error.code')]).toEqual([2, 'SNAPSHOT_MISSING']);
  await scene.run(['sweep', '1111', '--type', 'hot']);
  const one = await scene.run(['changes', '1111', '--type', 'hot']);
  expect(one.exitCode).toBe(2);
  expect(each(one.document(), 'error.snapshots', 'snapshotId')).toEqual(['1']);
});

test('an incomplete ranking is kept and never compared', async () => {
  await using scene = await openTrackerScene();
  await scene.run(['sweep', '10166', '--type', 'hot']);
  scene.sandbox.setFaults([{kind: 'missing-fields', api: 'product.topList.query'}]);
  await scene.run(['sweep', '10166', '--type', 'hot']);
  const run = await scene.run(['changes', '10166']);
  expect([run.exitCode, at(run.document(), 'error.code')]).toEqual([2, 'SNAPSHOT_MISSING']);
});

test('movers, overlap, history and keywords answer in every format', async () => {
  await using scene = await twoDays();
  const movers = await scene.run(['movers', '--by', 'sold', '--limit', '3']);
  const items = listAt(movers.document(), 'data.items');
  expect(items).toHaveLength(3);
  const changes = items.map((item) => Number(at(item, 'soldChange')));
  expect(changes).toEqual(changes.toSorted((one, other) => other - one));
  const itemId = String(at(items[0], 'itemId'));
  const history = await scene.run(['history', `https://detail.1688.com/offer/${itemId}.html`]);
  expect(at(history.document(), 'data.itemId')).toBe(itemId);
  expect(listAt(history.document(), 'data.boards.0.points')).toHaveLength(2);
  const words = await scene.run(['keywords', '1111']);
  expect(at(words.document(), 'data.category.categoryId')).toBe('1111');
  expect(Array.isArray(at(words.document(), 'data.withoutSupply'))).toBe(true);
  for (const argv of [
    ['changes'],
    ['movers'],
    ['overlap'],
    ['history', itemId],
    ['keywords'],
    ['watch'],
    ['sweeps'],
  ])
    for (const format of ['json', 'table', 'csv', 'ndjson', 'md']) {
      const run = await scene.run([...argv, '--format', format]);
      expect([argv[0], format, run.exitCode]).toEqual([argv[0], format, argv[0] === 'watch' ? 10 : 0]);
      expect(run.stdout).not.toBe('');
    }
});

test('watch ends with 10 when something happened and with 0 when nothing did', async () => {
  await using scene = await twoDays();
  const some = await scene.run(['watch', '10166', '--type', 'hot', '--on', 'moved:1']);
  expect([some.exitCode, at(some.document(), 'ok')]).toEqual([10, true]);
  expect(new Set(each(some.document(), 'data.events', 'kind'))).toEqual(new Set(['moved']));
  const none = await scene.run(['watch', '10166', '--type', 'hot', '--on', 'moved:1000']);
  expect([none.exitCode, at(none.document(), 'ok'), listAt(none.document(), 'data.events')]).toEqual([
    0,
    true,
    [],
  ]);
  const wrong = await scene.run(['watch', '--on', 'everything']);
  expect([wrong.exitCode, at(wrong.document(), 'error.code')]).toEqual([2, 'USAGE_INVALID']);
});

test('the upkeep tells, checks, copies and prunes', async () => {
  await using scene = await twoDays();
  const status = await scene.run(['status']);
  expect(at(status.document(), 'data.snapshots')).toBe(12);
  expect(at((await scene.run(['check'])).document(), 'data.ok')).toBe(true);
  const file = `${scene.folder}/copy.sqlite`;
  expect((await scene.run(['backup', file, '--dry-run'])).exitCode).toBe(0);
  expect((await scene.run(['backup', file])).exitCode).toBe(0);
  const sweeps = await scene.run(['sweeps']);
  expect(each(sweeps.document(), 'data.sweeps', 'state')).toEqual(['finished', 'finished']);
  const kept = await scene.run(['prune', '--before', '7d']);
  expect(at(kept.document(), 'data.snapshots')).toBe(0);
  const gone = await scene.run(['prune', '--before', '0h']);
  expect(at(gone.document(), 'data.snapshots')).toBe(12);
  expect((await scene.run(['changes'])).exitCode).toBe(2);
});
